#include "cli/phrase_list.h"

#include "session/words.h"

namespace dojo::cli {
namespace {

std::string term(const pack::House& house, const std::string& id, base::Locale ui) {
  const auto found = house.catalog.term_names.find(id);
  return found == house.catalog.term_names.end() ? id : found->second.in(ui);
}

std::vector<std::string> order_text(const pack::House& house, const desk::Order& order, base::Locale ui) {
  const bool zh = ui == base::Locale::zh;
  const pack::Goods* goods = house.catalog.find(order.goods);
  std::vector<std::string> lines;
  lines.push_back((goods ? goods->name.in(ui) : order.goods.text()) + " x" + std::to_string(order.quantity) +
                  "  " + term(house, order.size, ui) + " " + term(house, order.colour, ui));
  lines.push_back((zh ? "订单 " : "order ") + order.number + "  " + order.state + "  " +
                  session::yuan(order.price_fen) + (zh ? " 元，运费 " : " yuan, freight ") +
                  session::yuan(order.freight_fen));
  if (order.state == "received")
    lines.push_back((zh ? "签收天数 " : "days since receipt ") + std::to_string(order.received_days));
  for (const desk::Note& note : order.notes) lines.push_back("[" + note.flag + "] " + note.text);
  return lines;
}

}  // namespace

std::vector<std::string> looked_up_text(const pack::House& house, const desk::Desk& desk,
                                        const desk::ActionCall& call, base::Locale ui) {
  const std::string& id = call.id.text();
  if (id == "look_up_goods") {
    const pack::Goods* goods = house.catalog.find(base::GoodsId{desk::text_arg(call, "goods")});
    if (!goods) return {};
    return {goods->name.in(ui) + "  " + session::yuan(goods->list_price_fen), goods->facts.in(ui)};
  }
  const desk::Order* order = desk::find_order(desk, desk::text_arg(call, "order"));
  if (!order) return {};
  if (id == "look_up_order") return order_text(house, *order, ui);
  if (id == "look_up_parcel")
    return {term(house, order->carrier, ui) + "  " + order->parcel + "  " + order->state};
  if (id == "check_application" && order->application) {
    const auto reason = house.after_sales.refund_reasons.find(order->application->reason);
    return {order->application->kind + "  " + session::yuan(order->application->amount_fen) + "  " +
            (reason == house.after_sales.refund_reasons.end() ? order->application->reason
                                                              : reason->second.in(ui))};
  }
  return {};
}

}  // namespace dojo::cli
