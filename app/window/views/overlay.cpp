// What lies over the page: the command palette, the key sheet, the desk's words explained, the one
// confirmation of a money action.
#include "session/words.h"
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

constexpr float kListUnits = 360;

ui::Text label_of(const CommandInfo& info) {
  return lang::current()->tr(info.label);
}

bool contains(const std::string& text, const std::string& wanted) {
  const auto lower = [](std::string s) {
    for (char& c : s) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return s;
  };
  return lower(text).find(lower(wanted)) != std::string::npos;
}

void draw_keys_at(ImVec2 until, const std::string& keys) {
  const ui::RoleScope small(fonts::Role::small);
  const ui::ShownText shown = ui::shown(ui::content(std::string(keys)));
  ui::draw_text(ImVec2(until.x - shown.width, until.y - ui::line_height() - ui::px(7)),
                ui::colour(Ink::muted), shown.text);
}

void draw_palette(View& view) {
  Scratch& scratch = view.scratch;
  std::vector<const CommandInfo*> found;
  for (const CommandInfo& info : command_table()) {
    if (info.id != Command::palette && info.enabled(view.state) &&
        contains(label_of(info).utf8(), scratch.search.text()))
      found.push_back(&info);
  }
  scratch.palette_row = found.empty() ? 0 : std::min(scratch.palette_row, found.size() - 1);
  composer::Options options{.hint = tr("palette.hint"), .max_length = 40};
  options.intercept = [&](const InputEvent& event) {
    const bool down = event.kind == EventKind::key_down || event.kind == EventKind::key_repeat;
    if (!down || found.empty()) return false;
    if (event.key == Key::down) scratch.palette_row = (scratch.palette_row + 1) % found.size();
    if (event.key == Key::up) scratch.palette_row = (scratch.palette_row + found.size() - 1) % found.size();
    return event.key == Key::down || event.key == Key::up;
  };
  const composer::Outcome outcome = composer::field("palette/search", scratch.search, options);
  if (outcome.changed) scratch.palette_row = 0;
  const CommandInfo* chosen = outcome.submitted && !found.empty() ? found[scratch.palette_row] : nullptr;
  {
    const ui::Pane list("palette/list", {.height = kListUnits, .padding = 2});
    for (std::size_t i = 0; i < found.size(); ++i) {
      const ui::Text name = label_of(*found[i]);
      const auto draw = [&](ImVec2 from, ImVec2 until) {
        ui::draw_text(ImVec2(from.x, (from.y + until.y - ui::line_height()) / 2), ui::colour(Ink::text),
                      ui::shown(name).text);
        draw_keys_at(until, keys_text(found[i]->keys));
      };
      if (ui::selectable("palette/" + std::string(found[i]->name), name,
                         {.selected = i == scratch.palette_row, .height = 34}, draw))
        chosen = found[i];
    }
    if (found.empty()) ui::label("palette/none", tr("palette.none"), Ink::muted);
  }
  if (!chosen) return;
  view.want(wish::CloseOverlay{});
  view.want(wish::Run{chosen->id});
}

void draw_key_sheet(View& view) {
  {
    const ui::Pane list("keys/list", {.height = kListUnits, .padding = 2});
    const bool ctrl = view.state.settings.submit == composer::Submit::ctrl_enter;
    const auto row = [](const std::string& id, const ui::Text& name, const std::string& keys) {
      const float left = ImGui::GetCursorPosX();
      ui::label(id + "/keys", ui::content(std::string(keys)), Ink::accent);
      ImGui::SameLine(left + ui::px(150));
      ui::label(id, name);
    };
    row("keys/send", tr("keys.send"), ctrl ? "Ctrl+Enter" : "Enter");
    row("keys/break", tr("keys.break"), ctrl ? "Enter" : "Shift+Enter");
    row("keys/phrases", tr("keys.phrases"), "/  ／  、");
    row("keys/close", tr("keys.close"), "Esc");
    for (const CommandInfo& info : command_table()) {
      if (info.keys.key != Key::none)
        row("keys/" + std::string(info.name), label_of(info), keys_text(info.keys));
    }
  }
  if (ui::button("keys/ok", tr("button.close"))) view.want(wish::CloseOverlay{});
}

