// All keys on one sheet, and new ones for those who want others.
#include <algorithm>

#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/views.h"

namespace dojo::window {
namespace {

using lang::tr;
using theme::Ink;

constexpr float kSheetUnits = 400;

// Room for the longest keys.
float keys_column() {
  return std::max(ui::px(150), ui::text_width(ui::content(std::string("Shift+Enter"))) + ui::px(40));
}

// Keys that are what they are.
void draw_fixed(const std::string& id, const ui::Text& name, const std::string& keys) {
  const float left = ImGui::GetCursorPosX();
  ui::label(id + "/keys", ui::content(std::string(keys)), Ink::accent);
  ImGui::SameLine(left + keys_column());
  ui::label(id, name);
}

void start_rebinding(Scratch& scratch, const CommandInfo& info) {
  scratch.rebinding = std::string(info.name);
  scratch.key_trouble.clear();
}

void draw_command(View& view, const CommandInfo& info) {
  Scratch& scratch = view.scratch;
  const Settings& settings = view.state.settings;
  const std::string id = "keys/" + std::string(info.name);
  const float left = ImGui::GetCursorPosX();
  const std::string keys = keys_text(keys_of(info, settings));
  const bool waits = scratch.rebinding == info.name;
  const ui::Text shown = waits          ? tr("keys.press")
                         : keys.empty() ? tr("keys.none")
                                        : ui::content(std::string(keys));
  if (ui::chip(id + "/keys", ui::Icon::none, shown, waits)) start_rebinding(scratch, info);
  ui::tooltip(tr("keys.change"));
  ImGui::SameLine(left + keys_column());
  ui::label(id, lang::current()->tr(info.label));
  if (settings.keys.count(std::string(info.name)) == 0) return;
  ui::same_row();
  if (ui::link(id + "/reset", tr("keys.reset")))
    view.want(wish::ChangeSettings{with_keys(settings, info, info.keys)});
}

// The next chord that is pressed, unless it cannot be given. Esc leaves it, Backspace takes the keys away.
void take_chord(View& view) {
  Scratch& scratch = view.scratch;
  const CommandInfo* info = find_command(scratch.rebinding);
  if (!info) return scratch.rebinding.clear();
  for (const InputEvent& event : ui::context().input.events) {
    if (event.kind != EventKind::key_down || is_modifier(event.key)) continue;
    if (event.key == Key::escape) return scratch.rebinding.clear();
    const Chord keys = event.key == Key::backspace ? Chord{} : Chord{event.key, event.mods};
    const CommandInfo* owner = owner_of(keys, view.state.settings, info->id);
    scratch.key_owner = owner ? std::string(owner->label) : std::string();
    scratch.key_trouble = owner ? "keys.taken" : "";
    if (keys.key != Key::none && !may_bind(keys)) scratch.key_trouble = "keys.reserved";
    if (!scratch.key_trouble.empty()) return;
    scratch.rebinding.clear();
    return view.want(wish::ChangeSettings{with_keys(view.state.settings, *info, keys)});
  }
}

void draw_key_trouble(View& view) {
  const Scratch& scratch = view.scratch;
  if (scratch.key_trouble.empty()) return;
  const lang::Translator& words = *lang::current();
  const ui::Text owner = scratch.key_owner.empty() ? ui::Text() : words.tr(scratch.key_owner);
  ui::badge("keys/trouble", ui::Icon::warning, words.tr(scratch.key_trouble, {{"name", owner}}),
            theme::Tone::warning);
}

}  // namespace

void draw_key_sheet(View& view) {
  const Settings& settings = view.state.settings;
  // A press on a chip is an Enter or Space of this very frame, not the chord.
  const bool was_waiting = !view.scratch.rebinding.empty();
  {
    const ui::RoleScope small(fonts::Role::small);
    ui::wrapped("keys/about", tr("keys.about"), {.ink = Ink::muted});
  }
  {
    const ui::Pane list(
        "keys/list",
        {.height = std::min(kSheetUnits, ui::units(ImGui::GetIO().DisplaySize.y) - 220), .padding = 2});
    const bool ctrl = settings.submit == composer::Submit::ctrl_enter;
    draw_fixed("keys/send", tr("keys.send"), ctrl ? "Ctrl+Enter" : "Enter");
    draw_fixed("keys/break", tr("keys.break"), ctrl ? "Enter" : "Shift+Enter");
    draw_fixed("keys/phrases", tr("keys.phrases"), "/  ／  、");
    draw_fixed("keys/close", tr("keys.close"), "Esc");
    for (const CommandInfo& info : command_table()) draw_command(view, info);
  }
  if (was_waiting) take_chord(view);
  draw_key_trouble(view);
  if (ui::button("keys/ok", tr("button.close"))) view.want(wish::CloseOverlay{});
  if (settings.keys.empty()) return;
  ui::same_row();
  if (ui::button("keys/reset", tr("keys.reset_all"), {.look = ui::ButtonLook::quiet})) {
    Settings plain = settings;
    plain.keys.clear();
    view.want(wish::ChangeSettings{plain});
  }
}

}  // namespace dojo::window
