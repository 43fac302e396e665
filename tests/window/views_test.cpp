// The window from the first start to a debrief, in both languages, as a person goes through it.
#include <gtest/gtest.h>

#include "window/played_shop.h"
#include "window/views/terms.h"

namespace dojo::window::test {
namespace {

using base::Locale;
using base::Millis;

constexpr const char* kJacket = "jacket-too-small";

std::string plan_name(Locale locale) {
  return "exemplary-" + std::string(base::name(locale));
}

class Whole : public ::testing::TestWithParam<Locale> {};

TEST_P(Whole, FromTheFirstStartToAPassedDebrief) {
  const Locale locale = GetParam();
  const std::string shot = std::string(base::name(locale)) + "_";
  const codec::Plan& plan = plan_of(kJacket, plan_name(locale));
  Desk desk({.locale = locale}, &plan);
  Driver& d = desk.driver();
  d.png(shot + "profile.png");
  desk.expect_tidy("profile");

  desk.sign_in();
  ASSERT_EQ(desk.state().screen, Screen::home);
  EXPECT_EQ(desk.state().me->staff_number, "A17");
  d.png(shot + "home.png");
  desk.expect_tidy("home");

  desk.start(kJacket, locale);
  ASSERT_EQ(desk.state().screen, Screen::desk);
  desk.play(plan, 10);
  d.png(shot + "desk.png");
  desk.expect_tidy("desk");
  for (const char* tab : {"desk/tab/0", "desk/tab/1", "desk/tab/2", "desk/tab/3"}) {
    d.click(tab);
    d.png(shot + "desk_tab" + std::string(1, tab[9]) + ".png");
    desk.expect_tidy(tab);
  }
}

TEST_P(Whole, AnExemplaryConversationPasses) {
  const Locale locale = GetParam();
  const std::string shot = std::string(base::name(locale)) + "_";
  const codec::Plan& plan = plan_of(kJacket, plan_name(locale));
  Desk desk({.locale = locale}, &plan);
  Driver& d = desk.driver();
  desk.sign_in();
  desk.start(kJacket, locale);
  desk.play(plan);
  ASSERT_TRUE(desk.state().desk.debrief_ready);
  d.png(shot + "over.png");
  desk.expect_tidy("over");
  d.click("desk/debrief");
  ASSERT_EQ(desk.state().screen, Screen::debrief);
  EXPECT_TRUE(desk.state().debrief.grade.passed);
  for (const grading::Mark& mark : desk.state().debrief.page.marks)
    EXPECT_EQ(mark.finding.severity, pack::Severity::hint)
        << mark.finding.rule.text() << mark.finding.evidence;
  for (const char* tab : {"debrief/tab/0", "debrief/tab/1", "debrief/tab/2", "debrief/tab/3"}) {
    d.click(tab);
    d.png(shot + "debrief_tab" + std::string(1, tab[12]) + ".png");
    desk.expect_tidy(tab);
  }
  d.click("debrief/home");
  EXPECT_EQ(desk.state().screen, Screen::home);
  EXPECT_FALSE(desk.state().unfinished.has_value());
  EXPECT_EQ(desk.state().progress.counted, 1);
  d.png(shot + "home_after.png");
  desk.expect_tidy("home after");
}

TEST_P(Whole, APoorConversationIsExplainedMarkByMark) {
  const Locale locale = GetParam();
  const codec::Plan& plan = plan_of(kJacket, "poor-" + std::string(base::name(locale)));
  Desk desk({.locale = locale}, &plan);
  desk.sign_in();
  desk.start(kJacket, locale);
  desk.play(plan);
  ASSERT_TRUE(desk.state().desk.debrief_ready);
  desk.driver().key({Key::enter, {}});
  ASSERT_EQ(desk.state().screen, Screen::debrief);
  EXPECT_FALSE(desk.state().debrief.grade.passed);
  const grading::Debrief& page = desk.state().debrief.page;
  ASSERT_FALSE(page.priorities.empty());
  EXPECT_LE(page.priorities.size(), 3u);
  const int last = page.priorities.back();
  desk.driver().click("priorities/" + std::to_string(last));
  const grading::Mark& mark = page.marks[static_cast<std::size_t>(last - 1)];
  EXPECT_EQ(desk.state().debrief.mark, last);
  EXPECT_TRUE(desk.driver().sees(mark.why.in(locale)));
  desk.expect_tidy("poor debrief");
  desk.driver().png(std::string(base::name(locale)) + "_debrief_poor.png");
  desk.driver().click("debrief/retry");
  EXPECT_EQ(desk.state().screen, Screen::desk);
  EXPECT_EQ(desk.state().desk.session.turns, 0);
}

INSTANTIATE_TEST_SUITE_P(Languages, Whole, ::testing::Values(Locale::zh, Locale::en),
                         [](const auto& each) { return std::string(base::name(each.param)); });

class AtTheDesk : public ::testing::Test {
 protected:
  AtTheDesk() : desk({}, &plan_of(kJacket, "exemplary-zh")) {
    desk.sign_in();
    desk.start(kJacket, Locale::zh);
  }
  Driver& d() { return desk.driver(); }
  const session::State& session() { return desk.state().desk.session; }

