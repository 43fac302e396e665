// `dojo lint`: what a path means, SARIF, and languages in step.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/workshop.h"

namespace dojo::tests {
namespace {

using testing::HasSubstr;

class LintWorkshop : public testing::Test {
 protected:
  LintWorkshop() { EXPECT_EQ(shop_.dojo({"new", "case", "return/one"}).exit, 0); }

  std::vector<std::string> codes(const std::string& path) const {
    std::vector<std::string> all;
    for (const auto& each : shop_.dojo({"lint", path, "--json"}).json()) all.push_back(each["code"]);
    return all;
  }
  std::string one() const { return shop_.scene("return/one").string(); }

  Workshop shop_;
};

TEST_F(LintWorkshop, ACaseMeansItsOwnFilesAndNoneThatIsCalledAlike) {
  ASSERT_EQ(shop_.dojo({"new", "case", "return/one-more"}).exit, 0);
  shop_.replace("return/one-more/scenario.json", "\"start\": \"opening\"", "\"start\": \"opning\"");
  EXPECT_EQ(shop_.dojo({"lint", one()}).out, "");
  EXPECT_EQ(shop_.dojo({"lint", one()}).exit, 0);
  EXPECT_EQ(shop_.dojo({"lint", one() + "-more"}).exit, 3);
  EXPECT_EQ(shop_.dojo({"lint", shop_.pack().string()}).exit, 3);
  EXPECT_EQ(shop_.dojo({"lint", shop_.packs().string()}).exit, 3);
}

TEST_F(LintWorkshop, SaysSoWhenTheRestOfThePackHasErrors) {
  shop_.write("return/one/plans/trap-en.json", "{");
  ASSERT_EQ(shop_.dojo({"new", "case", "review/two"}).exit, 0);
  const Answer answer = shop_.dojo({"lint", shop_.scene("review/two").string()});
  EXPECT_EQ(answer.out, "");
  EXPECT_THAT(answer.err, HasSubstr("other files of this pack have errors"));
}

TEST_F(LintWorkshop, APathInAPackThatIsNoPartOfItIsRefused) {
  std::filesystem::create_directories(shop_.pack() / "drafts" / "deep");
  const Answer answer = shop_.dojo({"lint", (shop_.pack() / "drafts" / "deep").string()});
  EXPECT_EQ(answer.exit, 4);
  EXPECT_THAT(answer.err, HasSubstr("not in its house/ or cases/"));
  std::filesystem::create_directories(shop_.scene("return/empty"));
  EXPECT_EQ(shop_.dojo({"lint", shop_.scene("return/empty").string()}).exit, 4) << "nothing was looked at";
}

TEST_F(LintWorkshop, SarifNamesRuleFileLineAndColumn) {
  shop_.replace("return/one/scenario.json", "\"start\": \"opening\"", "\"start\": \"opning\"");
  const Answer answer = shop_.dojo({"lint", one(), "--sarif"});
  EXPECT_EQ(answer.exit, 3);
  const auto log = answer.json();
  EXPECT_EQ(log["version"], "2.1.0");
  const auto& run = log["runs"][0];
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  bool found = false;
  for (const auto& result : run["results"]) {
    const auto& rule = run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()];
    EXPECT_EQ(rule["id"], result["ruleId"]);
    EXPECT_FALSE(rule["shortDescription"]["text"].get<std::string>().empty());
    const auto& place = result["locations"][0]["physicalLocation"];
    const std::string uri = place["artifactLocation"]["uri"];
    EXPECT_GE(place["region"]["startLine"], 1);
    EXPECT_GE(place["region"]["startColumn"], 1);
    found =
        found || (result["ruleId"] == "KD020" && result["level"] == "error" &&
                  uri.rfind("file:///", 0) == 0 && uri.find("return/one/scenario.json") != std::string::npos);
  }
  EXPECT_TRUE(found) << answer.out;
}

TEST_F(LintWorkshop, SarifOfACleanCaseHasNoResults) {
  const Answer answer = shop_.dojo({"lint", one(), "--sarif"});
  EXPECT_EQ(answer.exit, 0);
  EXPECT_TRUE(answer.json()["runs"][0]["results"].is_array());
  EXPECT_TRUE(answer.json()["runs"][0]["results"].empty());
  EXPECT_EQ(shop_.dojo({"lint", one(), "--sarif", "--json"}).exit, 2);
}

TEST_F(LintWorkshop, AChangedLineMarksItsPartnerStaleUntilBothAreStamped) {
  shop_.replace("return/one/zh.json", "好的 谢谢啦", "好的 谢谢您");
  EXPECT_EQ(codes(one()), std::vector<std::string>{"KD053"});
  ASSERT_EQ(shop_.dojo({"format", "--stamp", one()}).exit, 0);
  EXPECT_TRUE(codes(one()).empty());
}

TEST_F(LintWorkshop, MissingLinesAndPlaceholdersThatDifferAreErrors) {
  shop_.replace("return/one/en.json", "\"never mind\"", "\"never mind, {goods}\"");
  EXPECT_THAT(codes(one()), testing::Contains("KD051"));
  shop_.replace("return/one/en.json", "\"leaving\"", "\"left\"");
  EXPECT_THAT(codes(one()), testing::Contains("KD050"));
  shop_.replace("return/one/en.json", "{goods}", "{gods}");
  EXPECT_THAT(codes(one()), testing::Contains("KD052"));
}

}  // namespace
}  // namespace dojo::tests
