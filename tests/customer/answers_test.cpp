// What the customer does when nothing in the script fits: answers, asks again, misunderstands, and moves on.
#include "customer/persona.h"

namespace dojo::customer {
namespace {

TEST(KnownAnswers, AreGivenAfterTransitionsAndKnownBeforeUnknown) {
  Persona p;
  p.scenario.persona.known = {{act("ask_need"), {base::LineId{"my-need"}}}};
  p.scenario.persona.unknown = {{act("ask_need"), {base::LineId{"no-idea"}}},
                                {act("ask_size"), {base::LineId{"no-idea"}}}};
  const Reaction known = p.hears("talk", {"ask_need"});
  EXPECT_EQ(known.kind, ReactionKind::known_answer);
  EXPECT_EQ(words_of(known), Lines{"my-need"});
  EXPECT_EQ(words_of(p.hears("talk", {"ask_size"})), Lines{"no-idea"});
  p.node("talk").transitions = {when("own", act("ask_need"))};
  EXPECT_EQ(p.hears("talk", {"ask_need"}).kind, ReactionKind::transition);
}

TEST(KnownAnswers, CostNoPatienceAndForgiveMisses) {
  Persona p;
  p.scenario.persona.known = {{act("ask_need"), {base::LineId{"my-need"}}}};
  CustomerState state = p.in("talk");
  state.misses = 1;
  const Reaction reaction = p.hears(state, {"ask_need"});
  EXPECT_EQ(reaction.after.patience, 3);
  EXPECT_EQ(reaction.after.misses, 0);
  EXPECT_EQ(reaction.after.node.text(), "talk");
}

TEST(Questions, AreAskedAgainWhileNobodyAnswersThem) {
  Persona p;
  p.asks("hold_price");
  const Reaction reaction = p.hears("talk", {"recommend"});
  EXPECT_EQ(reaction.kind, ReactionKind::asked_again);
  EXPECT_EQ(words_of(reaction), Lines{"again"});
  EXPECT_TRUE(reaction.after.question_open);
}

TEST(Questions, ThatWereAnsweredAreNotAskedAgain) {
  Persona p;
  p.asks("hold_price");
  const Reaction answered = p.hears("talk", {"hold_price"});
  EXPECT_FALSE(answered.after.question_open);
  EXPECT_EQ(answered.kind, ReactionKind::not_understood) << "answered, and still nothing in the script fits";
  EXPECT_EQ(p.hears(answered.after, {"recommend"}).kind, ReactionKind::not_understood);
}

TEST(Misses, GetANaturalReactionAndCostPatience) {
  Persona p;
  const Reaction reaction = p.hears("talk", {"recommend"});
  EXPECT_EQ(reaction.kind, ReactionKind::not_understood);
  EXPECT_EQ(words_of(reaction), Lines{"huh"});
  EXPECT_EQ(reaction.after.misses, 1);
  EXPECT_EQ(reaction.after.patience, 2);
}

TEST(Misses, TrapNobodyTheWayOnComesAfterAsManyAsAreAllowed) {
  Persona p;
  const Reaction first = p.hears("talk", {"recommend"});
  EXPECT_EQ(first.after.node.text(), "talk");
  const Reaction second = p.hears(first.after, {"recommend"});
  EXPECT_EQ(second.after.node.text(), "stuck");
  EXPECT_EQ(words_of(second), Lines{"in-stuck"});
  EXPECT_EQ(second.after.misses, 0) << "a new beginning";
}

TEST(Misses, ThatUseUpThePatienceLeadOutRatherThanOn) {
  Persona p;
  CustomerState state = p.in("talk");
  state.patience = 1;
  state.misses = 1;
  EXPECT_EQ(p.hears(state, {"recommend"}).after.node.text(), "cross");
}

}  // namespace
}  // namespace dojo::customer
