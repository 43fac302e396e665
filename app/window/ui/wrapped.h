// Paragraphs: Chinese and English broken by UAX #14, with words marked.
//
//   ui::wrapped("turn/4", ui::content(line.text), {.marks = {{12, 24, theme::Tone::danger}}});
//   float tall = ui::wrapped_height(text, 420);     // cached, for lists of thousands of lines
//
// Marks are half-open byte ranges of the text, as findings give them; they may overlap (the later is drawn
// above) and are underlined as well as coloured. Width in units, 0: what is left of the row.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "window/theme/theme.h"
#include "window/ui/text.h"

namespace dojo::window::ui {

struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  theme::Tone tone = theme::Tone::info;
};

struct WrapStyle {
  float width = 0;
  float width_px = 0;  // instead of width, when it must be the very width given to wrapped_extent
  theme::Ink ink = theme::Ink::text;
  std::vector<Mark> marks = {};
};

void wrapped(std::string_view id, const Text& text, const WrapStyle& style = {});

// Of the text in the role in use, for a width in pixels: its height and its widest row, in pixels.
struct Extent {
  float width = 0;
  float height = 0;
};
Extent wrapped_extent(const Text& text, float width_px);
float wrapped_height(const Text& text, float width_px);

}  // namespace dojo::window::ui
