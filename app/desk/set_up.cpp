#include "desk/desk.h"

namespace dojo::desk {

std::int64_t resolve(const pack::Quantity& quantity, const pack::Values& facts) {
  if (quantity.fact.empty()) return quantity.value;
  const auto found = facts.find(quantity.fact);
  if (found == facts.end()) return 0;
  const auto* number = std::get_if<std::int64_t>(&found->second);
  return number ? *number : 0;
}

std::string resolve_text(const std::string& text, const pack::Values& facts) {
  if (text.empty() || text[0] != '$') return text;
  const auto found = facts.find(text.substr(1));
  if (found == facts.end()) return {};
  const auto* words = std::get_if<std::string>(&found->second);
  return words ? *words : std::string();
}

Grant grant_of(const pack::SupervisorReply& reply, const pack::Values& facts) {
  Grant grant{reply.topic, reply.grants, std::nullopt};
  if (reply.floor_fen) grant.floor_fen = resolve(*reply.floor_fen, facts);
  return grant;
}

Desk set_up(const pack::House& house, const pack::Scenario& scenario, const pack::Values& facts) {
  Desk desk;
  int index = 0;
  for (const pack::OrderSetup& setup : scenario.orders) {
    Order order;
    // Further orders count up from the first one's number, which is a fact drawn by the session.
    const std::string suffix = index == 0 ? "" : std::to_string(index);
    order.number = resolve_text("$order_number", facts) + suffix;
    order.parcel = setup.state == "unpaid" || setup.state == "paid"
                       ? ""
                       : resolve_text("$parcel_number", facts) + suffix;
    order.goods = base::GoodsId{resolve_text(setup.goods, facts)};
    order.quantity = resolve(setup.quantity, facts);
    order.size = resolve_text(setup.size, facts);
    order.colour = resolve_text(setup.colour, facts);
    const pack::Goods* goods = house.catalog.find(order.goods);
    const std::int64_t unit_fen = resolve(setup.unit_price_fen, facts);
    order.list_fen = (unit_fen != 0 || !goods ? unit_fen : goods->list_price_fen) * order.quantity;
    order.price_fen = order.list_fen;
    order.freight_fen = resolve(setup.freight_fen, facts);
    order.state = setup.state;
    order.received_days = resolve(setup.received_days, facts);
    order.carrier = setup.carrier;
    order.condition = resolve_text(setup.condition, facts);
    order.made_to_order = setup.made_to_order;
    desk.orders.push_back(std::move(order));
    ++index;
  }
  return desk;
}

const Order* find_order(const Desk& desk, const std::string& number) {
  for (const Order& order : desk.orders) {
    if (order.number == number) return &order;
  }
  return nullptr;
}

}  // namespace dojo::desk
