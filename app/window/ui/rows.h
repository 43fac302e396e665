// Soft line breaking for Chinese and English by UAX #14 (libunibreak), without any drawing.
//
//   auto rows = wrap_rows(U"您好，我是客服。", 120.0f, [](char32_t c) { return width_of(c); });
//
// Rows cover the text without gaps, in order; an empty text has one empty row, and a text that ends in a line
// feed has an empty last row. No row starts with a closing punctuation mark unless the width is too small for
// two characters; spaces at the end of a row may hang over the width. Widths are in the unit of `advance`.
// Emoji sequences (joiner, skin tone, variation selector, flag) are not torn. Pure. Source: Unicode Standard
// Annex #14, and CLREQ 3.1.6 for what may not start a line.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace dojo::window::ui {

using Advance = std::function<float(char32_t)>;

struct Row {
  std::size_t begin = 0;  // code points, half-open
  std::size_t end = 0;    // the line feed of a hard break is inside
  float width = 0;        // of what is drawn: without the spaces and the line feed at the end
  bool hard = true;       // ends in a line feed, or is the last row

  bool operator==(const Row&) const = default;
};

enum class Break : char { must, allowed, no };

// What may follow each code point: a break, none, or a forced one.
std::vector<Break> line_breaks(std::u32string_view text);

std::vector<Row> wrap_rows(std::u32string_view text, float width, const Advance& advance);

// Cuts fall between clusters: a base with its marks, joined emoji, a flag.
std::size_t next_cluster(std::u32string_view text, std::size_t at);
std::size_t previous_cluster(std::u32string_view text, std::size_t at);

// Draws nothing and takes no room: joiners, variation selectors, bidi controls, and skin tones, which a font
// without shaping would show as loose squares.
bool is_invisible(char32_t c);

}  // namespace dojo::window::ui
