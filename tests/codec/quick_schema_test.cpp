// The quick yes is held to valijson through the schemas' own words: whatever fits quickly has no fault, and
// what is wrong in any way does not fit.
#include "codec/quick_schema.h"

#include <gtest/gtest.h>

namespace dojo::codec {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

QuickSchema quick(const char* words) {
  auto compiled = QuickSchema::compile(ordered_json::parse(words));
  EXPECT_TRUE(compiled) << words;
  return std::move(*compiled);
}

TEST(QuickSchema, SaysYesOnlyToWhatFits) {
  const QuickSchema schema = quick(R"({
    "type": "object", "additionalProperties": false, "required": ["id"], "minProperties": 1,
    "properties": {
      "id": {"type": "string", "minLength": 2, "maxLength": 3, "pattern": "^x"},
      "count": {"type": ["integer", "string"], "minimum": 0, "maximum": 9},
      "kind": {"enum": ["a", 1]}, "fixed": {"const": true},
      "list": {"type": "array", "minItems": 1, "items": {"$ref": "common.json#/definitions/tree"}},
      "words": {"type": "object", "additionalProperties": {"type": "string"}}},
    "definitions": {"tree": {"type": "object", "properties": {"part": {"$ref": "#/definitions/tree"}}}}})");
  const auto fits = [&](const char* value) { return schema.fits(json::parse(value)); };
  EXPECT_TRUE(fits(R"({"id": "微信", "count": 9, "kind": 1, "fixed": true})"));
  EXPECT_TRUE(
      fits(R"({"id": "abc", "count": "$x", "list": [{"part": {"part": {}}}], "words": {"any": "w"}})"));
  for (const char* bad :
       {"[]", "{}", R"({"id": 1})", R"({"id": "a"})", R"({"id": "abcd"})", R"({"id": "abc", "other": 1})",
        R"({"id": "abc", "count": 10})", R"({"id": "abc", "count": -1})", R"({"id": "abc", "count": true})",
        R"({"id": "abc", "kind": "b"})", R"({"id": "abc", "fixed": false})", R"({"id": "abc", "list": []})",
        R"({"id": "abc", "list": [{"part": {"part": 1}}]})", R"({"id": "abc", "words": {"any": 1}})",
        R"({"id": "a\u0000b"})"}) {
    EXPECT_FALSE(fits(bad)) << bad;
  }
}

TEST(QuickSchema, LeavesAloneWhatItDoesNotKnow) {
  for (const char* words : {R"({"oneOf": []})", R"({"type": "number"})", R"({"$ref": "#/definitions/none"})",
                            R"({"items": {"uniqueItems": true}})", R"({"minimum": 0.5})",
                            R"({"$ref": "#/definitions/a", "minLength": 1, "definitions": {"a": {}}})"}) {
    EXPECT_FALSE(QuickSchema::compile(ordered_json::parse(words))) << words;
  }
}

}  // namespace
}  // namespace dojo::codec
