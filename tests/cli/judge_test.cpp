// The contract of `dojo judge`: one answer a line, in order, bad lines told in their place.
#include <gtest/gtest.h>

#include "cli/dojo.h"

namespace dojo::tests {
namespace {

TEST(Judge, AnswersEveryLineInOrderWithExitZeroFindingsOrNot) {
  const std::string abusive = "你是笨蛋吗";
  const Answer answer = dojo({"judge"}, R"({"id":"a","locale":"zh","text":"您好，在的呢"})"
                                        "\n"
                                        R"({"id":7,"locale":"zh","situation":"能便宜点吗","text":")" +
                                            abusive + "\"}\n" +
                                            R"({"id":null,"locale":"en","text":"Sorry about that"})" + "\n");
  EXPECT_EQ(answer.exit, 0);
  const auto lines = answer.json_lines();
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0]["id"], "a");
  EXPECT_EQ(lines[1]["id"], 7);
  EXPECT_TRUE(lines[2]["id"].is_null());
  ASSERT_FALSE(lines[1]["findings"].empty());
  bool abuse = false;
  for (const auto& finding : lines[1]["findings"]) {
    for (const char* key : {"rule", "severity", "begin", "end", "cites"})
      EXPECT_TRUE(finding.contains(key)) << key;
    EXPECT_LT(finding["begin"], finding["end"]);
    EXPECT_LE(finding["end"], abusive.size());
    abuse = abuse || (finding["rule"] == "language.abuse" && finding["severity"] == "critical" &&
                      finding["cites"] == nlohmann::json::array({"L-10"}));
  }
  EXPECT_TRUE(abuse);
  ASSERT_FALSE(lines[2]["acts"].empty());
  EXPECT_EQ(lines[2]["acts"][0]["id"], "apologize");
}

TEST(Judge, SlotsCarryTheirValueAndTheirBytes) {
  const std::string text = "给您减5元";
  const auto lines = dojo({"judge"}, R"({"id":1,"locale":"zh","text":")" + text + "\"}\n").json_lines();
  ASSERT_EQ(lines.size(), 1U);
  ASSERT_EQ(lines[0]["slots"].size(), 1U);
  const auto& slot = lines[0]["slots"][0];
  EXPECT_EQ(slot["kind"], "money");
  EXPECT_EQ(slot["value"], 500);
  const std::size_t begin = slot["begin"], end = slot["end"];
  EXPECT_EQ(text.substr(begin, end - begin), "5元");
}

TEST(Judge, BadLinesAreToldInTheirPlaceAndTheOthersAnsweredAllTheSame) {
  const std::string input =
      "{\"id\":1,\"locale\":\"zh\",\"text\":\"您好\"}\n"
      "not json\n"
      "{\"id\":3,\"locale\":\"zh\"}\n"
      "{\"id\":4,\"text\":\"您好\"}\n"
      "{\"id\":5,\"locale\":\"fr\",\"text\":\"bonjour\"}\n"
      "{\"id\":6,\"locale\":\"zh\",\"text\":\"\xE4\xBA\"}\n"
      "{\"id\":7,\"locale\":\"zh\",\"text\":5}\n"
      "[]\n"
      "\n"
      "{\"id\":10,\"locale\":\"en\",\"text\":\"hello\"}";
  const Answer answer = dojo({"judge"}, input);
  EXPECT_EQ(answer.exit, 3);
  const auto lines = answer.json_lines();
  ASSERT_EQ(lines.size(), 10U);
  EXPECT_EQ(lines[0]["id"], 1);
  EXPECT_EQ(lines[9]["id"], 10) << "the last line needs no line end";
  for (std::size_t i = 1; i <= 8; ++i) {
    EXPECT_EQ(lines[i]["line"], i + 1) << lines[i];
    EXPECT_TRUE(lines[i]["error"].is_string()) << lines[i];
    EXPECT_FALSE(lines[i].contains("acts"));
  }
}

TEST(Judge, NothingInIsNothingOut) {
  const Answer answer = dojo({"judge"}, "");
  EXPECT_EQ(answer.exit, 0);
  EXPECT_EQ(answer.out, "");
}

TEST(Judge, IsTheSameTwice) {
  const std::string line = R"({"id":1,"locale":"zh","text":"亲，39块真的不能再便宜了，送您一双袜子好不好"})";
  EXPECT_EQ(dojo({"judge"}, line).out, dojo({"judge"}, line).out);
}

}  // namespace
}  // namespace dojo::tests