  Desk desk;
};

TEST_F(AtTheDesk, AQuickPhraseIsChosenWithArrowsAndEnterAndNothingIsSentByIt) {
  d().commit("、");
  ASSERT_TRUE(d().has("phrases/0"));
  d().key({Key::down, {}});
  const std::size_t before = session().transcript.size();
  d().key({Key::enter, {}});
  EXPECT_EQ(session().transcript.size(), before);
  EXPECT_FALSE(d().has("phrases/0"));
  EXPECT_NE(d().find("desk/reply").text.find("在的"), std::string::npos);
  d().key({Key::enter, {}});
  EXPECT_EQ(session().transcript.size(), before + 1);
  EXPECT_EQ(session().transcript.back().phrase.text(), "greet-2");
}

TEST_F(AtTheDesk, ABlankThatIsLeftKeepsTheWordsFromBeingSent) {
  const std::size_t before = session().transcript.size();
  desk.say("您的{颜色}外套已经安排好了");
  EXPECT_EQ(session().transcript.size(), before);
  EXPECT_TRUE(d().has("desk/blank"));
  d().commit("藏青色");  // the blank is selected
  d().key({Key::enter, {}});
  ASSERT_EQ(session().transcript.size(), before + 1);
  EXPECT_EQ(session().transcript.back().text, "您的藏青色外套已经安排好了");
}

TEST_F(AtTheDesk, WaitingTurnsFromCalmToWarningToLateInWords) {
  desk.pass(Millis{5000});
  const std::string calm = d().find("desk/wait").text;
  desk.pass(Millis{20000});
  const std::string soon = d().find("desk/wait").text;
  desk.pass(Millis{10000});
  const std::string late = d().find("desk/wait").text;
  EXPECT_NE(calm.find("已等"), std::string::npos) << calm;
  EXPECT_NE(soon.find("快超时"), std::string::npos) << soon;
  EXPECT_NE(late.find("已超时"), std::string::npos) << late;
}

TEST_F(AtTheDesk, MoneyIsConfirmedOnceAndADoubleEnterDoesItOnce) {
  d().key({letter('R'), kAlt});
  d().commit("12");
  d().key({Key::enter, {}});
  ASSERT_EQ(desk.state().overlay, Overlay::confirm);
  EXPECT_TRUE(d().sees("¥12"));
  d().png("zh_confirm.png");
  d().key({Key::enter, {}}, 2);
  int refunds = 0;
  for (const session::Entry& entry : session().transcript) refunds += entry.action.has_value();
  EXPECT_EQ(refunds, 1);
  EXPECT_EQ(desk.state().overlay, Overlay::none);
}

TEST_F(AtTheDesk, EscKeepsTheMoney) {
  d().key({letter('R'), kAlt});
  d().commit("12");
  d().key({Key::enter, {}});
  ASSERT_EQ(desk.state().overlay, Overlay::confirm);
  d().key({Key::escape, {}});
  EXPECT_EQ(desk.state().overlay, Overlay::none);
  EXPECT_FALSE(desk.state().desk.asked.has_value());
}

TEST_F(AtTheDesk, AltFAndADigitSetTheFlag) {
  d().key({letter('F'), kAlt});
  d().key({digit(3), {}});
  EXPECT_TRUE(d().find("note/flag/purple").selected);
  d().png("zh_note.png");
}

TEST(Arriving, FromTheFirstStartToACustomerByKeyboardAlone) {
  Desk desk({});  // any variant: the first case of the list is chosen
  Driver& d = desk.driver();
  d.frame(3);
  d.commit("小灯");
  d.key({Key::enter, {}});
  ASSERT_EQ(desk.state().screen, Screen::home);
  d.frame(3);  // nobody presses within a twentieth of a second
  EXPECT_EQ(d.focused(), "home/start");
  d.key({Key::enter, {}});
  ASSERT_EQ(desk.state().screen, Screen::desk);
  d.frame(3);
  d.commit("您好");
  d.key({Key::enter, {}});
  EXPECT_EQ(desk.state().desk.session.transcript.back().text, "您好");
}

TEST_F(AtTheDesk, PausingLosesNothing) {
  desk.say("您好，欢迎光临");
  d().commit("还没写完的");
  d().commit("半句");  // at once: the runner has just saved and would wait
  const std::size_t before = session().transcript.size();
  d().click("bar/home");
  ASSERT_EQ(desk.state().screen, Screen::home);
  ASSERT_TRUE(desk.state().unfinished.has_value());
  d().png("zh_home_continue.png");
  d().click("home/continue");
  ASSERT_EQ(desk.state().screen, Screen::desk);
  EXPECT_GE(session().transcript.size(), before);
  EXPECT_EQ(d().find("desk/reply").text, "还没写完的半句");
}

TEST_F(AtTheDesk, AHintIsShownAndCounted) {
  d().key({letter('H'), kAlt});
  EXPECT_EQ(session().hints, 1);
  EXPECT_TRUE(d().has("hint/0"));
}

TEST_F(AtTheDesk, LookingUpAClauseIsRecorded) {
  d().click("desk/tab/2");
  d().click("rules/search");
  d().commit("R-10");
  d().click("rules/R-10");
  ASSERT_EQ(session().looked_up.size(), 1u);
  EXPECT_EQ(session().looked_up[0].text(), "R-10");
  EXPECT_TRUE(d().has("rules/R-10/text"));
}

TEST_F(AtTheDesk, ADeskTermExplainsItselfWithF1) {
  d().click("desk/tab/0");
  const ui::Item item = d().find("order/" + session().desk.orders.front().number + "/notes");
  d().move_to(item.rect.x0 + 4, item.rect.y0 + 4);
  d().key({Key::f1, {}});
  ASSERT_EQ(desk.state().overlay, Overlay::terms);
  EXPECT_TRUE(d().has("terms/asked"));
  d().png("zh_terms.png");
}

TEST_F(AtTheDesk, ThePaletteRunsACommandAndTheKeySheetListsThem) {
  d().key({letter('K'), kCtrl});
  ASSERT_EQ(desk.state().overlay, Overlay::palette);
  d().png("zh_palette.png");
  d().commit("改价");
  d().key({Key::enter, {}});
  EXPECT_EQ(desk.state().overlay, Overlay::none);
  EXPECT_EQ(desk.state().desk.form, "change_price");
  d().key({Key::slash, kCtrl});
  EXPECT_TRUE(d().sees("Alt+N"));
  d().png("zh_keys.png");
}

TEST_F(AtTheDesk, TheLanguageSwitchesLiveAndTheConversationStays) {
  d().click("bar/language");
  EXPECT_EQ(desk.state().ui(), Locale::en);
  EXPECT_TRUE(d().sees("Quick phrases"));
  EXPECT_EQ(session().start.locale, Locale::zh);
  desk.expect_tidy("switched");
}

TEST_F(AtTheDesk, GoodsThatWereLookedUpAreShownInTheThread) {
  codec::PlanStep step;
  step.action = base::ActionId{"look_up_goods"};
  step.args["goods"] = std::string("hooded-jacket");
  desk.act(step);
  const pack::Goods* goods = lantern().pack().house.catalog.find(base::GoodsId{"hooded-jacket"});
  ASSERT_NE(goods, nullptr);
  EXPECT_TRUE(d().sees(goods->facts.zh));
  d().png("zh_goods.png");
}

TEST_F(AtTheDesk, F6GoesRoundThePanes) {
  d().key({Key::f6, {}});
  EXPECT_EQ(d().focused(), "desk/tab/0");
  d().key({Key::f6, {}});
  EXPECT_EQ(d().focused(), "desk/hint");
  d().key({Key::f6, {}});
  EXPECT_TRUE(d().find("desk/reply").selected);
}

TEST(Commands, EveryOneHasWordsInBothLanguagesAndNoTwoShareAKey) {
  Driver d({}, [] {});
  for (const CommandInfo& info : command_table()) {
    EXPECT_TRUE(d.words().has(info.label)) << info.name;
    for (const CommandInfo& other : command_table()) {
      if (&other == &info || info.keys.key == Key::none) continue;
      EXPECT_FALSE(other.keys == info.keys) << info.name << " " << other.name;
    }
  }
}

TEST(Words, EveryValueThatCanBeShownHasThem) {
  Driver d({}, [] {});
  const auto expect_word = [&](const std::string& key) { EXPECT_TRUE(d.words().has(key)) << key; };
  for (const auto each :
       {pack::Severity::hint, pack::Severity::minor, pack::Severity::major, pack::Severity::critical})
    expect_word("severity." + std::string(pack::name(each)));
  for (const auto each : {pack::Outcome::solved, pack::Outcome::bought, pack::Outcome::left,
                          pack::Outcome::complained, pack::Outcome::handed_over, pack::Outcome::unfinished})
    expect_word("outcome." + std::string(pack::name(each)));
  using Kind = customer::ReactionKind;
  for (const auto each : {Kind::transition, Kind::known_answer, Kind::asked_again, Kind::not_understood,
                          Kind::waiting, Kind::nudge, Kind::opening})
    expect_word("reaction." + std::string(customer::name(each)));
  using State = grading::Promise::State;
  for (const auto each : {State::kept, State::differs, State::broken, State::offered})
    expect_word("promise." + std::string(grading::name(each)));
  for (const char* each : {"unpaid", "paid", "shipped", "received", "completed", "cancelled"})
    expect_word("order.state." + std::string(each));
  for (const desk::ActionSpec& spec : desk::action_specs()) {
    for (const desk::ArgumentSpec& argument : spec.arguments) {
      expect_word("argument." + argument.name);
      if (argument.name == "flag" || argument.name == "tag") continue;  // named by the house
      for (const std::string& choice : argument.choices) expect_word("choice." + choice);
    }
  }
}

TEST(Terms, EveryActionIsExplainedByATermOfTheHouse) {
  for (const desk::ActionSpec& spec : desk::action_specs())
    EXPECT_NE(find_term(lantern().pack().house, term_of_action(spec.id.text())), nullptr) << spec.id.text();
}

TEST(Trouble, IsToldInBothLanguages) {
  App app({}, Settings{}, Trouble{"trouble.no_shop", "scenarios: no such folder"});
  Driver d({}, [&] { app.frame(); });
  EXPECT_TRUE(d.has("trouble/zh"));
  EXPECT_TRUE(d.has("trouble/en"));
  EXPECT_TRUE(d.sees("no such folder"));
  d.png("trouble.png");
}

}  // namespace
}  // namespace dojo::window::test
