// What transitions and situations may ask of a moment, head by head.
#include <gtest/gtest.h>

#include "pack/moment.h"

namespace dojo::pack {
namespace {

using Kind = Condition::Kind;

Condition named(Kind kind, std::string name) {
  Condition condition;
  condition.kind = kind;
  condition.name = std::move(name);
  return condition;
}

Condition with_parts(Kind kind, std::vector<Condition> parts) {
  Condition condition;
  condition.kind = kind;
  condition.parts = std::move(parts);
  return condition;
}

Condition at_most(Condition condition, Quantity bound) {
  condition.bounds.at_most = std::move(bound);
  return condition;
}

text::Slot money(std::int64_t fen, text::PriceRole role) {
  text::Slot slot;
  slot.value = std::to_string(fen);
  slot.number = fen;
  slot.role = role;
  return slot;
}

TEST(Condition, EmptyGroupsHaveTheirUsualMeaning) {
  const Moment moment;
  EXPECT_TRUE(holds(with_parts(Kind::all, {}), moment));
  EXPECT_FALSE(holds(with_parts(Kind::any, {}), moment));
  EXPECT_TRUE(holds(with_parts(Kind::none, {}), moment));
}

TEST(Condition, GroupsCombineTheirParts) {
  Moment moment;
  moment.turn_acts = {"apologize"};
  const Condition yes = named(Kind::act, "apologize");
  const Condition no = named(Kind::act, "hold_price");
  EXPECT_TRUE(holds(with_parts(Kind::any, {no, yes}), moment));
  EXPECT_FALSE(holds(with_parts(Kind::all, {no, yes}), moment));
  EXPECT_FALSE(holds(with_parts(Kind::none, {no, yes}), moment));
  EXPECT_TRUE(holds(with_parts(Kind::none, {no}), moment));
}

TEST(Condition, LooksAtThisTurnUnlessAskedSinceTheStart) {
  Moment moment;
  moment.all_acts = {"greet"};
  moment.all_rules = {"language.abuse"};
  moment.all_signals = {"asks_discount"};
  moment.all_refused = {"change_price"};
  for (auto [kind, name] :
       {std::pair{Kind::act, "greet"}, std::pair{Kind::rule, "language.abuse"},
        std::pair{Kind::signal, "asks_discount"}, std::pair{Kind::refused, "change_price"}}) {
    Condition condition = named(kind, name);
    EXPECT_FALSE(holds(condition, moment)) << name;
    condition.since = Condition::Since::start;
    EXPECT_TRUE(holds(condition, moment)) << name;
  }
}

TEST(Condition, SlotMustFitKindRoleAndBoundsAtOnce) {
  Moment moment;
  moment.facts["target_fen"] = std::int64_t{3500};
  moment.turn_slots = {money(3900, text::PriceRole::offered), money(3000, text::PriceRole::list)};
  Condition offered = at_most(named(Kind::slot, "money"), {0, "target_fen"});
  offered.role = "offered";
  EXPECT_FALSE(holds(offered, moment)) << "the low amount is the list price, not the offer";
  moment.turn_slots.push_back(money(3500, text::PriceRole::offered));
  EXPECT_TRUE(holds(offered, moment)) << "a bound includes its own value";
  offered.role.clear();
  moment.turn_slots = {money(3000, text::PriceRole::none)};
  EXPECT_TRUE(holds(offered, moment)) << "without a role any amount counts";
}

TEST(Condition, SlotOfWordsIsComparedWithAFact) {
  Moment moment;
  text::Slot size;
  size.kind = text::SlotKind::size;
  size.value = "l";
  moment.turn_slots = {size};
  moment.facts["size"] = std::string("l");
  Condition same = named(Kind::slot, "size");
  same.bounds.equals = Quantity{0, "size"};
  EXPECT_TRUE(holds(same, moment));
  moment.facts["size"] = std::string("m");
  EXPECT_FALSE(holds(same, moment));
}

TEST(Condition, DoneTestsEveryArgumentOfOneAction) {
  Moment moment;
  moment.turn_done = {{"accept_return", {{"freight", std::string("customer")}}},
                      {"change_price", {{"price_fen", std::int64_t{3500}}}}};
  Condition done = named(Kind::done, "accept_return");
  EXPECT_TRUE(holds(done, moment));
  done.where = {{"freight", {}, "shop"}};
  EXPECT_FALSE(holds(done, moment));
  Condition priced = named(Kind::done, "change_price");
  Bounds bounds;
  bounds.at_most = Quantity{3500, ""};
  priced.where = {{"price_fen", bounds, std::nullopt}};
  EXPECT_TRUE(holds(priced, moment));
  bounds.at_least = Quantity{3501, ""};
  priced.where = {{"price_fen", bounds, std::nullopt}};
  EXPECT_FALSE(holds(priced, moment));
  priced.where = {{"days", {}, std::nullopt}};
  EXPECT_FALSE(holds(priced, moment)) << "an argument that the call lacks";
}

TEST(Condition, FactsCompareAsNumbersOrWords) {
  Moment moment;
  moment.facts = {{"received_days", std::int64_t{7}}, {"condition", std::string("worn")}};
  EXPECT_TRUE(holds(at_most(named(Kind::fact, "received_days"), {7, ""}), moment));
  EXPECT_FALSE(holds(at_most(named(Kind::fact, "received_days"), {6, ""}), moment));
  EXPECT_FALSE(holds(at_most(named(Kind::fact, "condition"), {6, ""}), moment));
  EXPECT_FALSE(holds(at_most(named(Kind::fact, "unheard_of"), {6, ""}), moment));
  EXPECT_FALSE(holds(at_most(named(Kind::fact, "received_days"), {0, "unheard_of"}), moment));
  Condition worn = named(Kind::fact, "condition");
  worn.text = "worn";
  EXPECT_TRUE(holds(worn, moment));
  worn.text = "intact";
  EXPECT_FALSE(holds(worn, moment));
}

TEST(Condition, CountsAreBoundedAndUnvisitedNodesCountZero) {
  Moment moment;
  moment.mood = 40;
  moment.turns = 2;
  moment.waited = base::Millis{30000};
  Condition mood = named(Kind::mood, "");
  mood.bounds.at_least = Quantity{40, ""};
  EXPECT_TRUE(holds(mood, moment));
  moment.mood = 39;
  EXPECT_FALSE(holds(mood, moment));
  EXPECT_TRUE(holds(at_most(named(Kind::waited, ""), {30000, ""}), moment)) << "exactly 30 s is in time";
  EXPECT_TRUE(holds(at_most(named(Kind::visits, "opening"), {0, ""}), moment));
  moment.visits["opening"] = 1;
  EXPECT_FALSE(holds(at_most(named(Kind::visits, "opening"), {0, ""}), moment));
}

TEST(Condition, HagglingAndFirstAnswerAreFlags) {
  Moment moment;
  moment.haggle_no_offer = true;
  EXPECT_TRUE(holds(named(Kind::haggle, "no_offer"), moment));
  EXPECT_FALSE(holds(named(Kind::haggle, "accepts"), moment));
  EXPECT_FALSE(holds(named(Kind::haggle, "something_else"), moment));
  EXPECT_FALSE(holds(named(Kind::first_answer, ""), moment));
  moment.first_answer = true;
  EXPECT_TRUE(holds(named(Kind::first_answer, ""), moment));
}

}  // namespace
}  // namespace dojo::pack
