// Drawing for widgets: colours for Dear ImGui, texts in the role in use, and the areas that react to mouse
// and keys. Views use ui/widgets.h and its neighbours; this is for writing new widgets.
#pragma once

#include <imgui.h>
#include <string>
#include <string_view>

#include "window/theme/theme.h"
#include "window/ui/text.h"

namespace dojo::window::ui {

ImU32 packed(theme::Colour colour);
theme::Colour colour(theme::Paint paint);
theme::Colour colour(theme::Ink ink);
theme::Colour colour(theme::Line line);

// A text ready to be drawn in the role in use.
struct ShownText {
  std::string text;
  float width = 0;
  bool cut = false;
};
ShownText shown(const Text& text);
ShownText shown_within(const Text& text, float width);  // ends in an ellipsis where it does not fit
float text_width(const Text& text);
float line_height();  // of the role in use

void draw_text(ImVec2 at, theme::Colour colour, const std::string& shown);
void draw_box(ImVec2 from, ImVec2 until, theme::Colour fill, float rounding);
void draw_outline(ImVec2 from, ImVec2 until, theme::Colour line, float rounding, float thickness = 1);

// An area that can be pressed with the mouse, Space and Enter, and reached with Tab and the arrows.
struct Area {
  ImVec2 from;
  ImVec2 until;
  bool pressed = false;
  bool hovered = false;
  bool held = false;
  bool focused = false;  // show the ring
  bool enabled = true;
  bool visible = false;  // false: clipped away, do not draw
};

struct Describe {
  const Text* text = nullptr;
  bool cut = false;
  bool selected = false;
};

Area press_area(std::string_view id, ImVec2 size, const Describe& what);
void draw_focus(const Area& area, float rounding);

// Where a thing of this height starts so that its middle meets the row's.
ImVec2 centred_in_row(float height);

// For things that only show: takes the room and records it. A block (paragraph, card) starts at the top of
// its row.
enum class Fit { centred, block };
void show_area(std::string_view id, ImVec2 from, ImVec2 size, const Describe& what, Fit fit = Fit::centred);

// Records the item that Dear ImGui added last.
void record_last(std::string_view id, const Describe& what);

}  // namespace dojo::window::ui
