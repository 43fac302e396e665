// The orders: goods, amounts, state, parcel, notes with their flags, and the form that adds one.
#include <algorithm>

#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/terms.h"
#include "window/views/thread_rows.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using theme::Ink;
using theme::Tone;

constexpr float kPictureUnits = 64;

// As wide as the longest name, so that values stand in one column; half the room at most.
float label_column() {
  float widest = 0;
  for (const char* key : {"order.state", "order.price", "order.freight", "order.refunded", "order.parcel",
                          "order.application", "order.extended", "order.ticket"})
    widest = std::max(widest, ui::text_width(lang::current()->tr(key)));
  return std::min(widest + ui::px(14), ImGui::GetContentRegionMax().x / 2);
}

// One line: what it is on the left, the value beside it.
void draw_fact(View& view, const std::string& id, std::string_view label_key, const ui::Text& value) {
  const float left = ImGui::GetCursorPosX();
  desk_word(id + "/name", view, label_key);
  ImGui::SameLine(left + label_column());
  ui::wrapped(id, value);
}

void draw_amounts(View& view, const std::string& id, const desk::Order& order) {
  draw_fact(view, id + "/state", "order.state", lang::current()->tr("order.state." + order.state));
  if (order.received_days > 0)
    draw_fact(view, id + "/received", "order.received",
              tr("order.received.days", {{"count", order.received_days}}));
  const bool reduced = order.price_fen != order.list_fen;
  draw_fact(
      view, id + "/price", "order.price",
      reduced ? tr("order.price.reduced", {{"now", money(order.price_fen)}, {"list", money(order.list_fen)}})
              : money(order.price_fen));
  draw_fact(view, id + "/freight", "order.freight",
            order.freight_fen == 0 ? tr("order.freight.free") : money(order.freight_fen));
  if (order.refunded_fen > 0) draw_fact(view, id + "/refunded", "order.refunded", money(order.refunded_fen));
  if (!order.carrier.empty()) {
    const std::string carrier = term_name(view.house(), order.carrier).utf8();
    draw_fact(view, id + "/parcel", "order.parcel",
              ui::content(order.parcel.empty() ? carrier : carrier + " " + order.parcel));
  }
}

void draw_progress(View& view, const std::string& id, const desk::Order& order) {
  for (const std::string& gift : order.gifts)
    draw_fact(view, id + "/gift/" + gift, "order.gift", choice_name(view.house(), "gift", gift));
  if (order.receipt_extended_days > 0)
    draw_fact(view, id + "/extended", "order.extended",
              tr("order.days", {{"count", order.receipt_extended_days}}));
  if (order.application) {
    const auto& reasons = view.house().after_sales.refund_reasons;
    const auto reason = reasons.find(order.application->reason);
    const ui::Text why =
        reason == reasons.end() ? ui::content(std::string(order.application->reason)) : local(reason->second);
    const char* states[] = {"order.application.open", "order.application.checked",
                            "order.application.approved", "order.application.rejected"};
    const auto state = static_cast<std::size_t>(order.application->state);
    draw_fact(
        view, id + "/application", "order.application",
        tr("order.application.line", {{"kind", lang::current()->tr("choice." + order.application->kind)},
                                      {"reason", why},
                                      {"state", lang::current()->tr(states[state])}}));
  }
  for (std::size_t i = 0; i < order.registrations.size(); ++i) {
    const desk::Registration& ticket = order.registrations[i];
    draw_fact(view, id + "/ticket/" + std::to_string(i), "order.ticket",
              ui::content(choice_name(view.house(), "matter", ticket.matter).utf8() + " · " + ticket.text));
  }
}

void draw_notes(View& view, const std::string& id, const desk::Order& order) {
  desk_word(id + "/notes", view, "order.notes");
  if (order.notes.empty()) ui::label(id + "/no_notes", tr("order.notes.none"), Ink::muted);
  for (std::size_t i = 0; i < order.notes.size(); ++i) {
    const desk::Note& note = order.notes[i];
    const std::string row = id + "/note/" + std::to_string(i);
    ui::badge(row + "/flag", ui::Icon::flag, flag_name(view.house(), note.flag), tone_of_colour(note.flag));
    ui::wrapped(row, ui::content(std::string(note.text)));
  }
}

// Alt+F, then a digit.
void follow_digits(View& view) {
  NoteScratch& scratch = view.scratch.note;
  if (!scratch.takes_digit) return;
  const FrameInput& input = ui::context().input;
  const auto& flags = view.house().flags;
  for (std::size_t i = 0; i < flags.size() && i < 9; ++i) {
    if (!input.pressed({digit(static_cast<int>(i) + 1), {}})) continue;
    scratch.flag = flags[i].id;
    scratch.takes_digit = false;
    scratch.focus_text = true;
  }
}

