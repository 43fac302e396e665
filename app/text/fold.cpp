#include "text/fold.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utf8proc.h>

namespace dojo::text {
namespace {

struct Pair {
  char16_t from;
  char16_t to;
};

constexpr Pair kSimplified[] = {
#include "text/simplified_table.inc"
};

struct LookAlike {
  char32_t from;
  char to;
};

// Lower case only: case is folded first. Sorted by the first.
constexpr LookAlike kLookAlikes[] = {
    {0x0131, 'i'}, {0x0138, 'k'}, {0x0251, 'a'}, {0x0261, 'g'}, {0x0269, 'i'}, {0x028B, 'v'}, {0x03B1, 'a'},
    {0x03B5, 'e'}, {0x03B7, 'n'}, {0x03B9, 'i'}, {0x03BA, 'k'}, {0x03BD, 'v'}, {0x03BF, 'o'}, {0x03C1, 'p'},
    {0x03C4, 't'}, {0x03C5, 'u'}, {0x03C7, 'x'}, {0x03F2, 'c'}, {0x0430, 'a'}, {0x0432, 'b'}, {0x0435, 'e'},
    {0x043A, 'k'}, {0x043C, 'm'}, {0x043D, 'h'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0442, 't'},
    {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x0475, 'v'}, {0x04BB, 'h'},
    {0x0501, 'd'}, {0x051B, 'q'}, {0x051D, 'w'}, {0x0578, 'n'}, {0x057D, 'u'}, {0x0585, 'o'},
};

char32_t look_alike(char32_t c) {
  if (c < 0x0131 || c > 0x0585) return c;
  const auto at = std::lower_bound(std::begin(kLookAlikes), std::end(kLookAlikes), c,
                                   [](const LookAlike& l, char32_t value) { return l.from < value; });
  return at != std::end(kLookAlikes) && at->from == c ? static_cast<char32_t>(at->to) : c;
}

// Letters in squares and black circles (🅥 🆅) have no compatibility form in Unicode.
char32_t enclosed_letter(char32_t c) {
  for (const char32_t first : {char32_t{0x1F130}, char32_t{0x1F150}, char32_t{0x1F170}}) {
    if (c >= first && c < first + 26) return U'a' + (c - first);
  }
  return c;
}

// Drawn as nothing: fillers of Hangul, the Braille blank and the like that are no format characters by
// category.
bool is_blank_letter(char32_t c) {
  return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x2800 ||
         c == 0x3164 || c == 0xFFA0 || (c >= 0xE0000 && c <= 0xE0FFF);
}

void add_by_category(Folded& out, char32_t c) {
  if (is_blank_letter(c)) return;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
      return;
    case UTF8PROC_CATEGORY_ZS:
      return out.add(U' ');
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return out.add(U'\n');
    default:
      return out.add(look_alike(simplified(enclosed_letter(c))));
  }
}

Folded fold_ascii(char32_t c) {
  Folded out;
  if (c >= U'A' && c <= U'Z') {
    out.add(c + 32);
  } else if (c == U'\n' || c == U'\r') {
    out.add(U'\n');
  } else if (c == U'\t' || c == 0x0B || c == 0x0C) {
    out.add(U' ');
  } else if (c >= 0x20 && c != 0x7F) {
    out.add(c);
  }
  return out;
}

// A bit for each character of the basic plane: whether the table has a simpler form. Most hanzi have none.
constexpr std::size_t kForms = 0x10000;
constexpr std::array<std::uint64_t, kForms / 64> kHasSimplified = [] {
  std::array<std::uint64_t, kForms / 64> bits{};
  for (const Pair& pair : kSimplified) bits[pair.from / 64] |= std::uint64_t{1} << (pair.from % 64);
  return bits;
}();

}  // namespace

char32_t simplified(char32_t c) {
  if (c < 0x3400 || c > 0xFFFF || ((kHasSimplified[c / 64] >> (c % 64)) & 1) == 0) return c;
  const auto wanted = static_cast<char16_t>(c);
  const auto at = std::lower_bound(std::begin(kSimplified), std::end(kSimplified), wanted,
                                   [](const Pair& pair, char16_t value) { return pair.from < value; });
  return at != std::end(kSimplified) && at->from == wanted ? static_cast<char32_t>(at->to) : c;
}

Folded fold(char32_t c) {
  if (c < 0x80) return fold_ascii(c);
  Folded out;
  if (c >= 0x4E00 && c <= 0x9FFF) {
    out.add(simplified(c));
    return out;
  }
  if (c >= 0xFF01 && c <= 0xFF5E) return fold_ascii(c - 0xFEE0);
  if (is_blank_letter(c)) return out;
  utf8proc_int32_t parts[32];
  int last_class = 0;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  const auto count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts, 32, options, &last_class);
  if (count < 0 || count > 32) {
    add_by_category(out, c);
    return out;
  }
  for (std::ptrdiff_t i = 0; i < count; ++i) add_by_category(out, static_cast<char32_t>(parts[i]));
  return out;
}

}  // namespace dojo::text
