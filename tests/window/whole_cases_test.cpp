// From the first start to a passed debrief in every case, in both languages, by the widgets alone: the words
// and actions are those of the exemplary plans.
#include <gtest/gtest.h>

#include "window/played_shop.h"

namespace dojo::window::test {
namespace {

using base::Locale;

struct Played {
  const char* case_id;
  Locale locale;
};

class WholeCase : public ::testing::TestWithParam<Played> {};

void expect_as_planned(const AppState& state, const codec::Plan& plan) {
  const grading::Grade& grade = state.debrief.grade;
  EXPECT_TRUE(grade.passed);
  EXPECT_EQ(state.debrief.facts.last.outcome, plan.expect.outcome);
  EXPECT_GE(grade.quality_permille.value_or(0), plan.expect.quality_at_least.value_or(0));
  EXPECT_TRUE(grade.critical.empty());
  for (const grading::Mark& mark : state.debrief.page.marks)
    EXPECT_EQ(mark.finding.severity, pack::Severity::hint)
        << mark.finding.rule.text() << ": " << mark.finding.evidence;
}

TEST_P(WholeCase, GoesFromTheFirstStartToAPassedDebrief) {
  const Played run = GetParam();
  const codec::Plan& plan = plan_of(run.case_id, "exemplary-" + std::string(base::name(run.locale)));
  Desk desk({.locale = run.locale}, &plan);
  Driver& d = desk.driver();
  ASSERT_EQ(desk.state().screen, Screen::profile);
  desk.sign_in();
  ASSERT_EQ(desk.state().screen, Screen::home);
  desk.start(run.case_id, run.locale);
  ASSERT_EQ(desk.state().screen, Screen::desk);
  desk.play(plan);
  ASSERT_TRUE(desk.state().desk.debrief_ready);
  desk.expect_tidy("the end of the conversation");
  d.key({Key::enter, {}});
  ASSERT_EQ(desk.state().screen, Screen::debrief);
  expect_as_planned(desk.state(), plan);
  for (int tab = 0; d.has("debrief/tab/" + std::to_string(tab)); ++tab) {
    d.click("debrief/tab/" + std::to_string(tab));
    desk.expect_tidy("debrief tab " + std::to_string(tab));
  }
  d.png("whole_" + std::string(run.case_id) + "_" + std::string(base::name(run.locale)) + ".png");
  d.click("debrief/home");
  EXPECT_EQ(desk.state().progress.counted, 1);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, WholeCase,
    ::testing::Values(Played{"small-order-haggle", Locale::zh}, Played{"small-order-haggle", Locale::en},
                      Played{"jacket-too-small", Locale::zh}, Played{"jacket-too-small", Locale::en},
                      Played{"angry-bad-review", Locale::zh}, Played{"angry-bad-review", Locale::en}),
    [](const auto& each) {
      std::string name = each.param.case_id;
      for (char& c : name) {
        if (c == '-') c = '_';
      }
      return name + "_" + std::string(base::name(each.param.locale));
    });

}  // namespace
}  // namespace dojo::window::test
