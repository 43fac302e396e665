// Places of values, and everything that strict reading refuses.
#include "codec/json_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dojo::codec {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// "line:column KDxxx" of every fault.
std::vector<std::string> faults_of(std::string_view bytes) {
  Diagnostics diagnostics;
  parse_json("a.json", bytes, diagnostics);
  std::vector<std::string> faults;
  for (const Diagnostic& each : diagnostics) {
    faults.push_back(std::to_string(each.line) + ":" + std::to_string(each.column) + " " + each.code);
  }
  return faults;
}

Position value_at(std::string_view bytes, const std::string& pointer) {
  Diagnostics diagnostics;
  const auto source = parse_json("a.json", bytes, diagnostics);
  EXPECT_TRUE(source.has_value());
  return source ? source->place(pointer).value : Position{0, 0};
}

TEST(JsonSource, KnowsWhereEveryValueAndKeyStands) {
  constexpr std::string_view kText = "{\n  \"a\": [1, -20,\n    {\"b\\\"c\": true}],\n  \"x/y~z\": null\n}";
  EXPECT_EQ(value_at(kText, ""), (Position{1, 1}));
  EXPECT_EQ(value_at(kText, "/a"), (Position{2, 8}));
  EXPECT_EQ(value_at(kText, "/a/1"), (Position{2, 12}));
  EXPECT_EQ(value_at(kText, "/a/2/b\"c"), (Position{3, 14}));
  EXPECT_EQ(value_at(kText, "/x~1y~0z"), (Position{4, 12}));
  Diagnostics diagnostics;
  EXPECT_EQ(parse_json("a.json", kText, diagnostics)->place("/a/2/b\"c").key, (Position{3, 6}));
}

TEST(JsonSource, CountsColumnsInCharactersNotBytes) {
  EXPECT_EQ(value_at("{\"你好\": \"👋\", \"b\": 1}", "/b"), (Position{1, 18}));
}

TEST(JsonSource, PlaceOfSomethingAbsentIsTheNearestAroundIt) {
  EXPECT_EQ(value_at("{\"a\":\n{}}", "/a/b/c"), (Position{2, 1}));
}

TEST(JsonSource, ReportsAllEqualKeysAndFractionsAtOnce) {
  EXPECT_THAT(faults_of("{\"a\": 1.5,\n \"b\": {\"c\": 1, \"c\": 2},\n \"a\": 1e3}"),
              ElementsAre("1:7 KD004", "2:16 KD003", "3:2 KD003", "3:7 KD004"));
}

TEST(JsonSource, TheSameKeyInTwoObjectsIsFine) {
  EXPECT_THAT(faults_of("[{\"a\": 1}, {\"a\": {\"a\": 2}}]"), ElementsAre());
}

TEST(JsonSource, IntegersKeepAll64BitsAndNoMore) {
  EXPECT_THAT(faults_of("[9223372036854775807, -9223372036854775808]"), ElementsAre());
  EXPECT_THAT(faults_of("[9223372036854775808]"), ElementsAre("1:2 KD004"));
  EXPECT_THAT(faults_of("[99999999999999999999999]"), ElementsAre("1:2 KD004"));
}

TEST(JsonSource, SyntaxFaultsAreMarkedWhereTheyAre) {
  EXPECT_THAT(faults_of("{\"a\": 1 \"b\": 2}"), ElementsAre("1:9 KD002"));
  EXPECT_THAT(faults_of("{\"a\": 1,\n}"), ElementsAre("2:1 KD002"));
  EXPECT_THAT(faults_of("[1,,2]"), ElementsAre("1:4 KD002"));
  EXPECT_THAT(faults_of(""), ElementsAre("1:1 KD002"));
  EXPECT_THAT(faults_of("{} {}"), ElementsAre("1:4 KD002"));
  EXPECT_THAT(faults_of("{\"a\": \"open"), ElementsAre(HasSubstr("KD002")));
  EXPECT_THAT(faults_of("// note\n{}"), ElementsAre("1:1 KD002"));
}

TEST(JsonSource, DepthIsLimitedAndItsLimitIsAllowed) {
  const std::string deepest = std::string(kMaxDepth, '[') + std::string(kMaxDepth, ']');
  EXPECT_THAT(faults_of(deepest), ElementsAre());
  EXPECT_THAT(faults_of("[" + deepest + "]"), ElementsAre("1:65 KD005"));
  EXPECT_THAT(faults_of(std::string(1000000, '[')), ElementsAre("1:65 KD005"));
}

TEST(JsonSource, SizeIsLimitedAndItsLimitIsAllowed) {
  std::string text = "{}";
  text.resize(kMaxFileBytes, ' ');
  EXPECT_THAT(faults_of(text), ElementsAre());
  EXPECT_THAT(faults_of(text + " "), ElementsAre("1:1 KD006"));
}

TEST(JsonSource, BadBytesAndMarksAreRefused) {
  EXPECT_THAT(faults_of("{\n \"a\": \"\xff\"}"), ElementsAre("2:8 KD007"));
  EXPECT_THAT(faults_of("\"\xed\xa0\x80\""), ElementsAre("1:2 KD007")) << "a surrogate in UTF-8";
  EXPECT_THAT(faults_of("\xEF\xBB\xBF{\"a\": 1, \"a\": 1}"), ElementsAre("1:1 KD008", "1:11 KD003"));
}

TEST(JsonSource, AnyCutOfAFileIsReportedAndNeverCrashes) {
  const std::string text = "{\"a\": [1, -2, \"x\\n\\u00e9\", null, true], \"b\": {\"c\": {}}}";
  for (std::size_t size = 0; size < text.size(); ++size) {
    Diagnostics diagnostics;
    EXPECT_FALSE(parse_json("a.json", text.substr(0, size), diagnostics).has_value()) << size;
    EXPECT_EQ(diagnostics.size(), 1U) << size;
  }
}

}  // namespace
}  // namespace dojo::codec
