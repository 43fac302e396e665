// The composer: words, quick phrases behind a slash, a hint when one was asked for; after the end, the way to
// the debrief.
#include <algorithm>

#include "runtime/phrases.h"
#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/utf32.h"
#include "window/views/terms.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using theme::Ink;
using theme::Tone;
using Phrases = std::vector<const pack::Phrase*>;

constexpr std::size_t kRowsShown = 5;
constexpr float kShare = 0.3f;  // of the pane's height for list or hint: the composer must stay in sight
constexpr std::size_t kMaxReply = 1000;
constexpr float kLowUnits = 500;  // of the window's height: the conversation needs the room

// What stands behind the slash that opens the list; Chinese input methods type the other two.
std::optional<std::string> phrase_query(const std::string& text) {
  for (const char* slash : {"/", "／", "、"}) {
    const std::string mark = slash;
    if (text.rfind(mark, 0) == 0 && text.find('\n') == std::string::npos) return text.substr(mark.size());
  }
  return std::nullopt;
}

std::string filled(const View& view, const pack::Phrase& phrase) {
  const std::string agent = view.state.me ? view.state.me->name : std::string();
  return runtime::fill_phrase(phrase, view.house(), view.state.desk.session, agent);
}

void put_phrase(View& view, const pack::Phrase& phrase) {
  Scratch& scratch = view.scratch;
  scratch.reply.set_text(filled(view, phrase));
  scratch.reply.take_focus = true;
  scratch.phrases = {0, phrase.id, false};
  view.want(wish::KeepDraft{scratch.reply.text()});
}

// Selects the first {…}, so that typing fills it in.
void select_blank(composer::EditCore& core) {
  const std::u32string& text = core.text();
  const std::size_t open = text.find(U'{');
  const std::size_t close = text.find(U'}', open);
  if (open == std::u32string::npos || close == std::u32string::npos) return;
  core.place(open, composer::Select::no);
  core.place(close + 1, composer::Select::yes);
}

void draw_phrase_row(View& view, std::size_t index, const pack::Phrase& phrase, bool chosen) {
  const ui::Text words = ui::content(filled(view, phrase));
  const ui::Text code = ui::content("/" + phrase.code);
  const auto draw = [&](ImVec2 from, ImVec2 until) {
    const float y = (from.y + until.y - ui::line_height()) / 2;
    ui::draw_text(ImVec2(from.x, y), ui::colour(Ink::accent), ui::shown(code).text);
    const float x = from.x + std::max(ui::px(64), ui::text_width(code) + ui::px(14));
    ui::draw_text(ImVec2(x, y), ui::colour(Ink::text), ui::shown_within(words, until.x - x).text);
  };
  if (ui::selectable("phrases/" + std::to_string(index), words, {.selected = chosen}, draw))
    put_phrase(view, phrase);
  if (chosen && !ImGui::IsItemVisible()) ImGui::SetScrollHereY(0.5f);
}

void draw_phrases(View& view, const Phrases& found) {
  const float row = ui::line_height() + ui::px(12) + ImGui::GetStyle().ItemSpacing.y;
  const auto fitting = static_cast<std::size_t>(ImGui::GetWindowHeight() * kShare / row);
  const std::size_t most = std::clamp<std::size_t>(fitting, 1, kRowsShown);
  const std::size_t rows = std::min(most, std::max<std::size_t>(found.size(), 1));
  const ui::Pane list(
      "phrases",
      {.height = ui::units(static_cast<float>(rows) * row) + 8, .look = ui::PaneLook::sunken, .padding = 6});
  if (found.empty()) ui::label("phrases/none", tr("phrases.none"), Ink::muted);
  for (std::size_t i = 0; i < found.size(); ++i)
    draw_phrase_row(view, i, *found[i], i == view.scratch.phrases.chosen);
}

// Keys that belong to the open list and not to the text.
bool take_list_key(View& view, const Phrases& found, const InputEvent& event) {
  if (event.kind != EventKind::key_down && event.kind != EventKind::key_repeat) return false;
  PhraseScratch& list = view.scratch.phrases;
  if (event.key == Key::escape) return list.closed = true;
  if (found.empty()) return false;
  if (event.key == Key::down) return list.chosen = (list.chosen + 1) % found.size(), true;
  if (event.key == Key::up) return list.chosen = (list.chosen + found.size() - 1) % found.size(), true;
  const bool takes = event.key == Key::enter || event.key == Key::keypad_enter;
  if (takes && list.chosen < found.size()) put_phrase(view, *found[list.chosen]);
  return takes;
}

