// Which transition is taken, and what it does.
#include "customer/persona.h"

namespace dojo::customer {
namespace {

TEST(Opening, SaysTheStartsWordsAndRaisesItsSignals) {
  Persona p;
  p.node("talk").signals = {"asks_discount"};
  p.asks("hold_price");
  const Reaction reaction = open(p.scenario, arrive(p.scenario, {}));
  EXPECT_EQ(reaction.kind, ReactionKind::opening);
  EXPECT_EQ(words_of(reaction), Lines{"in-talk"});
  EXPECT_EQ(reaction.signals, std::vector<std::string>{"asks_discount"});
  EXPECT_TRUE(reaction.after.question_open);
  EXPECT_EQ(reaction.after.visits.at("talk"), 1);
  EXPECT_EQ(reaction.after.mood, 60);
}

TEST(Transitions, AlwaysComesBeforeTheNodesOwnAndOtherwiseAfter) {
  Persona p;
  p.scenario.always = {when("always", act("apologize"))};
  p.node("talk").transitions = {when("own", act("apologize")), when("own-gift", act("offer_gift"))};
  p.scenario.otherwise = {when("other-gift", act("offer_gift")), when("other", act("thank"))};
  EXPECT_EQ(p.hears("talk", {"apologize"}).transition.text(), "always");
  EXPECT_EQ(p.hears("talk", {"offer_gift"}).transition.text(), "own-gift");
  EXPECT_EQ(p.hears("talk", {"thank"}).transition.text(), "other");
  EXPECT_EQ(p.hears("talk", {"thank", "offer_gift", "apologize"}).transition.text(), "always");
}

TEST(Transitions, TheFirstThatHoldsIsTaken) {
  Persona p;
  p.node("talk").transitions = {when("first", act("thank")), when("second", act("thank"))};
  EXPECT_EQ(p.hears("talk", {"thank"}).transition.text(), "first");
}

TEST(Transitions, BelongToTheirNode) {
  Persona p;
  p.node("stuck").transitions = {when("elsewhere", act("offer_gift"), "bye")};
  EXPECT_EQ(p.hears("talk", {"offer_gift"}).kind, ReactionKind::not_understood);
  EXPECT_EQ(p.hears("stuck", {"offer_gift"}).kind, ReactionKind::transition);
}

TEST(Transitions, SpeakFirstAndThenTheNodeThatTheyEnter) {
  Persona p;
  p.node("talk").transitions = {when("gift", act("offer_gift"), "bye")};
  const Reaction reaction = p.hears("talk", {"offer_gift"});
  EXPECT_EQ(words_of(reaction), (Lines{"says-gift", "in-bye"}));
  EXPECT_EQ(reaction.after.node.text(), "bye");
  EXPECT_EQ(reaction.after.visits.at("bye"), 1);
  ASSERT_TRUE(reaction.exit);
  EXPECT_EQ(reaction.exit->outcome, pack::Outcome::bought);
}

TEST(Transitions, WithoutAGoalStayWhereTheyAre) {
  Persona p;
  p.node("talk").transitions = {when("nod", act("praise"))};
  const Reaction reaction = p.hears("talk", {"praise"});
  EXPECT_EQ(words_of(reaction), Lines{"says-nod"});
  EXPECT_EQ(reaction.after.node.text(), "talk");
  EXPECT_EQ(reaction.after.visits.at("talk"), 1) << "staying is no new visit";
  EXPECT_FALSE(reaction.exit);
}

TEST(Transitions, MoveMoodAndPatienceWithinTheirBounds) {
  Persona p;
  p.node("talk").transitions = {when("hurt", act("refuse")), when("cheer", act("praise"))};
  p.node("talk").transitions[0].mood = -100;
  p.node("talk").transitions[1].mood = 100;
  p.node("talk").transitions[1].patience = 2;
  EXPECT_EQ(p.hears("talk", {"refuse"}).after.mood, 0);
  EXPECT_EQ(p.hears("talk", {"praise"}).after.mood, 100);
  EXPECT_EQ(p.hears("talk", {"praise"}).after.patience, 5);
}

TEST(Transitions, ThatUseUpThePatienceLeadOut) {
  Persona p;
  p.node("talk").transitions = {when("insult", act("refuse"))};
  p.node("talk").transitions[0].patience = -3;
  const Reaction reaction = p.hears("talk", {"refuse"});
  EXPECT_EQ(reaction.after.node.text(), "cross");
  EXPECT_EQ(words_of(reaction), (Lines{"says-insult", "in-cross"}));
}

TEST(Transitions, SetFactsAndCarryOutDeeds) {
  Persona p;
  p.node("talk").transitions = {when("pay", act("thank"))};
  p.node("talk").transitions[0].set = {{"paid", 1}};
  p.node("talk").transitions[0].deeds = {pack::CustomerDeed{}};
  const Reaction reaction = p.hears("talk", {"thank"});
  EXPECT_EQ(std::get<std::int64_t>(reaction.after.facts.at("paid")), 1);
  ASSERT_EQ(reaction.deeds.size(), 1U);
  EXPECT_EQ(reaction.deeds[0].kind, pack::CustomerDeed::Kind::pay_order);
}

TEST(Transitions, AJumpStandsBetweenTheirWordsAndTheNodes) {
  Persona p;
  p.node("bye").jump = pack::TimeJump{base::Millis{86400000}, base::LineId{"next-day"}};
  p.node("talk").transitions = {when("gift", act("offer_gift"), "bye")};
  const Reaction reaction = p.hears("talk", {"offer_gift"});
  ASSERT_TRUE(reaction.jump);
  EXPECT_EQ(reaction.jump->by.count(), 86400000);
  EXPECT_EQ(reaction.lines_before_jump, 1U);
}

TEST(Transitions, ForgiveTheMissesBefore) {
  Persona p;
  p.node("talk").transitions = {when("nod", act("praise"))};
  CustomerState state = p.in("talk");
  state.misses = 1;
  EXPECT_EQ(p.hears(state, {"praise"}).after.misses, 0);
}

}  // namespace
}  // namespace dojo::customer
