#include "window/composer/composer.h"

#define IMGUI_DEFINE_MATH_OPERATORS
#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>

#include "window/composer/keyboard.h"
#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/utf32.h"

namespace dojo::window::composer {
namespace {

using theme::Ink;
using theme::Line;
using theme::Paint;
using ui::px;

constexpr float kBlinkOn = 0.6f;
constexpr float kBlinkPeriod = 1.1f;
constexpr float kBlinkFor = 2.2f;
constexpr ui::Millis kBlinkFrame{500};

class WindowClipboard : public Clipboard {
 public:
  std::u32string get() override {
    const char* text = ImGui::GetClipboardText();
    return text != nullptr ? to_utf32(text) : std::u32string();
  }
  void set(std::u32string_view text) override { ImGui::SetClipboardText(to_utf8(text).c_str()); }
};

// Everything that one frame of the widget needs to know about its place.
struct Frame {
  ImGuiID key = 0;
  ImRect box;   // with border and padding
  ImRect view;  // where text is
  float row_height = 0;
  bool single_line = false;
  bool hovered = false;
  bool enabled = true;
};

float row_height() {
  return ui::line_height() + px(1);
}

// Widths change with the font, its size and the texture's generation.
void keep_layout(Composer& composer, float width, bool single_line, const Options& options) {
  fonts::FontSystem& fonts = ui::context().fonts;
  const fonts::Role role = ui::role();
  if (composer.laid_out_for != fonts.generation()) {
    composer.core.set_advance([&fonts, role](char32_t c) { return fonts.advance(c, role); });
    composer.laid_out_for = fonts.generation();
  }
  composer.core.set_wrap(width);
  composer.core.set_row_height(row_height());
  composer.core.set_single_line(single_line);
  composer.core.set_max_length(options.max_length);
  composer.core.set_page_rows(static_cast<std::size_t>(std::max(1, options.max_rows - 1)));
}

void activate(Composer& composer, const Frame& frame) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImGui::SetActiveID(frame.key, window);
  ImGui::SetFocusID(frame.key, window);
  ImGui::FocusWindow(window);
  composer.blink_s = 0;
  composer.follow_caret = true;
}

// While the composer has the keyboard, arrows and Escape are its own, not those of the focus moving from
// widget to widget.
void hold_keyboard() {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  constexpr ImU32 kAllDirections = 15;
  const auto bit = [](int key) { return ImU64{1} << key; };
  g.ActiveIdUsingNavDirMask = kAllDirections;
  g.ActiveIdUsingNavInputMask |=
      1u << ImGuiNavInput_Cancel | 1u << ImGuiNavInput_Activate | 1u << ImGuiNavInput_Input;
  g.ActiveIdUsingKeyInputMask |=
      bit(ImGuiKey_Home) | bit(ImGuiKey_End) | bit(ImGuiKey_PageUp) | bit(ImGuiKey_PageDown);
  g.ActiveIdAllowOverlap = !g.IO.MouseDown[0];
  g.WantTextInputNextFrame = 1;
}

void follow_mouse(Composer& composer, const Frame& frame) {
  const ImGuiIO& io = ImGui::GetIO();
  EditCore& core = composer.core;
  const float scroll_x = frame.single_line ? composer.scroll : 0;
  const float scroll_y = frame.single_line ? 0 : composer.scroll;
  const float x = io.MousePos.x - frame.view.Min.x + scroll_x;
  const float y = io.MousePos.y - frame.view.Min.y + scroll_y;
  if (io.MouseClicked[0] && frame.hovered) {
    composer.dragging = true;
    composer.blink_s = 0;
    const int count = io.MouseClickedCount[0];
    if (count >= 3) {
      core.select_row(x, y);
    } else if (count == 2) {
      core.select_word(x, y);
    } else {
      core.click(x, y, io.KeyShift ? Select::yes : Select::no);
    }
  } else if (composer.dragging && io.MouseDown[0] && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
    core.drag(x, y);
    composer.follow_caret = true;
  }
  if (!io.MouseDown[0]) composer.dragging = false;
}

Outcome follow_keyboard(Composer& composer, const Frame& frame, const Options& options) {
  WindowClipboard clipboard;
  Outcome outcome;
  for (const InputEvent& event : ui::context().input.events) {
    const bool is_key = event.kind == EventKind::key_down || event.kind == EventKind::key_repeat;
    if (!is_key && event.kind != EventKind::text) continue;
    if (options.intercept && options.intercept(event)) continue;
    switch (apply(event, composer, options, frame.single_line, clipboard)) {
      case Effect::submit:
        outcome.submitted = true;
        break;
      case Effect::leave:
        ImGui::ClearActiveID();
        break;
      case Effect::edited:
      case Effect::none:
        break;
    }
    composer.blink_s = 0;
    composer.follow_caret = true;
  }
  return outcome;
}

void keep_caret_in_view(Composer& composer, const Frame& frame) {
  EditCore& core = composer.core;
  const float room = frame.single_line ? frame.view.GetWidth() : frame.view.GetHeight();
  float content = static_cast<float>(core.rows().size()) * frame.row_height;
  if (frame.single_line) content = core.x_in_row(0, core.text().size()) + px(2);
  if (composer.follow_caret) {
    const float begin = frame.single_line ? core.x_in_row(0, core.caret())
                                          : static_cast<float>(core.row_of_caret()) * frame.row_height;
    const float end = begin + (frame.single_line ? px(2) : frame.row_height);
    composer.scroll = std::clamp(composer.scroll, end - room, begin);
    composer.follow_caret = false;
  }
  composer.scroll = std::clamp(composer.scroll, 0.0f, std::max(0.0f, content - room));
}

void draw_selection(const Composer& composer, std::size_t row_index, ImVec2 at, float height) {
  const EditCore& core = composer.core;
  const ui::Row& row = core.rows()[row_index];
  const std::size_t begin = std::max(core.selection_begin(), row.begin);
  const std::size_t end = std::min(core.selection_end(), row.end);
  if (begin >= end) return;
  const float x0 = core.x_in_row(row_index, begin);
  float x1 = core.x_in_row(row_index, end);
  if (core.text()[end - 1] == U'\n') x1 += px(5);  // shows that the line feed is selected too
  ui::draw_box(ImVec2(at.x + x0, at.y), ImVec2(at.x + x1, at.y + height), ui::context().theme.text_selection,
               px(2));
}

void draw_caret(Composer& composer, const Frame& frame, ImVec2 origin) {
  const ui::Context& ctx = ui::context();
  composer.blink_s += ImGui::GetIO().DeltaTime;
  // It rests after a while without typing, so that an idle window costs nothing.
  const bool blinks = ctx.blink_caret && composer.blink_s < kBlinkFor;
  if (blinks) ui::frame_within(kBlinkFrame);
  if (blinks && std::fmod(composer.blink_s, kBlinkPeriod) > kBlinkOn) return;
  const std::size_t row = composer.core.row_of_caret();
  const float x = std::floor(origin.x + composer.core.x_in_row(row, composer.core.caret()));
  const float y = origin.y + static_cast<float>(row) * frame.row_height;
  ui::draw_box(ImVec2(x, y + px(1)), ImVec2(x + px(2), y + frame.row_height - px(2)), ui::colour(Line::focus),
               0);
  ImGui::GetCurrentContext()->PlatformImePos = ImVec2(x, y);
}

void draw_rows(Composer& composer, const Frame& frame) {
  const EditCore& core = composer.core;
  ImVec2 origin = frame.view.Min;
  (frame.single_line ? origin.x : origin.y) -= composer.scroll;
  const theme::Colour ink = ui::colour(frame.enabled ? Ink::text : Ink::disabled);
  for (std::size_t i = 0; i < core.rows().size(); ++i) {
    const ImVec2 at(origin.x, origin.y + static_cast<float>(i) * frame.row_height);
    if (at.y + frame.row_height < frame.view.Min.y || at.y > frame.view.Max.y) continue;
    if (composer.active || composer.dragging) draw_selection(composer, i, at, frame.row_height);
    const ui::Row& row = core.rows()[i];
    std::u32string_view text(core.text().data() + row.begin, row.end - row.begin);
    if (!text.empty() && text.back() == U'\n') text.remove_suffix(1);
    ui::draw_text(at, ink, ui::context().fonts.shown(to_utf8(text), ui::role()));
  }
  if (composer.active) draw_caret(composer, frame, origin);
}

void draw_scrollbar(const Composer& composer, const Frame& frame) {
  const float content = static_cast<float>(composer.core.rows().size()) * frame.row_height;
  const float room = frame.view.GetHeight();
  if (frame.single_line || content <= room + 1) return;
  const float length = std::max(px(16), room * room / content);
  const float y = frame.view.Min.y + (room - length) * composer.scroll / (content - room);
  const float x = frame.box.Max.x - px(7);
  ui::draw_box(ImVec2(x, y), ImVec2(x + px(4), y + length), ui::context().theme.scrollbar, px(2));
}

void draw_frame(const Composer& composer, const Frame& frame) {
  const float round = ImGui::GetStyle().FrameRounding;
  ui::draw_box(frame.box.Min, frame.box.Max, ui::colour(frame.enabled ? Paint::surface : Paint::sunken),
               round);
  const bool lively = composer.active;
  const theme::Colour line = ui::colour(!frame.enabled ? Line::separator
                                        : lively       ? Line::focus
                                                       : Line::control);
  ui::draw_outline(frame.box.Min, frame.box.Max, line, round, lively ? px(2) : 1);
}

void draw_counter(const Composer& composer, const Frame& frame, const Options& options) {
  const ui::RoleScope small(fonts::Role::small);
  const std::size_t length = composer.core.text().size();
  const ui::Text text = lang::tr("composer.counter", {{"count", length}, {"most", options.max_length}});
  const ui::ShownText words = ui::shown(text);
  const bool full = composer.refused || length >= options.max_length;
  const theme::Colour ink = full ? ui::context().theme.tone(theme::Tone::danger).ink : ui::colour(Ink::muted);
  const ImVec2 at(frame.box.Max.x - px(12) - words.width, frame.box.Max.y - ui::line_height() - px(4));
  ui::draw_text(at, ink, words.text);
}

Frame place(std::string_view id, Composer& composer, const Options& options, bool single_line) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  Frame frame;
  frame.single_line = single_line;
  frame.enabled = (ImGui::GetCurrentContext()->CurrentItemFlags & ImGuiItemFlags_Disabled) == 0;
  frame.key = window->GetID(id.data(), id.data() + id.size());
  frame.row_height = row_height();
  const ImVec2 padding(px(12), single_line ? ImGui::GetStyle().FramePadding.y : px(9));
  const float width = options.width > 0 ? px(options.width) : ImGui::GetContentRegionAvail().x;
  const float scrollbar = single_line ? 0 : px(4);
  keep_layout(composer, width - padding.x * 2 - scrollbar, single_line, options);
  const int rows = single_line ? 1
                               : std::clamp(static_cast<int>(composer.core.rows().size()), options.min_rows,
                                            options.max_rows);
  const float text_height = single_line ? ui::line_height() : static_cast<float>(rows) * frame.row_height;
  float counter = 0;
  if (options.counter && !single_line) {
    const ui::RoleScope small(fonts::Role::small);
    counter = ui::line_height() + px(2);
  }
  const ImVec2 from = window->DC.CursorPos;
  frame.box = ImRect(from, ImVec2(from.x + width, from.y + text_height + padding.y * 2 + counter));
  frame.view = ImRect(from + padding,
                      ImVec2(from.x + width - padding.x - scrollbar, from.y + padding.y + text_height));
  return frame;
}