void send(View& view) {
  Scratch& scratch = view.scratch;
  const std::string text = scratch.reply.text();
  if (text.find_first_not_of(" \n") == std::string::npos) return;
  if (runtime::has_blank(text)) {
    scratch.blank_left = true;
    scratch.reply.take_focus = true;
    return select_blank(scratch.reply.core);
  }
  const base::PhraseId phrase =
      runtime::phrase_of(view.house(), scratch.phrases.put, text, view.state.desk.session);
  view.want(wish::Say{text, phrase});
}

void draw_hint(View& view) {
  if (view.state.desk.hint.empty()) return;
  constexpr float kPadding = 10;
  const float most = ImGui::GetWindowHeight() * kShare;
  const float wanted = view.scratch.hint_height > 0 ? view.scratch.hint_height : most;
  const ui::Pane card(
      "hint", {.height = ui::units(std::min(wanted, most)), .look = ui::PaneLook::card, .padding = kPadding});
  ui::badge("hint/badge", ui::Icon::bulb, tr("desk.hint.title"), Tone::info);
  for (std::size_t i = 0; i < view.state.desk.hint.size(); ++i)
    ui::wrapped("hint/" + std::to_string(i), ui::content(std::string(view.state.desk.hint[i])));
  view.scratch.hint_height = ImGui::GetCursorPosY() + ImGui::GetScrollY() + ui::px(kPadding);
}

void draw_end(View& view) {
  const ui::Card card("over");
  ui::strong(tr("desk.over"));
  ui::wrapped("desk/over", tr("desk.over.about"), {.ink = Ink::muted});
  if (ui::button("desk/debrief", tr("command.show_debrief"),
                 {.look = ui::ButtonLook::primary, .icon = ui::Icon::chevron_right}) ||
      ui::context().input.pressed({Key::enter, {}}))
    view.want(wish::Run{Command::show_debrief});
}

}  // namespace

void draw_reply(View& view) {
  if (view.state.desk.session.phase == session::Phase::ended) return draw_end(view);
  Scratch& scratch = view.scratch;
  const auto query = phrase_query(scratch.reply.text());
  const bool open = query && !scratch.phrases.closed;
  if (!open) draw_hint(view);  // both would leave no room for the conversation
  Phrases found;
  if (open) {
    found = runtime::find_phrases(view.house(), *query, view.state.desk.session.start.locale);
    draw_phrases(view, found);
  }
  if (scratch.blank_left) ui::badge("desk/blank", ui::Icon::warning, tr("desk.blank"), Tone::warning);
  composer::Options options;
  const bool ctrl = view.state.settings.submit == composer::Submit::ctrl_enter;
  options.hint = ctrl ? tr("desk.reply.hint.ctrl") : tr("desk.reply.hint");
  options.submit = view.state.settings.submit;
  const bool low = ui::units(ImGui::GetIO().DisplaySize.y) < kLowUnits;
  options.min_rows = low ? 1 : 2;
  options.max_rows = low ? 3 : 6;
  options.counter = !low;
  options.max_length = kMaxReply;
  if (open) options.intercept = [&](const InputEvent& event) { return take_list_key(view, found, event); };
  const composer::Outcome outcome = composer::input("desk/reply", scratch.reply, options);
  if (outcome.changed) {
    scratch.phrases.chosen = 0;
    scratch.phrases.closed = false;
    scratch.blank_left = false;
    view.want(wish::KeepDraft{scratch.reply.text()});
  }
  bool pressed = outcome.submitted;
  {
    const ui::Disabled nothing(scratch.reply.core.empty());
    pressed |=
        ui::button("desk/send", tr("desk.send"), {.look = ui::ButtonLook::primary, .icon = ui::Icon::send});
  }
  ui::same_row();
  if (ui::button("desk/phrases", tr("desk.phrases"),
                 {.look = ui::ButtonLook::quiet, .icon = ui::Icon::book})) {
    scratch.reply.set_text("/");
    scratch.reply.take_focus = true;
    scratch.phrases.closed = false;
  }
  explain_last(view, "quick-phrase");
  if (pressed && !open) send(view);
}

}  // namespace dojo::window
