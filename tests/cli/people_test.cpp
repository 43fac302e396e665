// People, recorded sessions and progress, in a folder of their own.
#include <gtest/gtest.h>

#include "cli/dojo.h"

namespace dojo::tests {
namespace {

constexpr const char* kScript = "{\"at_ms\":9000,\"say\":\"您好，欢迎光临灯笼小铺\"}\n";

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

class People : public testing::Test {
 protected:
  People() { id_ = first_line(dojo({"profile", "add", "小灯", "--staff", "A17"}).out); }

  // The session's id, with what `play` printed in *result.
  std::string record(std::string* result = nullptr, bool json = true) {
    std::vector<std::string> args = {"play", kCase, "--script", "-", "--record", "--profile", "A17"};
    if (json) args.push_back("--json");
    const Answer answer = dojo(args, kScript);
    EXPECT_EQ(answer.exit, 1) << answer.err;
    if (result) *result = answer.out;
    return first_line(answer.err);
  }

  Home home_;
  std::string id_;
};

TEST_F(People, AreFoundByIdStaffNumberAndName) {
  ASSERT_FALSE(id_.empty());
  const auto all = dojo({"profile", "list", "--json"}).json();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0]["id"], id_);
  EXPECT_EQ(all[0]["name"], "小灯");
  EXPECT_EQ(all[0]["staff_number"], "A17");
  EXPECT_EQ(all[0]["language"], "zh");
  for (const std::string& who : {id_, std::string("A17"), std::string("小灯")})
    EXPECT_EQ(dojo({"progress", who, "--json"}).json()["profile"], id_) << who;
  EXPECT_EQ(dojo({"progress", "nobody"}).exit, 4);
}

TEST_F(People, NeedANameAndALanguageThatThereIs) {
  EXPECT_EQ(dojo({"profile", "add", " "}).exit, 3);
  EXPECT_EQ(dojo({"profile", "add", "\xE4\xBA"}).exit, 3);
  EXPECT_EQ(dojo({"profile", "add", "Ann", "--language", "fr"}).exit, 2);
  EXPECT_EQ(dojo({"profile", "add"}).exit, 2);
  EXPECT_EQ(dojo({"profile", "list", "--json"}).json().size(), 1U);
}

TEST_F(People, ProgressBeginsAtTheFirstTierAndSaysWhatIsMissing) {
  const auto progress = dojo({"progress", "A17", "--json"}).json();
  EXPECT_EQ(progress["tier"], "trainee");
  EXPECT_FALSE(progress["next"].get<std::string>().empty());
  ASSERT_FALSE(progress["conditions"].empty());
  for (const auto& condition : progress["conditions"]) {
    EXPECT_EQ(condition["missing"].get<int>() == 0, condition["met"].get<bool>()) << condition;
    EXPECT_FALSE(condition["text"]["zh"].get<std::string>().empty());
    EXPECT_FALSE(condition["text"]["en"].get<std::string>().empty());
  }
}

TEST_F(People, ARecordedSessionCountsIsListedAndReplays) {
  std::string result;
  const std::string session = record(&result);
  const auto played = nlohmann::json::parse(result);
  const auto sessions = dojo({"sessions", "--json"}).json();
  ASSERT_EQ(sessions.size(), 1U);
  EXPECT_EQ(sessions[0]["id"], session);
  EXPECT_EQ(sessions[0]["profile"], id_);
  EXPECT_EQ(sessions[0]["ended"], true);
  EXPECT_EQ(sessions[0]["outcome"], played["outcome"]);
  EXPECT_EQ(dojo({"replay", session, "--json"}).json()["checksum"], played["checksum"]);
  EXPECT_EQ(dojo({"progress", "A17", "--json"}).json()["counted"], 1);
}

TEST_F(People, TheDebriefOfARecordIsTheOneThatWasShownByteForByte) {
  std::string json, text;
  const std::string with_json = record(&json), with_text = record(&text, false);
  EXPECT_EQ(dojo({"debrief", with_json, "--json"}).out, json);
  EXPECT_EQ(dojo({"debrief", with_text}).out, text);
  EXPECT_EQ(text, dojo({"play", kCase, "--script", "-"}, kScript).out) << "recorded or not, the same debrief";
  EXPECT_EQ(dojo({"debrief", with_text}).exit, 1) << "not passed";
  EXPECT_NE(dojo({"debrief", with_text, "--ui", "en"}).out, text);
}

TEST_F(People, SessionsThatDoNotExistAreExitFour) {
  EXPECT_EQ(dojo({"replay", "s-none"}).exit, 4);
  EXPECT_EQ(dojo({"debrief", "s-none"}).exit, 4);
  EXPECT_EQ(dojo({"play", kCase, "--script", "-", "--record", "--profile", "nobody"}, kScript).exit, 4);
}

TEST_F(People, NobodyConfirmsTheirOwnStep) {
  EXPECT_EQ(dojo({"progress", "A17", "--confirm", "regular", "--by", "A17"}).exit, 7);
  dojo({"profile", "add", "组长", "--staff", "L1"});
  EXPECT_EQ(dojo({"progress", "A17", "--confirm", "emperor", "--by", "L1"}).exit, 4);
  EXPECT_EQ(dojo({"progress", "A17", "--confirm", "senior", "--by", "L1"}).exit, 0);
}

TEST_F(People, WhoIsErasedLeavesNoNameAndNoWords) {
  const std::string session = record();
  EXPECT_EQ(dojo({"profile", "erase", "A17"}).exit, 0);
  EXPECT_EQ(dojo({"profile", "list"}).out.find("小灯"), std::string::npos);
  EXPECT_NE(dojo({"debrief", session}).exit, 0);
  EXPECT_EQ(dojo({"sessions", "--dump", session}).out.find("欢迎光临"), std::string::npos);
}

}  // namespace
}  // namespace dojo::tests