void draw_flags(View& view) {
  NoteScratch& scratch = view.scratch.note;
  if (scratch.focus_text) scratch.text.take_focus = true;
  scratch.focus_text = false;
  if (scratch.focus_flags) {
    ui::context().focus.want_next_stop();
    scratch.takes_digit = true;
    scratch.focus_flags = false;
  }
  follow_digits(view);
  const auto& flags = view.house().flags;
  for (std::size_t i = 0; i < flags.size(); ++i) {
    const ui::Text name = ui::content(std::to_string(i + 1) + " " + local(flags[i].name).utf8());
    const float width = ui::text_width(name) + ui::px(44);
    if (i > 0) {
      ui::same_row(6);
      if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
    }
    if (ui::chip("note/flag/" + flags[i].id, ui::Icon::flag, name, scratch.flag == flags[i].id))
      scratch.flag = flags[i].id;
    ui::tooltip(local(flags[i].meaning));
  }
}

// Who and when stand there already; the content goes in front.
void prefill(View& view) {
  NoteScratch& scratch = view.scratch.note;
  const AppState& state = view.state;
  const std::string agent = state.me ? state.me->name + state.me->staff_number : std::string();
  scratch.text.set_text("—" + agent + "—" + note_stamp(state.desk.session, state.desk.now));
  scratch.text.core.move(composer::Move::text_start, composer::Select::no);
}

void draw_note_form(View& view, const desk::Order& order) {
  NoteScratch& scratch = view.scratch.note;
  const BringIntoView bring(scratch.bring);
  if (!scratch.open) {
    if (ui::button("note/open", tr("order.note.add"), {.icon = ui::Icon::plus})) {
      scratch.open = true;
      scratch.bring = kBringFrames;
      scratch.text.take_focus = true;
    }
    return explain_last(view, "note");
  }
  if (scratch.text.core.empty()) prefill(view);
  const ui::Card card("note", 12, theme::Paint::sunken);
  desk_word("note/flags", view, "order.note.flag");
  draw_flags(view);
  desk_word("note/label", view, "order.note.text");
  const bool sent =
      composer::input("note/text", scratch.text,
                      {.hint = tr("order.note.hint"), .min_rows = 2, .max_rows = 4, .counter = false})
          .submitted;
  const bool ready = !scratch.flag.empty();
  bool pressed = false;
  {
    const ui::Disabled unready(!ready);
    pressed = ui::button("note/save", tr("order.note.save"),
                         {.look = ui::ButtonLook::primary, .icon = ui::Icon::check});
  }
  ui::same_row();
  if (ui::button("note/cancel", tr("button.cancel"), {.look = ui::ButtonLook::quiet})) scratch = {};
  if (!ready) ui::caption(tr("order.note.choose_flag"));
  if (ready && (pressed || sent)) {
    desk::ActionCall call{base::ActionId{"add_note"}, {}};
    call.args["order"] = order.number;
    call.args["flag"] = scratch.flag;
    call.args["text"] = scratch.text.text();
    view.want(wish::Act{call});
  }
}

// The picture, and beside it the goods and their number.
void draw_goods(View& view, const std::string& id, const desk::Order& order) {
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float side = ui::px(kPictureUnits);
  float left = 0;
  if (view.state.pictures) {
    draw_goods_picture(view, order.goods, order.colour, corner, side);
    left = side + ui::px(12);
  }
  ImGui::Indent(left);
  ui::wrapped(id + "/goods", tr("order.goods", {{"name", goods_name(view.house(), order.goods)},
                                                {"count", order.quantity}}));
  {
    const ui::RoleScope small(fonts::Role::small);
    ui::wrapped(id + "/number", tr("order.number", {{"number", order.number}}), {.ink = Ink::muted});
  }
  ImGui::Unindent(left);
  const float below = corner.y + side - ImGui::GetCursorScreenPos().y;
  if (below > 0) ImGui::Dummy(ImVec2(0, below));
}

}  // namespace

void draw_order_tab(View& view) {
  const desk::Desk& desk = view.state.desk.session.desk;
  if (desk.orders.empty()) ui::wrapped("order/none", tr("order.none"), {.ink = Ink::muted});
  for (const desk::Order& order : desk.orders) {
    const std::string id = "order/" + order.number;
    draw_goods(view, id, order);
    const std::string kind =
        term_name(view.house(), order.size).utf8() +
        (order.colour.empty() ? "" : " · " + term_name(view.house(), order.colour).utf8());
    const ui::RoleScope small(fonts::Role::small);
    if (!order.size.empty() || !order.colour.empty())
      draw_fact(view, id + "/kind", "order.kind", ui::content(kind));
    draw_amounts(view, id, order);
    draw_progress(view, id, order);
    ui::separator();
    draw_notes(view, id, order);
  }
  if (desk.review) {
    ui::separator();
    term("order/review/name", view, tr("order.review", {{"stars", desk.review->stars}}),
         term_of_label("order.review"));
    ui::wrapped("order/review", ui::content(std::string(desk.review->text)));
    if (!desk.review->answer.empty())
      ui::wrapped("order/review/answer", tr("order.review.answer", {{"text", desk.review->answer}}),
                  {.ink = Ink::muted});
  }
  if (!desk.orders.empty()) draw_note_form(view, desk.orders.front());
}

}  // namespace dojo::window
