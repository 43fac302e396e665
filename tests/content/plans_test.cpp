// Every plan of every case meets its expectation: exemplary ones pass, traps are caught.
#include <gtest/gtest.h>
#include <set>

#include "content/lantern.h"

namespace dojo::tests {
namespace {

TEST(Lantern, Opens) {
  std::string fault;
  ASSERT_NE(lantern(&fault), nullptr) << fault;
  EXPECT_FALSE(plan_names().empty());
}

TEST(Lantern, EveryCaseHasPlansOfEveryKindInBothLanguages) {
  ASSERT_NE(lantern(), nullptr);
  EXPECT_GE(lantern()->pack().cases.size(), 3U);
  for (const pack::Case& scene : lantern()->pack().cases) {
    std::set<codec::Plan::Kind> kinds;
    std::set<base::Locale> locales;
    for (const codec::Plan& plan : lantern()->loaded().plans.at(scene.scenario.id.text()))
      kinds.insert(plan.kind), locales.insert(plan.locale);
    EXPECT_EQ(kinds.size(), 4U) << scene.scenario.id.text();
    EXPECT_EQ(locales.size(), 2U) << scene.scenario.id.text();
  }
}

class Plans : public testing::TestWithParam<PlanName> {};

TEST_P(Plans, MeetTheirExpectation) {
  std::string complaints;
  for (const std::string& each : played(GetParam()).complaints) complaints += "\n  " + each;
  EXPECT_EQ(complaints, "") << GetParam().text();
}

TEST_P(Plans, EndAndFollowTheirKind) {
  const runtime::Played& run = played(GetParam()).played;
  EXPECT_EQ(run.state.phase, session::Phase::ended);
  const codec::Plan::Kind kind = find_plan(GetParam()).kind;
  if (kind == codec::Plan::Kind::exemplary) {
    EXPECT_TRUE(run.grade.passed);
  }
  if (kind == codec::Plan::Kind::poor) {
    EXPECT_FALSE(run.grade.passed);
  }
  if (kind == codec::Plan::Kind::trap) {
    EXPECT_FALSE(run.grade.findings.empty());
  }
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Plans);
INSTANTIATE_TEST_SUITE_P(Lantern, Plans, testing::ValuesIn(plan_names()),
                         [](const auto& each) { return test_name(each.param); });

}  // namespace
}  // namespace dojo::tests
