// How a haggler's asking price moves, and what they see on the table. 100 yuan, opening 70, target 85, limit
// 95 yuan.
#include "customer/persona.h"

namespace dojo::customer {
namespace {

class Haggler : public testing::Test {
 protected:
  Haggler() {
    pack::Haggling stance;
    stance.list_price = "price_fen";
    stance.opening_permille = 700;
    stance.target_permille = 850;
    stance.limit_permille = 950;
    stance.step_permille = 100;
    stance.shrink_permille = 500;
    stance.softens = {base::ActId{"justify_value"}, base::ActId{"offer_gift"}};
    stance.hardens = {base::ActId{"decline_return"}};
    p_.scenario.persona.haggling = stance;
    state_ = arrive(p_.scenario, {{"price_fen", 10000}});
    state_.node = base::NodeId{"talk"};
  }

  std::int64_t after(std::set<std::string> acts) {
    pack::Moment moment;
    moment.turn_acts = std::move(acts);
    moment.turn_messages = 1;
    state_ = react(p_.scenario, state_, moment).after;
    state_.node = base::NodeId{"talk"};
    state_.patience = 3, state_.misses = 0;
    return state_.ask_fen;
  }

  Persona p_;
  CustomerState state_;
};

TEST_F(Haggler, OpensLow) {
  EXPECT_EQ(state_.ask_fen, 7000);
}

TEST_F(Haggler, ConcedesInShrinkingStepsUpToTheTarget) {
  EXPECT_EQ(after({"justify_value"}), 8000);  // 10 yuan
  EXPECT_EQ(after({"offer_gift"}), 8500);     // 5 yuan, and there is the target
  EXPECT_EQ(after({"justify_value"}), 8500);
  EXPECT_EQ(state_.concessions, 2);
}

TEST_F(Haggler, GoesBeyondTheTargetOnlyForTwoGoodReasonsAtOnceAndNeverBeyondTheLimit) {
  EXPECT_EQ(after({"justify_value"}), 8000);
  EXPECT_EQ(after({"justify_value", "offer_gift"}), 8500);
  EXPECT_EQ(after({"justify_value", "offer_gift"}), 8750);  // 2.5 yuan
  EXPECT_EQ(after({"justify_value", "offer_gift"}), 8875);
  state_.ask_fen = 9490;
  EXPECT_EQ(after({"justify_value", "offer_gift"}), 9500);
  EXPECT_EQ(after({"justify_value", "offer_gift"}), 9500);
}

TEST_F(Haggler, IsNotSoftenedByATurnThatHardensOrByNothing) {
  EXPECT_EQ(after({"justify_value", "decline_return"}), 7000);
  EXPECT_EQ(after({"recommend"}), 7000);
  EXPECT_EQ(state_.concessions, 0);
}

TEST_F(Haggler, NeverAsksForLessAgain) {
  state_.ask_fen = 9000;
  EXPECT_EQ(after({"justify_value"}), 9000);
}

TEST(NoHaggler, AsksForNothing) {
  const Persona p;
  EXPECT_EQ(arrive(p.scenario, {{"price_fen", 10000}}).ask_fen, 0);
}

text::Slot money(std::int64_t fen, text::PriceRole role) {
  text::Slot slot;
  slot.kind = text::SlotKind::money;
  slot.number = fen;
  slot.role = role;
  return slot;
}

text::Slot rate(std::int64_t permille) {
  text::Slot slot;
  slot.kind = text::SlotKind::rate;
  slot.number = permille;
  return slot;
}

TEST(BestOffer, IsTheLowestOfWordsAndOrder) {
  using text::PriceRole;
  EXPECT_EQ(best_offer({}, 10000, 10000), 10000);
  EXPECT_EQ(best_offer({}, 10000, 9000), 9000);
  EXPECT_EQ(best_offer({money(8800, PriceRole::offered)}, 10000, 9000), 8800);
  EXPECT_EQ(best_offer({money(500, PriceRole::off)}, 10000, 10000), 9500);
  EXPECT_EQ(best_offer({rate(900)}, 10000, 10000), 9000);
  EXPECT_EQ(best_offer({rate(900), money(500, PriceRole::off)}, 10000, 10000), 9000);
}

TEST(BestOffer, DoesNotCountPricesThatAreNoOffer) {
  using text::PriceRole;
  EXPECT_EQ(best_offer({money(2000, PriceRole::asked), money(100, PriceRole::none)}, 10000, 10000), 10000);
  EXPECT_EQ(best_offer({money(20000, PriceRole::off)}, 10000, 10000), 10000) << "nobody gives money away";
}

}  // namespace
}  // namespace dojo::customer
