// A small shop's order desk for tests: one house, one paid-or-unpaid order, actions by their short form.
//
//   Counter counter("unpaid");
//   counter.refusal("change_price", {{"price_fen", 100}})   ->  "below_floor"
//   counter.take("waive_freight");                           // must be allowed; changes counter.desk
#pragma once

#include <gtest/gtest.h>

#include "desk/actions.h"

namespace dojo::desk {

inline constexpr const char* kOrder = "700000000001";

inline pack::House small_house() {
  pack::House house;
  house.id = "mock";
  pack::Goods tee;
  tee.id = base::GoodsId{"tee"};
  tee.list_price_fen = 4000;
  tee.floor_fen = 3000;
  tee.sizes = {"s", "m", "l"};
  tee.colours = {"white", "navy"};
  tee.stock = 5;
  house.catalog.goods = {tee};
  house.catalog.coupons = {{"new-5", {"新客五元", "5 off"}, 500, 3000, true}};
  house.catalog.gifts = {{"gift-socks", {"棉袜", "socks"}, 300}};
  house.flags = {{"red", "#f00", {"红旗", "red"}, {"急", "urgent"}, true}};
  return house;
}

struct Counter {
  explicit Counter(const std::string& state) {
    Order order;
    order.number = kOrder;
    order.goods = base::GoodsId{"tee"};
    order.quantity = 2;
    order.size = "m";
    order.colour = "white";
    order.list_fen = order.price_fen = 8000;
    order.freight_fen = 600;
    order.state = state;
    desk.orders = {order};
  }

  ActionCall call(const std::string& id, pack::Values args = {}) const {
    auto completed = complete(desk, {base::ActionId{id}, std::move(args)});
    EXPECT_TRUE(completed.ok()) << completed.error().message;
    return completed ? *completed : ActionCall{};
  }

  // The reason of the refusal, "" where the desk allows it.
  std::string refusal(const std::string& id, pack::Values args = {}) const {
    const auto refused = check(house, desk, call(id, std::move(args)));
    return refused ? refused->reason : std::string();
  }

  void take(const std::string& id, pack::Values args = {}) {
    const ActionCall completed = call(id, std::move(args));
    const auto refused = check(house, desk, completed);
    ASSERT_FALSE(refused) << id << " was refused: " << refused->reason;
    desk = carry_out(house, std::move(desk), completed);
  }

  void customer(pack::CustomerDeed::Kind kind, const std::string& application = "", std::int64_t amount = 0) {
    pack::CustomerDeed deed;
    deed.kind = kind;
    deed.application = application;
    deed.reason = "not_wanted";
    deed.stars = 2;
    desk = carry_out(std::move(desk), deed, "一般般", amount);
  }

  const Order& order() const { return desk.orders.front(); }

  pack::House house = small_house();
  Desk desk;
};

using Deed = pack::CustomerDeed::Kind;

}  // namespace dojo::desk
