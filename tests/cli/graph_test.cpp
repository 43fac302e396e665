// `dojo graph` and `dojo house`.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

#include "cli/workshop.h"
#include "runtime/graphviz.h"

namespace dojo::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class Graph : public testing::Test {
 protected:
  Graph() { EXPECT_EQ(shop_.dojo({"new", "case", "return/one"}).exit, 0); }
  Workshop shop_;
};

TEST_F(Graph, NamesEveryNodeAndWay) {
  const Answer answer = shop_.dojo({"graph", "one"});
  EXPECT_EQ(answer.exit, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("digraph"));
  EXPECT_THAT(answer.out, HasSubstr("\"opening\" -> \"content\" [label=\"told\""));
  EXPECT_THAT(answer.out, HasSubstr("solved / success"));
  EXPECT_THAT(answer.out, Not(HasSubstr("×"))) << "nothing was counted";
}

TEST_F(Graph, CountsWhatThePlansTook) {
  const Answer answer = shop_.dojo({"graph", "one", "--coverage", "--json"});
  ASSERT_EQ(answer.exit, 0) << answer.err;
  const auto drawn = answer.json();
  EXPECT_EQ(drawn["plans"], 4);
  std::map<std::string, int> taken, visits;
  for (const auto& way : drawn["ways"]) taken[way["id"]] = way["taken"];
  for (const auto& node : drawn["nodes"]) visits[node["id"]] = node["visits"];
  EXPECT_EQ(taken["told"], 2) << "exemplary and decent";
  EXPECT_EQ(taken["lured-away"], 1) << "trap";
  EXPECT_EQ(taken["insulted"], 0);
  EXPECT_EQ(visits["opening"], 4);
  EXPECT_EQ(visits["content"], 2);
  EXPECT_EQ(visits["gone"], 2);
  EXPECT_THAT(answer.err, HasSubstr("insulted"));
}

TEST_F(Graph, MermaidHasOneKeyANodeAndEscapesItsLabels) {
  shop_.replace("return/one/en.json", "\"hi\"", "\"hi <b>\\\"x\\\"</b>\"");
  const Answer answer = shop_.dojo({"graph", "one", "--format", "mermaid", "--coverage"});
  EXPECT_THAT(answer.out, HasSubstr("flowchart TD"));
  EXPECT_THAT(answer.out, HasSubstr("told ×2"));
  EXPECT_THAT(answer.out, Not(HasSubstr("<b>")));
  EXPECT_THAT(answer.out, HasSubstr("#lt;b#gt;#quot;x"));
}

TEST_F(Graph, SvgComesFromGraphvizOrTheMessageSaysHowToGetIt) {
  const Answer answer = shop_.dojo({"graph", "one", "--format", "svg"});
  if (answer.exit == 0) {
    EXPECT_THAT(answer.out, HasSubstr("<svg"));
  } else {
    EXPECT_EQ(answer.exit, 6);
    EXPECT_THAT(answer.err, HasSubstr("apt-get install graphviz"));
  }
}

TEST_F(Graph, WithoutGraphvizTheMessageSaysHowToGetIt) {
  const std::string path = ::getenv("PATH");
  ::setenv("PATH", "/no/such/folder", 1);
  const auto svg = runtime::render_svg("digraph {}");
  ::setenv("PATH", path.c_str(), 1);
  ASSERT_FALSE(svg);
  EXPECT_EQ(svg.error().code, base::ErrorCode::unavailable);
  EXPECT_THAT(svg.error().message, HasSubstr("apt-get install graphviz"));
}

TEST_F(Graph, TakesAnIdAFolderOrAFileAndRefusesTheRest) {
  EXPECT_EQ(shop_.dojo({"graph", shop_.scene("return/one").string()}).out,
            shop_.dojo({"graph", "lantern/one"}).out);
  EXPECT_EQ(shop_.dojo({"graph", "two"}).exit, 4);
  EXPECT_EQ(shop_.dojo({"graph", "../one"}).exit, 4);
  EXPECT_EQ(shop_.dojo({"graph", "one", "--format", "gif"}).exit, 2);
}

TEST(House, ListsEveryClauseWithItsRulesAndWhereTheyFire) {
  const Answer answer = dojo({"house", "--json"});
  ASSERT_EQ(answer.exit, 0) << answer.err;
  const auto house = answer.json();
  std::set<std::string> rules, fired;
  for (const auto& rule : house["rules"]) {
    rules.insert(rule["id"]);
    EXPECT_FALSE(rule["cites"].empty()) << rule["id"];
    if (!rule["fires"].empty()) fired.insert(rule["id"]);
  }
  EXPECT_EQ(rules.count("conduct.off_platform"), 1U);
  EXPECT_EQ(fired.count("conduct.off_platform"), 1U) << "trap plans of the shipped cases";
  for (const auto& clause : house["clauses"]) {
    for (const auto& rule : clause["rules"]) EXPECT_EQ(rules.count(rule), 1U) << rule;
  }
}

TEST(House, OneClauseOrOneRule) {
  const auto rule = dojo({"house", "--rule", "language.cold", "--json"}).json();
  ASSERT_EQ(rule["rules"].size(), 1U);
  EXPECT_EQ(rule["clauses"].size(), rule["rules"][0]["cites"].size());
  const std::string clause = rule["clauses"][0]["id"];
  const Answer text = dojo({"--ui-language", "en", "house", "--clause", clause});
  EXPECT_EQ(text.exit, 0);
  EXPECT_THAT(text.out, HasSubstr("language.cold"));
  EXPECT_EQ(dojo({"house", "--clause", "Z-99"}).exit, 4);
  EXPECT_EQ(dojo({"house", "--rule", "no.rule"}).exit, 4);
  EXPECT_EQ(dojo({"house", "--rule", "language.cold", "--clause", "L-1"}).exit, 2);
}

}  // namespace
}  // namespace dojo::tests