void draw_terms(View& view) {
  Scratch& scratch = view.scratch;
  if (const pack::Term* asked = find_term(view.house(), scratch.term)) {
    ui::strong(local(asked->name), Ink::accent);
    ui::wrapped("terms/asked", local(asked->explains));
    ui::separator();
  }
  composer::field("terms/search", scratch.search, {.hint = tr("terms.search"), .max_length = 40});
  {
    const ui::Pane list("terms/list", {.height = kListUnits - 80, .padding = 2});
    for (const pack::Term& each : view.house().terms) {
      if (!contains(local(each.name).utf8(), scratch.search.text()) &&
          !contains(local(each.explains).utf8(), scratch.search.text()))
        continue;
      ui::strong(local(each.name));
      ui::wrapped("terms/" + each.id, local(each.explains), {.ink = Ink::muted});
      ui::gap(4);
    }
  }
  if (ui::button("terms/ok", tr("button.close"))) view.want(wish::CloseOverlay{});
}

void draw_confirm(View& view) {
  if (!view.state.desk.asked) return;
  const desk::ActionCall& call = *view.state.desk.asked;
  const desk::Desk& desk = view.state.desk.session.desk;
  std::string number = desk::text_arg(call, "order");
  if (number.empty() && !desk.orders.empty()) number = desk.orders.front().number;
  ui::wrapped("confirm/what", action_words(view.house(), call));
  ui::wrapped("confirm/order", tr("confirm.order", {{"number", number}}), {.ink = Ink::muted});
  const desk::Order* order = desk::find_order(desk, number);
  if (order && order->application && call.id.text() == "approve_application")
    ui::wrapped("confirm/amount", tr("confirm.amount", {{"amount", money(order->application->amount_fen)}}));
  ui::wrapped("confirm/about", tr("confirm.about"), {.ink = Ink::muted});
  ui::gap(4);
  const bool enter = ui::context().input.pressed({Key::enter, {}}) && !ImGui::IsWindowAppearing();
  if (ui::button("confirm/yes", tr("confirm.yes"),
                 {.look = ui::ButtonLook::danger, .icon = ui::Icon::money}) ||
      enter) {
    view.want(wish::Confirm{});
    return;
  }
  ui::same_row();
  if (ui::button("confirm/no", tr("button.cancel"))) view.want(wish::CloseOverlay{});
}

ui::Text title_of(Overlay overlay) {
  switch (overlay) {
    case Overlay::palette:
      return tr("command.palette");
    case Overlay::keys:
      return tr("command.key_sheet");
    case Overlay::terms:
      return tr("command.terms");
    case Overlay::confirm:
      return tr("confirm.title");
    case Overlay::none:
      break;
  }
  return {};
}

}  // namespace

void draw_overlay(View& view) {
  const Overlay wanted = view.state.overlay;
  Scratch& scratch = view.scratch;
  if (wanted != Overlay::none && scratch.shown != wanted) ui::open_dialog("overlay");
  const bool just_opened = scratch.shown != wanted;
  scratch.shown = wanted;
  if (wanted == Overlay::none && !just_opened) return;
  const ui::Dialog dialog("overlay", title_of(wanted), wanted == Overlay::confirm ? 420 : 560);
  if (!dialog.open()) {
    if (wanted != Overlay::none) view.want(wish::CloseOverlay{});
    return;
  }
  if (wanted == Overlay::none) return ui::close_dialog();
  if (wanted == Overlay::palette) draw_palette(view);
  if (wanted == Overlay::keys) draw_key_sheet(view);
  if (wanted == Overlay::terms) draw_terms(view);
  if (wanted == Overlay::confirm) draw_confirm(view);
}

}  // namespace dojo::window
