// The desk as a case begins: facts of the variant stand where the scenario names them.
#include "desk/counter.h"

namespace dojo::desk {
namespace {

using namespace std::string_literals;

pack::Scenario scenario() {
  pack::Scenario s;
  pack::OrderSetup first;
  first.goods = "$goods";
  first.quantity = {2, ""};
  first.size = "$size";
  first.unit_price_fen = {0, "price_fen"};
  first.freight_fen = {600, ""};
  first.state = "received";
  first.received_days = {0, "received_days"};
  first.carrier = "sf-express";
  first.condition = "$condition";
  pack::OrderSetup second;
  second.goods = "tee";
  second.state = "unpaid";
  s.orders = {first, second};
  return s;
}

const pack::Values kFacts = {{"goods", "tee"s},        {"size", "m"s},         {"price_fen", 3500},
                             {"received_days", 6},     {"condition", "worn"s}, {"order_number", "123"s},
                             {"parcel_number", "SF9"s}};

TEST(SetUp, FillsInTheFacts) {
  const Desk desk = set_up(small_house(), scenario(), kFacts);
  ASSERT_EQ(desk.orders.size(), 2U);
  const Order& order = desk.orders[0];
  EXPECT_EQ(order.number, "123");
  EXPECT_EQ(order.parcel, "SF9");
  EXPECT_EQ(order.goods.text(), "tee");
  EXPECT_EQ(order.size, "m");
  EXPECT_EQ(order.list_fen, 7000);
  EXPECT_EQ(order.price_fen, 7000);
  EXPECT_EQ(order.freight_fen, 600);
  EXPECT_EQ(order.received_days, 6);
  EXPECT_EQ(order.condition, "worn");
}

TEST(SetUp, NumbersFurtherOrdersApartAndPricesThemFromTheCatalog) {
  const Desk desk = set_up(small_house(), scenario(), kFacts);
  EXPECT_EQ(desk.orders[1].number, "1231");
  EXPECT_EQ(desk.orders[1].parcel, "") << "nothing unpaid is under way";
  EXPECT_EQ(desk.orders[1].list_fen, 4000) << "no price in the case: the catalog's";
  EXPECT_EQ(find_order(desk, "1231"), &desk.orders[1]);
  EXPECT_EQ(find_order(desk, "124"), nullptr);
}

TEST(SetUp, IsTheSameForTheSameFacts) {
  EXPECT_EQ(set_up(small_house(), scenario(), kFacts), set_up(small_house(), scenario(), kFacts));
}

TEST(Resolve, TakesTheNumberOrTheFact) {
  EXPECT_EQ(resolve({7, ""}, kFacts), 7);
  EXPECT_EQ(resolve({7, "price_fen"}, kFacts), 3500);
  EXPECT_EQ(resolve({7, "goods"}, kFacts), 0) << "words are no number";
  EXPECT_EQ(resolve_text("plain", kFacts), "plain");
  EXPECT_EQ(resolve_text("$goods", kFacts), "tee");
  EXPECT_EQ(resolve_text("$nobody", kFacts), "");
}

}  // namespace
}  // namespace dojo::desk