Outcome run(std::string_view id, Composer& composer, const Options& options, bool single_line) {
  Outcome outcome;
  if (ImGui::GetCurrentWindow()->SkipItems) return outcome;
  ImGuiContext& g = *ImGui::GetCurrentContext();
  Frame frame = place(id, composer, options, single_line);
  ImGui::ItemSize(frame.box, single_line ? ImGui::GetStyle().FramePadding.y : 0);
  const bool visible = ImGui::ItemAdd(frame.box, frame.key);
  const bool by_tab = frame.enabled && ui::context().focus.take_stop(frame.key, frame.box.Min, frame.box.Max);
  const bool by_nav = g.NavActivateId == frame.key || g.NavActivateInputId == frame.key;
  frame.hovered = visible && frame.enabled && ImGui::ItemHoverable(frame.box, frame.key);
  if (frame.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);

  const bool clicked = frame.hovered && g.IO.MouseClicked[0];
  const bool was_active = g.ActiveId == frame.key;
  const bool wakes = clicked || by_tab || by_nav || composer.take_focus;
  if (!was_active && frame.enabled && wakes) activate(composer, frame);
  composer.take_focus = false;
  const std::size_t before = composer.core.revision();
  if (g.ActiveId == frame.key && !frame.enabled) ImGui::ClearActiveID();
  if (g.ActiveId == frame.key) {
    ImGui::KeepAliveID(frame.key);
    hold_keyboard();
    follow_mouse(composer, frame);
    // The key that brought the focus here (Enter, Space) is not also typed.
    if (!by_nav || was_active) outcome = follow_keyboard(composer, frame, options);
    if (g.IO.MouseClicked[0] && !frame.hovered) ImGui::ClearActiveID();
  }
  const float text_height = static_cast<float>(composer.core.rows().size()) * frame.row_height;
  if (frame.hovered && !single_line && text_height > frame.view.GetHeight() + 1) {
    // Or the pane around would scroll as well. Not SetItemUsingMouseWheel: it would hold the wheel everywhere
    // for as long as the keyboard is here.
    g.HoveredIdUsingMouseWheel = true;
    composer.scroll -= g.IO.MouseWheel * frame.row_height * 2;
  }
  composer.active = g.ActiveId == frame.key;
  outcome.changed = before != composer.core.revision();
  if (composer.core.text().size() < options.max_length) composer.refused = false;
  keep_caret_in_view(composer, frame);

  const ui::Text now = ui::content(composer.text());
  ui::record_last(id, {.text = &now, .selected = composer.active});
  if (!visible) return outcome;
  draw_frame(composer, frame);
  ImGui::PushClipRect(frame.view.Min - ImVec2(px(1), 0), frame.view.Max + ImVec2(px(2), px(2)), true);
  if (composer.core.empty() && !options.hint.empty()) {
    ui::draw_text(frame.view.Min, ui::colour(Ink::muted),
                  ui::shown_within(options.hint, frame.view.GetWidth()).text);
  }
  draw_rows(composer, frame);
  ImGui::PopClipRect();
  draw_scrollbar(composer, frame);
  if (options.counter && !single_line) draw_counter(composer, frame, options);
  return outcome;
}

}  // namespace

std::string Composer::text() const {
  return to_utf8(core.text());
}
void Composer::set_text(std::string_view utf8) {
  core.set_text(to_utf32(utf8));
  follow_caret = true;
}

Outcome input(std::string_view id, Composer& composer, const Options& options) {
  return run(id, composer, options, false);
}

Outcome field(std::string_view id, Composer& composer, const Options& options) {
  return run(id, composer, options, true);
}

}  // namespace dojo::window::composer
