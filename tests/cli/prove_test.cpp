// `dojo prove` and `dojo simulate` as people and programs call them.
#include <fstream>
#include <gtest/gtest.h>

#include "cli/dojo.h"

namespace dojo::tests {
namespace {

std::string broken(const std::string& name) {
  return std::string(DOJO_SOURCE_DIR "/tests/proof/broken/logistics/") + name;
}

TEST(Prove, IsSilentAboutASoundCaseAndPrintsTheWayWhenAsked) {
  const Answer answer = dojo({"prove", broken("sound"), "--paths"});
  EXPECT_EQ(answer.exit, 0) << answer.out << answer.err;
  EXPECT_NE(answer.out.find("answer_shipping"), std::string::npos);
}

TEST(Prove, NamesFileLineCodeAndWitnessInBothLanguages) {
  for (const char* language : {"zh", "en"}) {
    const Answer answer = dojo({"--ui-language", language, "prove", broken("shadowed")});
    EXPECT_EQ(answer.exit, 1);
    EXPECT_NE(answer.out.find("shadowed/scenario.json:"), std::string::npos) << answer.out;
    EXPECT_NE(answer.out.find("KP04"), std::string::npos);
    EXPECT_NE(answer.out.find("answer_shipping + reassure"), std::string::npos);
  }
}

TEST(Prove, GivesItsFindingsAsJson) {
  const Answer answer = dojo({"prove", broken("no-exit"), "--json"});
  EXPECT_EQ(answer.exit, 1);
  const auto proof = answer.json();
  ASSERT_TRUE(proof.is_object()) << answer.out;
  EXPECT_EQ(proof["case"], "no-exit");
  for (const auto& finding : proof["findings"]) {
    EXPECT_GE(finding["line"].get<int>(), 1);
    EXPECT_FALSE(finding["witness"].empty()) << finding;
  }
}

TEST(Prove, DoesNotKnowWhatIsNoCase) {
  EXPECT_EQ(dojo({"prove", "no-such-case"}).exit, 4);
  EXPECT_EQ(dojo({"prove", "--bound", "0"}).exit, 2);
}

TEST(Simulate, GivesTheSameReportForTheSameSeed) {
  const auto run = [](const char* threads, const char* seed) {
    return dojo({"simulate", kCase, "--trainees", "4", "--seed", seed, "--threads", threads, "--json"});
  };
  const Answer one = run("1", "3");
  EXPECT_EQ(one.exit, 0) << one.err;
  EXPECT_EQ(run("3", "3").out, one.out);
  EXPECT_NE(run("1", "4").out, one.out);
  const auto report = one.json();
  ASSERT_TRUE(report.is_object());
  EXPECT_EQ(report["sittings"]["done"], 4);
  EXPECT_EQ(report["cases"][0]["case"], kCase);
}

TEST(Simulate, WritesAPageAndRefusesABankThatIsNone) {
  const TemporaryFolder folder;
  const std::string page = (folder.path() / "report.html").string();
  EXPECT_EQ(dojo({"simulate", kCase, "--trainees", "2", "--html", page}).exit, 0);
  std::ifstream in(page);
  const std::string html(std::istreambuf_iterator<char>(in), {});
  EXPECT_NE(html.find("<svg"), std::string::npos);
  EXPECT_EQ(dojo({"simulate", kCase, "--bank", folder.path().string()}).exit, 4);
}

}  // namespace
}  // namespace dojo::tests
