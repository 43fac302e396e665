// Characters of the shadow text with what they are, decoded once and then read by everything else in this
// room.
//
//   for (const Glyph& g : glyphs_of(shadow)) if (g.kind == CharKind::hanzi) …
//
// Input is shadow text (text/shadow.h), so letters are lower case and digits are 0 to 9. Offsets are bytes of
// it. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dojo::text {

enum class CharKind : std::uint8_t {
  hanzi,
  letter,
  digit,
  space,
  newline,
  stop,    // 。！？；～: ends a clause wherever it stands
  comma,   // ends a clause in Chinese, sometimes in English
  dot,     // a full stop, or a decimal point
  mark,    // other punctuation
  symbol,  // emoji and other signs
};

struct Glyph {
  char32_t value = 0;
  std::uint32_t begin = 0;  // byte offset in the shadow text
  std::uint32_t end = 0;
  CharKind kind = CharKind::symbol;
};

CharKind kind_of(char32_t c);
bool is_hanzi(char32_t c);
std::vector<Glyph> glyphs_of(std::string_view shadow);

// Index of the first glyph that ends after `byte`; glyphs.size() if there is none.
std::size_t glyph_at(const std::vector<Glyph>& glyphs, std::size_t byte);

}  // namespace dojo::text
