// The contract of `dojo play CASE --script`.
#include <fstream>
#include <gtest/gtest.h>

#include "cli/dojo.h"

namespace dojo::tests {
namespace {

Answer play(const std::string& script, std::vector<std::string> more = {}) {
  std::vector<std::string> args = {"play", kCase, "--script", "-", "--json"};
  args.insert(args.end(), more.begin(), more.end());
  return dojo(args, script);
}

TEST(PlayScript, PrintsOneObjectWithEveryKeyOfTheContract) {
  const Answer answer = play(R"({"at_ms":9000,"say":"您好，在的呢"})"
                             "\n");
  EXPECT_EQ(answer.exit, 1) << "nobody passes with one greeting";
  const auto result = answer.json();
  ASSERT_TRUE(result.is_object()) << answer.out << answer.err;
  for (const char* key : {"case", "seed", "locale", "outcome", "passed", "quality_permille", "critical",
                          "criteria", "findings", "transcript", "unused_lines", "checksum"})
    EXPECT_TRUE(result.contains(key)) << key;
  EXPECT_EQ(result["case"], "lantern/small-order-haggle");
  EXPECT_EQ(result["seed"], 1);
  EXPECT_EQ(result["locale"], "zh");
  EXPECT_EQ(result["passed"], false);
  EXPECT_EQ(result["checksum"].get<std::string>().size(), 64U);
  ASSERT_FALSE(result["criteria"].empty());
  for (const auto& criterion : result["criteria"]) {
    for (const char* key : {"id", "weight_permille", "earned", "possible", "permille", "not_applicable"})
      EXPECT_TRUE(criterion.contains(key)) << key;
  }
  ASSERT_FALSE(result["findings"].empty());
  for (const auto& finding : result["findings"]) {
    for (const char* key :
         {"rule", "turn", "about", "begin", "end", "evidence", "cites", "points", "message"})
      EXPECT_TRUE(finding.contains(key)) << key;
    EXPECT_LT(finding["turn"], result["transcript"].size());
    EXPECT_FALSE(finding["message"].get<std::string>().empty());
    EXPECT_EQ(finding["message"].get<std::string>().find('{'), std::string::npos) << finding["message"];
  }
  std::int64_t before = 0;
  for (std::size_t i = 0; i < result["transcript"].size(); ++i) {
    const auto& entry = result["transcript"][i];
    EXPECT_EQ(entry["turn"], i);
    EXPECT_GE(entry["at_ms"], before);
    before = entry["at_ms"];
  }
}

TEST(PlayScript, EvidenceIsTheBytesThatTheSpanNames) {
  const auto result = play(R"({"at_ms":9000,"say":"您好呀，你是笨蛋吗"})"
                           "\n")
                          .json();
  ASSERT_EQ(result["critical"].size(), 1U);
  const auto& finding = result["findings"][result["critical"][0].get<std::size_t>()];
  EXPECT_EQ(finding["rule"], "language.abuse");
  const std::string text = result["transcript"][finding["turn"].get<std::size_t>()]["text"];
  const std::size_t begin = finding["begin"], end = finding["end"];
  EXPECT_EQ(text.substr(begin, end - begin), finding["evidence"]);
}

TEST(PlayScript, LinesAfterTheEndAreUnusedAndNoError) {
  const Answer answer = play(
      "{\"at_ms\":9000,\"say\":\"您好\"}\n\n"
      "{\"at_ms\":90000000,\"say\":\"还在吗\"}\n"
      "{\"at_ms\":90000001,\"do\":\"look_up_order\"}\n");
  EXPECT_EQ(answer.exit, 1);
  EXPECT_EQ(answer.json()["unused_lines"], nlohmann::json::array({3, 4}));
}

TEST(PlayScript, ActionsRunAndRefusalsAreToldInTheInterfacesLanguage) {
  const std::string script = R"({"at_ms":9000,"do":"change_price","args":{"price_fen":1}})"
                             "\n";
  const auto refused = [&](const std::string& ui) {
    const auto result = play(script, {"--ui", ui}).json();
    for (const auto& entry : result["transcript"]) {
      if (entry.contains("refused")) return entry["refused"].get<std::string>();
    }
    return std::string();
  };
  EXPECT_NE(refused("zh").find("主管"), std::string::npos);
  EXPECT_NE(refused("en").find("supervisor"), std::string::npos);
}

TEST(PlayScript, TheInterfacesLanguageMovesNoMark) {
  const std::string script = R"({"at_ms":9000,"say":"您好"})"
                             "\n";
  const auto zh = play(script, {"--ui", "zh"}).json(), en = play(script, {"--ui", "en"}).json();
  EXPECT_EQ(zh["checksum"], en["checksum"]);
  EXPECT_EQ(zh["criteria"], en["criteria"]);
  EXPECT_NE(zh["findings"][0]["message"], en["findings"][0]["message"]);
}

TEST(PlayScript, SeedsLanguagesAndTheSameAgain) {
  const std::string script = R"({"at_ms":9000,"say":"Hello"})"
                             "\n";
  const Answer one = play(script, {"--seed", "3", "--locale", "en"});
  EXPECT_EQ(one.out, play(script, {"--seed", "3", "--locale", "en"}).out);
  EXPECT_EQ(one.json()["locale"], "en");
  EXPECT_NE(one.json()["checksum"], play(script, {"--seed", "4", "--locale", "en"}).json()["checksum"]);
}

TEST(PlayScript, BadScriptsAreExitThreeAndNameTheLine) {
  const std::string good = "{\"at_ms\":9000,\"say\":\"您好\"}\n";
  for (const char* bad :
       {"{\"at_ms\":8999,\"say\":\"在的\"}", "{\"at_ms\":9001,\"do\":\"fly\"}", "{\"at_ms\":9001}", "no json",
        "{\"at_ms\":9001,\"say\":\"x\",\"do\":\"look_up_order\"}", "{\"at_ms\":\"9001\",\"say\":\"x\"}",
        "{\"say\":\"x\"}", "{\"at_ms\":9001,\"say\":\"\"}", "{\"at_ms\":9001,\"say\":\"x\",\"loud\":true}",
        "{\"at_ms\":9001,\"do\":\"change_price\",\"args\":{}}",
        "{\"at_ms\":9001,\"do\":\"change_price\",\"args\":{\"price_fen\":\"35\"}}"}) {
    const Answer answer = play(good + bad + "\n");
    EXPECT_EQ(answer.exit, 3) << bad;
    EXPECT_EQ(answer.out, "") << bad;
    EXPECT_NE(answer.err.find("line 2"), std::string::npos) << bad << ": " << answer.err;
  }
}

TEST(PlayScript, TouchesNoStoreUnlessAsked) {
  const Home home;
  play(R"({"at_ms":9000,"say":"您好"})"
       "\n");
  EXPECT_TRUE(std::filesystem::is_empty(home.path()));
}

TEST(PlayScript, WhatDoesNotExistIsExitFourAndWhatIsNoChoiceExitTwo) {
  EXPECT_EQ(dojo({"play", "no-such-case", "--script", "-"}, "").exit, 4);
  EXPECT_EQ(dojo({"play", kCase, "--script", "/no/such/file"}).exit, 4);
  EXPECT_EQ(dojo({"play", kCase, "--script", "-", "--variant", "boat"}, "").exit, 4);
  EXPECT_EQ(dojo({"play", kCase, "--script", "-", "--locale", "fr"}, "").exit, 2);
  EXPECT_EQ(dojo({"play", "--script", "-"}, "").exit, 2);
  EXPECT_EQ(dojo({"play", kCase, "--script", "-", "--record"}, "").exit, 2) << "whose session is it?";
}

}  // namespace
}  // namespace dojo::tests
