// What the debrief offers beside its marks: a model answer, the causes of the mood, and another try from a
// turn.
#include <gtest/gtest.h>

#include "window/played_shop.h"

namespace dojo::window::test {
namespace {

using base::Locale;

class AfterAPoorOne : public ::testing::TestWithParam<Locale> {
 protected:
  AfterAPoorOne() : desk({.locale = GetParam()}, &plan()) {
    desk.sign_in();
    desk.start("jacket-too-small", GetParam());
    desk.play(plan());
    desk.driver().key({Key::enter, {}});
  }
  static const codec::Plan& plan() {
    return plan_of("jacket-too-small", "poor-" + std::string(base::name(GetParam())));
  }
  Driver& d() { return desk.driver(); }
  const DebriefState& debrief() { return desk.state().debrief; }

  Desk desk;
};

TEST_P(AfterAPoorOne, AMarkShowsAnAnswerThatWouldHaveBeenRight) {
  ASSERT_EQ(desk.state().screen, Screen::debrief);
  bool any = false;
  for (const int number : debrief().page.priorities) {
    d().click("priorities/" + std::to_string(number));
    any = any || d().has("mark/model/0");
  }
  EXPECT_TRUE(any);
}

TEST_P(AfterAPoorOne, EveryChangeOfMoodNamesItsCause) {
  d().click("debrief/tab/1");
  ASSERT_EQ(debrief().page.causes.size(), debrief().page.moods.size());
  for (std::size_t i = 0; i < debrief().page.moods.size(); ++i) {
    const std::string words = d().find("mood/" + std::to_string(i)).text;
    const grading::MoodCause& cause = debrief().page.causes[i];
    if (debrief().page.moods[i].kind != customer::ReactionKind::transition || cause.acts.empty()) continue;
    for (const pack::ActInfo& act : lantern().pack().house.acts) {
      if (act.id != cause.acts.front()) continue;
      EXPECT_NE(words.find(act.name.in(GetParam())), std::string::npos) << words;
    }
  }
}

TEST_P(AfterAPoorOne, AnotherTryKeepsWhatCameBeforeAndCountsForNothing) {
  for (const int number : debrief().page.priorities) {
    d().click("priorities/" + std::to_string(number));
    if (d().has("mark/retry")) break;  // the outcome is about no turn
  }
  const session::State before = debrief().facts.last;
  d().scroll("mark/title", -30);
  d().click("mark/retry");
  ASSERT_EQ(desk.state().screen, Screen::desk);
  const session::State& now = desk.state().desk.session;
  EXPECT_TRUE(desk.state().desk.practice);
  EXPECT_TRUE(d().has("desk/practice"));
  ASSERT_LT(now.transcript.size(), before.transcript.size());
  for (std::size_t i = 0; i < now.transcript.size(); ++i)
    EXPECT_EQ(now.transcript[i].text, before.transcript[i].text);
  EXPECT_EQ(now.transcript.back().who, session::Speaker::customer);
  EXPECT_EQ(now.start.seed, before.start.seed);

  desk.say(GetParam() == Locale::zh ? "不好意思让您久等了，我马上帮您看"
                                    : "Sorry to keep you waiting, let me check");
  EXPECT_EQ(now.transcript.back().who, session::Speaker::agent);
  const std::size_t stored = desk.store().streams()->size();
  d().click("bar/home");
  EXPECT_FALSE(desk.state().unfinished.has_value()) << "a second try is not kept";
  EXPECT_EQ(desk.state().progress.counted, 1) << "the first try alone";
  EXPECT_EQ(desk.store().streams()->size(), stored);
}

INSTANTIATE_TEST_SUITE_P(Languages, AfterAPoorOne, ::testing::Values(Locale::zh, Locale::en),
                         [](const auto& each) { return std::string(base::name(each.param)); });

}  // namespace
}  // namespace dojo::window::test
