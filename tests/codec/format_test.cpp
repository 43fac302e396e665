// The one layout of files, and the stamps of reviewed lines.
#include "codec/format.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "codec/mock.h"
#include "codec/pack_files.h"

namespace dojo::codec {
namespace {

std::string formatted(std::string_view bytes, std::string_view schema) {
  const auto text = format_json(bytes, schema, shipped_schemas());
  return text ? *text : "refused: " + text.error().message;
}

TEST(Format, PutsKeysInTheSchemasOrderAndShortThingsOnOneLine) {
  EXPECT_EQ(
      formatted(
          R"({"terms":[{"explains":{"en":"b","zh":"a"},"id":"x","name":{"zh":"c","en":"d"}}],"format_version":1})",
          "house-terms"),
      "{\n  \"format_version\": 1,\n  \"terms\": [{\"id\": \"x\", \"name\": {\"zh\": \"c\", \"en\": \"d\"}, "
      "\"explains\": {\"zh\": \"a\", \"en\": \"b\"}}]\n}\n");
}

TEST(Format, BreaksWhatIsWiderThan110Characters) {
  const std::string word(50, 'x');
  const std::string line =
      formatted(R"({"acts": [{"unless_acts": [")" + word + "\", \"" + word + "\"]}]}", "house-acts");
  EXPECT_NE(line.find("\"unless_acts\": [\n"), std::string::npos) << line;
  for (std::size_t at = 0; at < line.size(); at = line.find('\n', at) + 1)
    EXPECT_LE(line.find('\n', at) - at, 110U);
}

TEST(Format, KeepsTheOrderOfFreeKeysAndEveryValue) {
  for (const auto& [path, bytes] : mock_files()) {
    const std::string text = formatted(bytes, schema_of(*kind_of(path)));
    EXPECT_EQ(nlohmann::json::parse(text), nlohmann::json::parse(bytes)) << path;
    EXPECT_EQ(text, bytes) << path << " is not in its layout";
    EXPECT_EQ(formatted(text, schema_of(*kind_of(path))), text) << path;
  }
}

TEST(Format, RefusesWhatTheLoaderRefuses) {
  EXPECT_FALSE(format_json(R"({"a": 1, "a": 2})", "plan", shipped_schemas()).ok());
  EXPECT_FALSE(format_json("{", "plan", shipped_schemas()).ok());
}

TEST(Stamp, FollowsTheOtherLanguagesWordsOnly) {
  const std::string zh =
      R"({"format_version":1,"locale":"zh","lines":{"a":{"say":[["您好"]]},"only":{"say":[["嗯"]]}}})";
  const auto with = [&](const char* en_line) {
    const std::string en = std::string(R"({"format_version":1,"locale":"en","lines":{"a":)") + en_line + "}}";
    return nlohmann::json::parse(*stamp_text(zh, en, shipped_schemas()))["lines"];
  };
  const auto hello = with(R"({"say":[["hello"]]})");
  EXPECT_EQ(hello["a"]["partner"].get<std::string>().size(), 12U);
  EXPECT_EQ(hello["a"]["partner"], with(R"({"partner":"000000000000","say":[["hello"]]})")["a"]["partner"]);
  EXPECT_NE(hello["a"]["partner"], with(R"({"say":[["hello!"]]})")["a"]["partner"]);
  EXPECT_FALSE(hello["only"].contains("partner"));
}

}  // namespace
}  // namespace dojo::codec
