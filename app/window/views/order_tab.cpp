// The orders: goods, amounts, state, parcel, notes with their flags, and the form that adds one.
#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/terms.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using theme::Ink;
using theme::Tone;

constexpr float kLabelUnits = 118;

// One line: what it is on the left, the value beside it.
void draw_fact(View& view, const std::string& id, const ui::Text& name, const char* term_id,
               const ui::Text& value) {
  const float left = ImGui::GetCursorPosX();
  term(id + "/name", view, name, term_id);
  ImGui::SameLine(left + ui::px(kLabelUnits));
  ui::wrapped(id, value);
}

void draw_amounts(View& view, const std::string& id, const desk::Order& order) {
  draw_fact(view, id + "/state", tr("order.state"), "order-state",
            lang::current()->tr("order.state." + order.state));
  if (order.received_days > 0)
    draw_fact(view, id + "/received", tr("order.received"), "sign-for",
              tr("order.received.days", {{"count", order.received_days}}));
  const bool reduced = order.price_fen != order.list_fen;
  draw_fact(
      view, id + "/price", tr("order.price"), "list-price",
      reduced ? tr("order.price.reduced", {{"now", money(order.price_fen)}, {"list", money(order.list_fen)}})
              : money(order.price_fen));
  draw_fact(view, id + "/freight", tr("order.freight"), "free-shipping",
            order.freight_fen == 0 ? tr("order.freight.free") : money(order.freight_fen));
  if (order.refunded_fen > 0)
    draw_fact(view, id + "/refunded", tr("order.refunded"), "part-refund", money(order.refunded_fen));
  if (!order.carrier.empty()) {
    const std::string carrier = term_name(view.house(), order.carrier).utf8();
    draw_fact(view, id + "/parcel", tr("order.parcel"), "tracking-number",
              ui::content(order.parcel.empty() ? carrier : carrier + " " + order.parcel));
  }
}

void draw_progress(View& view, const std::string& id, const desk::Order& order) {
  for (const std::string& gift : order.gifts)
    draw_fact(view, id + "/gift/" + gift, tr("order.gift"), "gift", choice_name(view.house(), "gift", gift));
  if (order.receipt_extended_days > 0)
    draw_fact(view, id + "/extended", tr("order.extended"), "extend-receipt",
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
        view, id + "/application", tr("order.application"), "refund-application",
        tr("order.application.line", {{"kind", lang::current()->tr("choice." + order.application->kind)},
                                      {"reason", why},
                                      {"state", lang::current()->tr(states[state])}}));
  }
  for (std::size_t i = 0; i < order.registrations.size(); ++i) {
    const desk::Registration& ticket = order.registrations[i];
    draw_fact(view, id + "/ticket/" + std::to_string(i), tr("order.ticket"), "after-sales-ticket",
              ui::content(choice_name(view.house(), "matter", ticket.matter).utf8() + " · " + ticket.text));
  }
}

void draw_notes(View& view, const std::string& id, const desk::Order& order) {
  term(id + "/notes", view, tr("order.notes"), "note");
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
  if (!scratch.open) {
    if (ui::button("note/open", tr("order.note.add"), {.icon = ui::Icon::plus})) {
      scratch.open = true;
      scratch.text.take_focus = true;
    }
    return explain_last(view, "note");
  }
  if (scratch.text.core.empty()) prefill(view);
  const ui::Card card("note", 12, theme::Paint::sunken);
  term("note/flags", view, tr("order.note.flag"), "flag");
  draw_flags(view);
  term("note/label", view, tr("order.note.text"), "note");
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

}  // namespace

void draw_order_tab(View& view) {
  const desk::Desk& desk = view.state.desk.session.desk;
  if (desk.orders.empty()) ui::wrapped("order/none", tr("order.none"), {.ink = Ink::muted});
  for (const desk::Order& order : desk.orders) {
    const std::string id = "order/" + order.number;
    ui::wrapped(id + "/goods", tr("order.goods", {{"name", goods_name(view.house(), order.goods)},
                                                  {"count", order.quantity}}));
    const std::string kind =
        term_name(view.house(), order.size).utf8() +
        (order.colour.empty() ? "" : " · " + term_name(view.house(), order.colour).utf8());
    const ui::RoleScope small(fonts::Role::small);
    ui::label(id + "/number", tr("order.number", {{"number", order.number}}), Ink::muted);
    if (!order.size.empty() || !order.colour.empty())
      draw_fact(view, id + "/kind", tr("order.kind"), "", ui::content(kind));
    draw_amounts(view, id, order);
    draw_progress(view, id, order);
    ui::separator();
    draw_notes(view, id, order);
  }
  if (desk.review) {
    ui::separator();
    term("order/review/name", view, tr("order.review", {{"stars", desk.review->stars}}), "bad-review");
    ui::wrapped("order/review", ui::content(std::string(desk.review->text)));
    if (!desk.review->answer.empty())
      ui::wrapped("order/review/answer", tr("order.review.answer", {{"text", desk.review->answer}}),
                  {.ink = Ink::muted});
  }
  if (!desk.orders.empty()) draw_note_form(view, desk.orders.front());
}

}  // namespace dojo::window
