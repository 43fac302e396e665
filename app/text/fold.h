// What one character of a reply becomes in the shadow text: half width, lower case, simplified, no accents,
// Latin instead of its Cyrillic and Greek look-alikes; invisible characters become nothing, every kind of
// blank one space.
//
//   fold(U'Ｗ')  ->  "w"      fold(U'價')  ->  "价"      fold(U'\u200B')  ->  ""      fold(U'…')  ->  "..."
//
// Any code point is fine. Pure; no tables are built at run time. Sources: Unicode NFKC and case folding
// (utf8proc), Unihan kSimplifiedVariant (simplified_table.inc), look-alikes after Unicode TR 39 (the letters
// people really use).
#pragma once

#include <array>
#include <cstddef>

namespace dojo::text {

struct Folded {
  std::array<char32_t, 20> code_points{};
  std::size_t count = 0;

  void add(char32_t c) {
    if (count < code_points.size()) code_points[count++] = c;
  }
};

Folded fold(char32_t c);

// The simplified form of a traditional character; any other character is its own.
char32_t simplified(char32_t c);

}  // namespace dojo::text
