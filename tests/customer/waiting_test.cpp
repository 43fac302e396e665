// Silence: nudges, patience that runs out, and agents who hold the line.
#include "customer/persona.h"

namespace dojo::customer {
namespace {

TEST(Nudges, CostPatienceAndMood) {
  const Persona p;
  const Reaction reaction = nudge(p.scenario, p.in("talk"));
  EXPECT_EQ(reaction.kind, ReactionKind::nudge);
  EXPECT_EQ(words_of(reaction), Lines{"nudge"});
  EXPECT_EQ(reaction.after.patience, 2);
  EXPECT_EQ(reaction.after.mood, 55);
  EXPECT_EQ(reaction.after.misses, 0) << "silence is no misunderstanding";
}

TEST(Nudges, EndWithTheCustomerGone) {
  const Persona p;
  CustomerState state = p.in("talk");
  for (int i = 0; i < 2; ++i) state = nudge(p.scenario, state).after;
  EXPECT_EQ(state.node.text(), "talk");
  const Reaction last = nudge(p.scenario, state);
  EXPECT_EQ(last.after.node.text(), "silent");
  EXPECT_EQ(words_of(last), Lines{"in-silent"});
}

TEST(Nudges, NeverMakeAMoodBelowZero) {
  const Persona p;
  CustomerState state = p.in("talk");
  state.mood = 3;
  EXPECT_EQ(nudge(p.scenario, state).after.mood, 0);
}

TEST(HoldingTheLine, IsBorneInSilenceAndChangesNothing) {
  Persona p;
  p.asks("hold_price");
  for (const std::set<std::string>& acts :
       {std::set<std::string>{"ask_to_wait"}, {"greet", "empathize"}, {"apologize", "promise_follow_up"}}) {
    const CustomerState before = p.in("talk");
    const Reaction reaction = p.hears(before, acts);
    EXPECT_EQ(reaction.kind, ReactionKind::waiting) << *acts.begin();
    EXPECT_TRUE(reaction.lines.empty());
    EXPECT_EQ(reaction.after, before);
  }
}

TEST(HoldingTheLine, IsNoAnswerOnceSomethingElseIsSaid) {
  const Persona p;
  EXPECT_EQ(p.hears("talk", {"ask_to_wait", "recommend"}).kind, ReactionKind::not_understood);
}

TEST(HoldingTheLine, WithARuleBrokenIsHeard) {
  const Persona p;
  pack::Moment moment;
  moment.turn_messages = 1;
  moment.turn_acts = {"ask_to_wait"};
  moment.turn_rules = {"language.command"};
  EXPECT_EQ(react(p.scenario, p.in("talk"), moment).kind, ReactionKind::not_understood);
}

TEST(HoldingTheLine, AFillerIsWaitedForAndAnEmptySpeechIsNot) {
  const Persona p;
  pack::Moment moment;
  moment.turn_messages = 1;
  moment.turn_is_filler = true;  // 好的
  EXPECT_EQ(react(p.scenario, p.in("talk"), moment).kind, ReactionKind::waiting);
  moment.turn_is_filler = false;
  EXPECT_EQ(react(p.scenario, p.in("talk"), moment).kind, ReactionKind::not_understood);
}

TEST(HoldingTheLine, ATransitionThatWaitsForItComesFirst) {
  Persona p;
  p.node("talk").transitions = {when("waits", act("ask_to_wait"))};
  EXPECT_EQ(p.hears("talk", {"ask_to_wait"}).transition.text(), "waits");
}

TEST(Actions, AloneThatNothingMatchesPassInSilence) {
  const Persona p;
  pack::Moment moment;
  moment.turn_done = {{"add_gift", {}}};
  const Reaction reaction = react(p.scenario, p.in("talk"), moment);
  EXPECT_EQ(reaction.kind, ReactionKind::waiting);
  EXPECT_EQ(reaction.after.patience, 3);
}

}  // namespace
}  // namespace dojo::customer
