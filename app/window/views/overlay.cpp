// What lies over the page: the command palette, the key sheet, the desk's words explained, the one
// confirmation of a money action.
#include <algorithm>

#include "desk/actions.h"
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

// As much as the window has room for.
float list_units() {
  return std::min(kListUnits, ui::units(ImGui::GetIO().DisplaySize.y) - 220);
}

float keys_width(const std::string& keys) {
  const ui::RoleScope small(fonts::Role::small);
  return keys.empty() ? 0 : ui::text_width(ui::content(std::string(keys))) + ui::px(12);
}

void draw_keys_at(ImVec2 from, ImVec2 until, const std::string& keys) {
  const ui::RoleScope small(fonts::Role::small);
  const ui::ShownText shown = ui::shown(ui::content(std::string(keys)));
  ui::draw_text(ImVec2(until.x - shown.width, (from.y + until.y - ui::line_height()) / 2),
                ui::colour(Ink::muted), shown.text);
}

// A line of the palette: a command of the table, or a desk action whose form is opened.
struct PaletteLine {
  std::string id;
  ui::Text name;
  std::string keys;
  const CommandInfo* command = nullptr;
  std::string action;
};

std::vector<PaletteLine> palette_lines(View& view) {
  std::vector<PaletteLine> lines;
  const AppState& state = view.state;
  for (const CommandInfo& info : command_table()) {
    if (info.id == Command::palette || !info.enabled(state)) continue;
    lines.push_back(
        {std::string(info.name), label_of(info), keys_text(keys_of(info, state.settings)), &info, {}});
  }
  const bool in_chat = state.screen == Screen::desk && state.desk.session.phase != session::Phase::ended;
  if (in_chat) {
    for (const desk::ActionSpec& spec : desk::action_specs())
      lines.push_back({"action/" + spec.id.text(),
                       tr("palette.action", {{"name", local(spec.name)}}),
                       {},
                       nullptr,
                       spec.id.text()});
  }
  const std::string wanted = view.scratch.search.text();
  std::erase_if(lines, [&](const PaletteLine& line) { return !contains(line.name.utf8(), wanted); });
  return lines;
}

void choose_line(View& view, const PaletteLine& line) {
  view.want(wish::CloseOverlay{});
  if (line.command) return view.want(wish::Run{line.command->id});
  view.scratch.side_shown = true;
  view.scratch.form.focus_first = true;
  view.want(wish::ShowTab{DeskTab::actions});
  view.want(wish::ShowForm{line.action});
}

void draw_palette(View& view) {
  Scratch& scratch = view.scratch;
  const std::vector<PaletteLine> found = palette_lines(view);
  scratch.palette_row = found.empty() ? 0 : std::min(scratch.palette_row, found.size() - 1);
  composer::Options options{.hint = tr("palette.hint"), .max_length = 40};
  bool moved = false;
  options.intercept = [&](const InputEvent& event) {
    const bool down = event.kind == EventKind::key_down || event.kind == EventKind::key_repeat;
    if (!down || found.empty()) return false;
    if (event.key == Key::down) scratch.palette_row = (scratch.palette_row + 1) % found.size();
    if (event.key == Key::up) scratch.palette_row = (scratch.palette_row + found.size() - 1) % found.size();
    moved = event.key == Key::down || event.key == Key::up;
    return moved;
  };
  const composer::Outcome outcome = composer::field("palette/search", scratch.search, options);
  if (outcome.changed) scratch.palette_row = 0;
  const PaletteLine* chosen = outcome.submitted && !found.empty() ? &found[scratch.palette_row] : nullptr;
  {
    const ui::Pane list("palette/list", {.height = list_units(), .padding = 2});
    for (std::size_t i = 0; i < found.size(); ++i) {
      const auto draw = [&](ImVec2 from, ImVec2 until) {
        const ui::RoleScope body(fonts::Role::body);
        const float y = (from.y + until.y - ui::line_height()) / 2;
        const float keys = keys_width(found[i].keys);
        ui::draw_text(ImVec2(from.x, y), ui::colour(Ink::text),
                      ui::shown_within(found[i].name, until.x - from.x - keys).text);
        draw_keys_at(from, until, found[i].keys);
      };
      if (ui::selectable("palette/" + found[i].id, found[i].name, {.selected = i == scratch.palette_row},
                         draw))
        chosen = &found[i];
      if (moved && i == scratch.palette_row) ImGui::SetScrollHereY(0.5f);
    }
    if (found.empty()) ui::label("palette/none", tr("palette.none"), Ink::muted);
  }
  if (chosen) choose_line(view, *chosen);
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
    const ui::Pane list("terms/list", {.height = list_units() - 60, .padding = 2});
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
  const bool waits_for_keys = !scratch.rebinding.empty();  // Esc then ends that, not the dialog
  const ui::Dialog dialog("overlay", title_of(wanted), wanted == Overlay::confirm ? 420.0f : 600.0f,
                          !waits_for_keys);
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
