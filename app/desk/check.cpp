#include <algorithm>

#include "desk/actions.h"

namespace dojo::desk {
namespace {

using Guard = std::optional<Refusal>;

Guard refuse(std::string reason, pack::Values args = {}) {
  return Refusal{std::move(reason), std::move(args)};
}

// Catalog ids are lower case; people type L and l.
std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

bool sent_out(const Order& order) {
  return order.state == "shipped" || order.state == "received" || order.state == "completed";
}

// The lowest price that the desk lets through: the goods' floor, or a lower one that a supervisor granted.
std::int64_t floor_fen(const pack::House& house, const Desk& desk, const Order& order) {
  const pack::Goods* goods = house.catalog.find(order.goods);
  std::int64_t floor = goods ? goods->floor_fen * order.quantity : 0;
  for (const Grant& grant : desk.grants) {
    if (grant.topic == "price" && grant.granted && grant.floor_fen) floor = std::min(floor, *grant.floor_fen);
  }
  return floor;
}

Guard check_price(const pack::House& house, const Desk& desk, const ActionCall& call, const Order& order) {
  if (order.state != "unpaid") return refuse("already_paid");
  const std::int64_t price = integer_arg(call, "price_fen");
  if (price <= 0) return refuse("amount_not_positive");
  if (price > order.list_fen) return refuse("above_list_price", {{"list_fen", order.list_fen}});
  const std::int64_t floor = floor_fen(house, desk, order);
  if (price < floor) return refuse("below_floor", {{"floor_fen", floor}});
  return std::nullopt;
}

Guard check_coupon(const pack::House& house, const Desk& desk, const ActionCall& call) {
  const std::string id = text_arg(call, "coupon");
  const auto& coupons = house.catalog.coupons;
  const auto found =
      std::find_if(coupons.begin(), coupons.end(), [&](const pack::Coupon& c) { return c.id == id; });
  if (found == coupons.end()) return refuse("no_such_coupon", {{"coupon", id}});
  if (std::find(desk.coupons.begin(), desk.coupons.end(), id) != desk.coupons.end())
    return refuse("coupon_given_already");
  return std::nullopt;
}

Guard check_gift(const pack::House& house, const ActionCall& call, const Order& order) {
  const std::string id = text_arg(call, "gift");
  const auto& gifts = house.catalog.gifts;
  const bool known = std::any_of(gifts.begin(), gifts.end(), [&](const pack::Gift& g) { return g.id == id; });
  if (!known) return refuse("no_such_gift", {{"gift", id}});
  if (sent_out(order)) return refuse("already_sent");
  if (std::find(order.gifts.begin(), order.gifts.end(), id) != order.gifts.end())
    return refuse("gift_added_already");
  return std::nullopt;
}

Guard check_refund(const ActionCall& call, const Order& order) {
  const std::int64_t amount = integer_arg(call, "amount_fen");
  if (order.state == "unpaid") return refuse("not_paid");
  if (amount <= 0) return refuse("amount_not_positive");
  if (amount + order.refunded_fen > order.price_fen + order.freight_fen) return refuse("more_than_paid");
  return std::nullopt;
}

Guard check_application(const std::string& action, const Order& order) {
  if (!order.application) return refuse("no_application");
  // A return is approved twice: that it may come back, and, once the parcel is here, that the money goes
  // back.
  const bool money_due =
      order.application->kind == "return" && order.parcel_came_back && order.refunded_fen == 0;
  const bool pays_now = money_due && action == "approve_application";
  if (order.application->state == Application::State::approved && !pays_now)
    return refuse("application_approved_already");
  if (order.application->state == Application::State::rejected) return refuse("application_rejected_already");
  if (action == "check_application" && order.application->state == Application::State::checked) {
    return refuse("application_checked_already");
  }
  return std::nullopt;
}

Guard check_exchange(const pack::House& house, const ActionCall& call, const Order& order) {
  if (!sent_out(order)) return refuse("not_sent_yet");
  const pack::Goods* goods = house.catalog.find(order.goods);
  const auto offered = [](const std::vector<std::string>& all, const std::string& one) {
    return one.empty() || all.empty() || std::find(all.begin(), all.end(), lower(one)) != all.end();
  };
  if (goods && !offered(goods->sizes, text_arg(call, "size")))
    return refuse("no_such_size", {{"size", text_arg(call, "size")}});
  if (goods && !offered(goods->colours, text_arg(call, "colour"))) {
    return refuse("no_such_colour", {{"colour", text_arg(call, "colour")}});
  }
  if (goods && goods->stock <= 0) return refuse("out_of_stock");
  return std::nullopt;
}

Guard check_note(const pack::House& house, const ActionCall& call) {
  constexpr std::size_t kNoteBytes = 1000;  // what the marketplace's note field holds
  if (text_arg(call, "text").empty()) return refuse("empty_text");
  if (text_arg(call, "text").size() > kNoteBytes) return refuse("note_too_long");
  const std::string id = text_arg(call, "flag");
  const bool known =
      std::any_of(house.flags.begin(), house.flags.end(), [&](const pack::Flag& f) { return f.id == id; });
  return known ? std::nullopt : refuse("no_such_flag", {{"flag", id}});
}

Guard check_order_action(const pack::House& house, const Desk& desk, const ActionCall& call,
                         const Order& order) {
  const std::string& id = call.id.text();
  if (id == "change_price") return check_price(house, desk, call, order);
  if (id == "waive_freight") {
    if (order.state != "unpaid") return refuse("already_paid");
    return order.freight_fen == 0 ? refuse("freight_free_already") : std::nullopt;
  }
  if (id == "add_gift") return check_gift(house, call, order);
  if (id == "accept_return" || id == "decline_return") {
    if (!sent_out(order)) return refuse("not_sent_yet");
    return order.return_decision == (id == "accept_return" ? "accepted" : "declined")
               ? refuse("decided_already")
               : std::nullopt;
  }
  if (id == "accept_exchange") return check_exchange(house, call, order);
  if (id == "decline_exchange") return sent_out(order) ? std::nullopt : refuse("not_sent_yet");
  if (id == "ask_to_apply") return order.state == "unpaid" ? refuse("not_paid") : std::nullopt;
  if (id == "check_application" || id == "approve_application" || id == "reject_application") {
    return check_application(id, order);
  }
  if (id == "send_return_address") {
    if (order.return_decision != "accepted" && order.exchange_decision != "accepted")
      return refuse("nothing_agreed");
    return std::nullopt;
  }
  if (id == "extend_receipt") {
    const std::int64_t days = integer_arg(call, "days");
    if (days < 1 || days > 30) return refuse("days_out_of_range");
    return order.state == "completed" || order.state == "unpaid" ? refuse("nothing_to_extend") : std::nullopt;
  }
  if (id == "refund_part") return check_refund(call, order);
  if (id == "resend") return order.state == "unpaid" ? refuse("not_paid") : std::nullopt;
  if (id == "add_note") return check_note(house, call);
  return std::nullopt;
}

}  // namespace

std::optional<Refusal> check(const pack::House& house, const Desk& desk, const ActionCall& call) {
  const std::string& id = call.id.text();
  if (id == "give_coupon") return check_coupon(house, desk, call);
  if (id == "look_up_goods") {
    return house.catalog.find(base::GoodsId{text_arg(call, "goods")}) ? std::nullopt
                                                                      : refuse("no_such_goods");
  }
  if (id == "answer_review") {
    if (!desk.review) return refuse("no_review");
    return text_arg(call, "text").empty() ? refuse("empty_text") : std::nullopt;
  }
  if (id == "tag_customer")
    return desk.tags.count(text_arg(call, "tag")) ? refuse("tagged_already") : std::nullopt;
  const Order* order = find_order(desk, text_arg(call, "order"));
  return order ? check_order_action(house, desk, call, *order) : std::nullopt;
}

}  // namespace dojo::desk
