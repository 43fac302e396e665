// Verbs that list, the linter, and exit codes of usage.
#include <fstream>
#include <gtest/gtest.h>
#include <set>

#include "cli/dojo.h"

namespace dojo::tests {
namespace {

TEST(Usage, UnknownVerbsAndOptionsAreExitTwo) {
  EXPECT_EQ(dojo({"fly"}).exit, 2);
  EXPECT_EQ(dojo({"cases", "--loud"}).exit, 2);
  EXPECT_EQ(dojo({"lint"}).exit, 2) << "lint needs a path";
  EXPECT_FALSE(dojo({"fly"}).err.empty());
  EXPECT_TRUE(dojo({"fly"}).out.empty()) << "messages do not go to standard output";
}

TEST(Usage, HelpIsNoError) {
  for (const std::vector<std::string>& args : {std::vector<std::string>{"--help"}, {"play", "--help"}, {}}) {
    const Answer answer = dojo(args);
    EXPECT_EQ(answer.exit, 0);
    EXPECT_FALSE(answer.out.empty());
  }
}

TEST(Usage, AFolderWithoutPacksIsExitFour) {
  const TemporaryFolder empty;
  EXPECT_EQ(dojo({"--packs", empty.path().string(), "cases"}).exit, 4);
}

TEST(Cases, AreListedWithBothTitlesAndTheirPlans) {
  const Answer answer = dojo({"cases", "--json"});
  EXPECT_EQ(answer.exit, 0);
  const auto cases = answer.json();
  ASSERT_TRUE(cases.is_array());
  ASSERT_GE(cases.size(), 3U);
  std::set<std::string> ids;
  for (const auto& each : cases) {
    ids.insert(each["id"]);
    for (const char* key : {"competences", "clauses", "plans"}) {
      ASSERT_TRUE(each[key].is_array()) << key;
      ASSERT_FALSE(each[key].empty()) << key;
      EXPECT_TRUE(each[key][0].is_string()) << key;
    }
    EXPECT_FALSE(each["title"]["zh"].get<std::string>().empty());
    EXPECT_FALSE(each["title"]["en"].get<std::string>().empty());
    EXPECT_TRUE(each["kind"].is_string() && each["tier"].is_string());
  }
  EXPECT_EQ(ids.count("lantern/small-order-haggle"), 1U);
}

TEST(Actions, AreListedWithTypedArguments) {
  const auto actions = dojo({"actions", "--json"}).json();
  ASSERT_TRUE(actions.is_array());
  bool seen = false;
  for (const auto& action : actions) {
    EXPECT_FALSE(action["name"]["zh"].get<std::string>().empty());
    EXPECT_FALSE(action["name"]["en"].get<std::string>().empty());
    for (const auto& arg : action["args"]) {
      const std::string type = arg["type"];
      EXPECT_EQ(std::set<std::string>({"integer", "text", "choice", "order", "goods"}).count(type), 1U)
          << type;
      EXPECT_EQ(arg.contains("choices"), type == "choice");
    }
    if (action["id"] != "change_price") continue;
    seen = true;
    EXPECT_EQ(action["args"][1]["name"], "price_fen");
    EXPECT_EQ(action["args"][1]["required"], true);
    EXPECT_EQ(action["moves_money"], true);
  }
  EXPECT_TRUE(seen);
}

TEST(Lint, ShippedPacksHaveNoErrors) {
  const Answer answer = dojo({"lint", DOJO_SOURCE_DIR "/scenarios", "--json"});
  EXPECT_NE(answer.exit, 3) << answer.out;
  ASSERT_TRUE(answer.json().is_array()) << answer.out;
  for (const auto& each : answer.json()) EXPECT_NE(each["severity"], "error") << each;
}

TEST(Lint, SaysWhereAndWhatToDo) {
  const TemporaryFolder folder;
  namespace fs = std::filesystem;
  fs::copy(DOJO_SOURCE_DIR "/scenarios", folder.path() / "scenarios", fs::copy_options::recursive);
  const fs::path flags = folder.path() / "scenarios" / "lantern" / "house" / "flags.json";
  std::ofstream(flags) << "{\n  \"format_version\": 1.5\n}\n";
  const Answer answer = dojo({"lint", (folder.path() / "scenarios" / "lantern").string(), "--json"});
  EXPECT_EQ(answer.exit, 3);
  bool found = false;
  for (const auto& each : answer.json()) {
    for (const char* key : {"code", "severity", "file", "line", "column", "message", "hint"})
      ASSERT_TRUE(each.contains(key)) << key;
    found = found || (each["file"] == flags.string() && each["line"] == 2 && each["severity"] == "error");
  }
  EXPECT_TRUE(found) << answer.out;
}

TEST(Lint, APathThatIsNotThereIsExitFour) {
  EXPECT_EQ(dojo({"lint", "/no/such/path"}).exit, 4);
}

}  // namespace
}  // namespace dojo::tests
