// Prices, freight, coupons and gifts: what the desk itself allows, and what changes.
#include "desk/counter.h"

namespace dojo::desk {
namespace {

using namespace std::string_literals;

TEST(ChangePrice, SetsTheGoodsTotalAndLeavesTheFreight) {
  Counter counter("unpaid");
  counter.take("change_price", {{"price_fen", 7600}});
  EXPECT_EQ(counter.order().price_fen, 7600);
  EXPECT_EQ(counter.order().list_fen, 8000);
  EXPECT_EQ(counter.order().freight_fen, 600);
}

TEST(ChangePrice, StopsAtTheFloorOfAllGoodsOfTheOrder) {
  const Counter counter("unpaid");
  EXPECT_EQ(counter.refusal("change_price", {{"price_fen", 6000}}), "");  // two at a floor of 30 yuan
  EXPECT_EQ(counter.refusal("change_price", {{"price_fen", 5999}}), "below_floor");
}

TEST(ChangePrice, GoesBelowTheFloorOnlyAsFarAsTheSupervisorGranted) {
  Counter counter("unpaid");
  counter.desk.grants = {{"price", true, 5000}};
  EXPECT_EQ(counter.refusal("change_price", {{"price_fen", 5000}}), "");
  EXPECT_EQ(counter.refusal("change_price", {{"price_fen", 4999}}), "below_floor");
}

TEST(ChangePrice, AGrantThatWasDeniedOrIsAboutSomethingElseHelpsNothing) {
  Counter counter("unpaid");
  counter.desk.grants = {{"price", false, 5000}, {"return", true, 5000}};
  EXPECT_EQ(counter.refusal("change_price", {{"price_fen", 5500}}), "below_floor");
}

TEST(ChangePrice, IsNeverDearerFreeOrNegative) {
  const Counter counter("unpaid");
  EXPECT_EQ(counter.refusal("change_price", {{"price_fen", 8000}}), "");
  EXPECT_EQ(counter.refusal("change_price", {{"price_fen", 8001}}), "above_list_price");
  EXPECT_EQ(counter.refusal("change_price", {{"price_fen", 0}}), "amount_not_positive");
  EXPECT_EQ(counter.refusal("change_price", {{"price_fen", -100}}), "amount_not_positive");
}

TEST(ChangePrice, ComesTooLateOncePaid) {
  EXPECT_EQ(Counter("paid").refusal("change_price", {{"price_fen", 7600}}), "already_paid");
  EXPECT_EQ(Counter("paid").refusal("waive_freight"), "already_paid");
}

TEST(WaiveFreight, MakesItZeroOnce) {
  Counter counter("unpaid");
  counter.take("waive_freight");
  EXPECT_EQ(counter.order().freight_fen, 0);
  EXPECT_EQ(counter.order().price_fen, 8000);
  EXPECT_EQ(counter.refusal("waive_freight"), "freight_free_already");
}

TEST(Coupons, AreGivenOnceAndOnlyIfTheyExist) {
  Counter counter("unpaid");
  EXPECT_EQ(counter.refusal("give_coupon", {{"coupon", "new-50"s}}), "no_such_coupon");
  counter.take("give_coupon", {{"coupon", "new-5"s}});
  EXPECT_EQ(counter.desk.coupons, std::vector<std::string>{"new-5"});
  EXPECT_EQ(counter.refusal("give_coupon", {{"coupon", "new-5"s}}), "coupon_given_already");
}

TEST(Gifts, GoIntoAnOrderThatHasNotLeftYet) {
  Counter counter("paid");
  EXPECT_EQ(counter.refusal("add_gift", {{"gift", "gift-car"s}}), "no_such_gift");
  counter.take("add_gift", {{"gift", "gift-socks"s}});
  EXPECT_EQ(counter.order().gifts, std::vector<std::string>{"gift-socks"});
  EXPECT_EQ(counter.refusal("add_gift", {{"gift", "gift-socks"s}}), "gift_added_already");
  EXPECT_EQ(Counter("shipped").refusal("add_gift", {{"gift", "gift-socks"s}}), "already_sent");
}

TEST(LookingUp, ChangesNothing) {
  Counter counter("shipped");
  const Desk before = counter.desk;
  counter.take("look_up_order");
  counter.take("look_up_parcel");
  counter.take("look_up_goods", {{"goods", "tee"s}});
  EXPECT_EQ(counter.desk, before);
  EXPECT_EQ(counter.refusal("look_up_goods", {{"goods", "boat"s}}), "no_such_goods");
}

}  // namespace
}  // namespace dojo::desk
