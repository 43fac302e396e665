// Buttons, choices and labels in the house's look. Each takes a test id, which is also its identity: unique
// in the window, the same in both languages ("desk/send", "queue/3").
//
//   if (ui::button("desk/send", lang::tr("desk.send"), {.look = ui::ButtonLook::primary, .icon =
//   ui::Icon::send})) send(); ui::label(lang::tr("order.amount"), theme::Ink::muted); if
//   (ui::combo("profile/tier", names, chosen)) …
//
// Every one can be reached with Tab and pressed with Space or Enter. Widths are in units (see ui/context.h):
// 0 is natural, kFill the rest of the row. A text that does not fit ends in an ellipsis, and the recorder
// says so.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "window/fonts/font_system.h"
#include "window/theme/theme.h"
#include "window/ui/icons.h"
#include "window/ui/text.h"

namespace dojo::window::ui {

inline constexpr float kFill = -1;

enum class ButtonLook { secondary, primary, quiet, danger };

struct ButtonStyle {
  ButtonLook look = ButtonLook::secondary;
  Icon icon = Icon::none;
  float width = 0;
};

bool button(std::string_view id, const Text& text, ButtonStyle style = {});
// The meaning must be told: the tooltip is the button's name for people and tests.
bool icon_button(std::string_view id, Icon icon, const Text& name, ButtonLook look = ButtonLook::quiet);
bool link(std::string_view id, const Text& text);

bool checkbox(std::string_view id, const Text& text, bool& value);
bool radio(std::string_view id, const Text& text, bool chosen);  // true when pressed
bool combo(std::string_view id, const std::vector<Text>& options, std::size_t& chosen, float width = 0);
// Options stand as <id>/<index>; one row of parts with the chosen one filled.
bool segments(std::string_view id, const std::vector<Text>& options, std::size_t& chosen);
bool tabs(std::string_view id, const std::vector<Text>& names, std::size_t& chosen);
// − value +, as <id>/less and <id>/more; stays within the bounds.
bool stepper(std::string_view id, const Text& shown_value, int& value, int least, int most, int step);

// A row of a list: fills the width; draw(from, until) paints the inside, kept within `height` units.
struct RowStyle {
  bool selected = false;
  float height = 0;  // 0: one line
};
bool selectable(std::string_view id, const Text& text, RowStyle style = {});
bool selectable(std::string_view id, const Text& name, RowStyle style,
                const std::function<void(ImVec2 from, ImVec2 until)>& draw);

void label(const Text& text, theme::Ink ink = theme::Ink::text);
void label(std::string_view id, const Text& text, theme::Ink ink = theme::Ink::text);
void heading(const Text& text);  // the title of a page or card
void strong(const Text& text, theme::Ink ink = theme::Ink::text);
void caption(const Text& text, theme::Ink ink = theme::Ink::muted);

// A state in a pill: icon, words and colour together.
void badge(std::string_view id, Icon icon, const Text& text, theme::Tone tone);
float badge_width(Icon icon, const Text& text);  // pixels
// A pill that can be pressed: filters, tags, quick phrases.
bool chip(std::string_view id, Icon icon, const Text& text, bool chosen = false);
void progress(std::string_view id, int permille, theme::Tone tone = theme::Tone::good, float width = kFill);

void separator();
void gap(float units);
void same_row(float units = 8);
// The same row if that many pixels still fit into it, else the next.
void flow_row(float width_px, float units = 8);
// Moves to the right end of the row, leaving room for `units`.
void push_right(float units);

// Shown after the mouse rests on the last widget.
void tooltip(const Text& text);

class Disabled {
 public:
  explicit Disabled(bool disabled);
  ~Disabled();
  Disabled(const Disabled&) = delete;
  Disabled& operator=(const Disabled&) = delete;
};

}  // namespace dojo::window::ui
