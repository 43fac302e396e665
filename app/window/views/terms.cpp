#include "window/views/terms.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <utility>

#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/widgets.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

void draw_dots(ImVec2 from, float until_x, theme::Colour colour) {
  const float step = ui::px(4);
  for (float x = from.x; x < until_x; x += step) {
    ui::draw_box(ImVec2(x, from.y), ImVec2(std::min(x + ui::px(2), until_x), from.y + ui::px(1)), colour, 0);
  }
}

ui::Text explanation(const pack::Term& known) {
  return ui::content(local(known.name).utf8() + "\n" + local(known.explains).utf8());
}

}  // namespace

const pack::Term* find_term(const pack::House& house, std::string_view term_id) {
  const auto found = std::find_if(house.terms.begin(), house.terms.end(),
                                  [&](const pack::Term& each) { return each.id == term_id; });
  return found == house.terms.end() ? nullptr : &*found;
}

void term(std::string_view id, View& view, const ui::Text& text, std::string_view term_id, theme::Ink ink) {
  // While the shop is being opened a term looks like one already, so that nothing moves when it is there.
  const bool follows = !view.state.pack && !term_id.empty();
  const pack::Term* known = view.state.pack ? find_term(view.house(), term_id) : nullptr;
  if (!known && !follows) return ui::label(id, text, ink);
  const ui::ShownText words = ui::shown(text);
  const ui::Area area =
      ui::press_area(id, ImVec2(words.width, ui::line_height() + ui::px(2)), {.text = &text});
  if (area.visible) {
    const theme::Colour colour = ui::colour(area.hovered ? theme::Ink::accent : ink);
    ui::draw_text(area.from, colour, words.text);
    draw_dots(ImVec2(area.from.x, area.until.y - ui::px(1)), area.until.x, colour);
    ui::draw_focus(area, ui::px(3));
  }
  if (!known) return;
  ui::tooltip(explanation(*known));
  if (area.hovered || area.focused) view.scratch.term = known->id;
  if (area.pressed) {
    view.scratch.term = known->id;
    view.want(wish::ShowTerms{});
  }
}

void explain_last(View& view, std::string_view term_id) {
  const pack::Term* known = find_term(view.house(), term_id);
  if (!known) return;
  ui::tooltip(explanation(*known));
  if (ImGui::IsItemHovered() || ImGui::IsItemFocused()) view.scratch.term = known->id;
}

std::string_view term_of_label(std::string_view label_key) {
  using Pair = std::pair<std::string_view, std::string_view>;
  static constexpr std::array kTerms = {Pair{"order.state", "order-state"},
                                        Pair{"order.received", "sign-for"},
                                        Pair{"order.price", "list-price"},
                                        Pair{"order.freight", "free-shipping"},
                                        Pair{"order.refunded", "part-refund"},
                                        Pair{"order.parcel", "tracking-number"},
                                        Pair{"order.gift", "gift"},
                                        Pair{"order.extended", "extend-receipt"},
                                        Pair{"order.application", "refund-application"},
                                        Pair{"order.ticket", "after-sales-ticket"},
                                        Pair{"order.notes", "note"},
                                        Pair{"order.note.add", "note"},
                                        Pair{"order.note.flag", "flag"},
                                        Pair{"order.note.text", "note"},
                                        Pair{"order.review", "bad-review"},
                                        Pair{"order.review.answer", "public-answer"},
                                        Pair{"customer.class", "customer-class"},
                                        Pair{"customer.coupon", "coupon"},
                                        Pair{"argument.coupon", "coupon"},
                                        Pair{"argument.gift", "gift"},
                                        Pair{"argument.freight", "freight-insurance"},
                                        Pair{"argument.application", "refund-application"},
                                        Pair{"argument.flag", "flag"},
                                        Pair{"argument.tag", "customer-class"},
                                        Pair{"argument.days", "extend-receipt"},
                                        Pair{"argument.price_fen", "floor-price"},
                                        Pair{"argument.topic", "supervisor"},
                                        Pair{"argument.matter", "after-sales-ticket"},
                                        Pair{"profile.staff", "staff-number"},
                                        Pair{"debrief.critical", "critical"}};
  for (const auto& [label, known] : kTerms) {
    if (label == label_key) return known;
  }
  return {};
}

void desk_word(std::string_view id, View& view, std::string_view label_key, theme::Ink ink) {
  term(id, view, lang::current()->tr(label_key), term_of_label(label_key), ink);
}

std::string_view term_of_action(std::string_view action_id) {
  using Pair = std::pair<std::string_view, std::string_view>;
  static constexpr std::array kTerms = {Pair{"look_up_order", "order-state"},
                                        Pair{"look_up_parcel", "tracking-number"},
                                        Pair{"look_up_goods", "list-price"},
                                        Pair{"change_price", "price-change"},
                                        Pair{"waive_freight", "free-shipping"},
                                        Pair{"give_coupon", "coupon"},
                                        Pair{"add_gift", "gift"},
                                        Pair{"accept_return", "return"},
                                        Pair{"decline_return", "return"},
                                        Pair{"accept_exchange", "exchange"},
                                        Pair{"decline_exchange", "exchange"},
                                        Pair{"ask_to_apply", "refund-application"},
                                        Pair{"check_application", "refund-application"},
                                        Pair{"approve_application", "refund-application"},
                                        Pair{"reject_application", "refund-application"},
                                        Pair{"send_return_address", "return-address"},
                                        Pair{"extend_receipt", "extend-receipt"},
                                        Pair{"refund_part", "part-refund"},
                                        Pair{"resend", "resend"},
                                        Pair{"answer_review", "public-answer"},
                                        Pair{"add_note", "note"},
                                        Pair{"tag_customer", "tag"},
                                        Pair{"ask_supervisor", "supervisor"},
                                        Pair{"register_aftersales", "after-sales-ticket"},
                                        Pair{"close_chat", "wrap-up"}};
  for (const auto& [action, known] : kTerms) {
    if (action == action_id) return known;
  }
  return {};
}

}  // namespace dojo::window
