#include <cassert>

#include "desk/actions.h"

namespace dojo::desk {
namespace {

Order* find(Desk& desk, const std::string& number) {
  for (Order& order : desk.orders) {
    if (order.number == number) return &order;
  }
  return nullptr;
}

void exchange(Order& order, const ActionCall& call) {
  order.exchange_decision = "accepted";
  order.return_freight = text_arg(call, "freight");
  if (!text_arg(call, "size").empty()) order.size = text_arg(call, "size");
  if (!text_arg(call, "colour").empty()) order.colour = text_arg(call, "colour");
}

void approve(Order& order) {
  order.application->state = Application::State::approved;
  // Money goes back for a refund now, for a return only once the parcel is here (P-7).
  const bool pays_now =
      order.application->kind == "refund" || (order.application->kind == "return" && order.parcel_came_back);
  if (pays_now) order.refunded_fen += order.application->amount_fen;
}

void change(Order& order, const ActionCall& call) {
  const std::string& id = call.id.text();
  if (id == "change_price")
    order.price_fen = integer_arg(call, "price_fen");
  else if (id == "waive_freight")
    order.freight_fen = 0;
  else if (id == "add_gift")
    order.gifts.push_back(text_arg(call, "gift"));
  else if (id == "accept_return")
    order.return_decision = "accepted", order.return_freight = text_arg(call, "freight");
  else if (id == "decline_return")
    order.return_decision = "declined";
  else if (id == "accept_exchange")
    exchange(order, call);
  else if (id == "decline_exchange")
    order.exchange_decision = "declined";
  else if (id == "ask_to_apply")
    order.application_invited = true;
  else if (id == "check_application")
    order.application->state = Application::State::checked;
  else if (id == "approve_application")
    approve(order);
  else if (id == "reject_application")
    order.application->state = Application::State::rejected;
  else if (id == "send_return_address")
    order.return_address_sent = true;
  else if (id == "extend_receipt")
    order.receipt_extended_days += integer_arg(call, "days");
  else if (id == "refund_part")
    order.refunded_fen += integer_arg(call, "amount_fen");
  else if (id == "resend")
    order.resent = true;
  else if (id == "add_note")
    order.notes.push_back({text_arg(call, "flag"), text_arg(call, "text")});
  else if (id == "register_aftersales")
    order.registrations.push_back({text_arg(call, "matter"), text_arg(call, "text")});
}

}  // namespace

Desk carry_out(const pack::House&, Desk desk, const ActionCall& call) {
  const std::string& id = call.id.text();
  if (id == "give_coupon")
    desk.coupons.push_back(text_arg(call, "coupon"));
  else if (id == "answer_review" && desk.review)
    desk.review->answer = text_arg(call, "text");
  else if (id == "tag_customer")
    desk.tags.insert(text_arg(call, "tag"));
  else if (Order* order = find(desk, text_arg(call, "order")))
    change(*order, call);
  return desk;
}

Desk carry_out(Desk desk, const pack::CustomerDeed& deed, const std::string& review_text,
               std::int64_t amount_fen) {
  using Kind = pack::CustomerDeed::Kind;
  if (deed.kind == Kind::add_review) desk.review = Review{deed.stars, review_text, ""};
  if (deed.kind == Kind::change_review && desk.review) desk.review->stars = deed.stars;
  if (desk.orders.empty()) return desk;
  Order& order = desk.orders.front();
  switch (deed.kind) {
    case Kind::pay_order:
      order.state = "paid";
      break;
    case Kind::open_application:
      order.application =
          Application{deed.application, deed.reason, amount_fen != 0 ? amount_fen : order.price_fen,
                      Application::State::open};
      break;
    case Kind::return_parcel:
      order.parcel_came_back = true;
      break;
    case Kind::cancel_order:
      order.state = "cancelled";
      break;
    case Kind::receive_parcel:
      order.state = "received";
      break;
    case Kind::add_review:
    case Kind::change_review:
      break;
  }
  return desk;
}

}  // namespace dojo::desk
