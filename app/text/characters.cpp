#include "text/characters.h"

#include <algorithm>
#include <array>
#include <utf8proc.h>

#include "base/utf8.h"

namespace dojo::text {
namespace {

constexpr CharKind kind_of_ascii(char32_t c) {
  if (c >= U'0' && c <= U'9') return CharKind::digit;
  if (c >= U'a' && c <= U'z') return CharKind::letter;
  switch (c) {
    case U' ':
      return CharKind::space;
    case U'\n':
      return CharKind::newline;
    case U'!':
    case U'?':
    case U';':
    case U'~':
      return CharKind::stop;
    case U',':
      return CharKind::comma;
    case U'.':
      return CharKind::dot;
    case U'+':
    case U'=':
    case U'<':
    case U'>':
    case U'|':
    case U'^':
    case U'$':
    case U'`':
      return CharKind::symbol;
    default:
      return CharKind::mark;
  }
}

constexpr std::array<CharKind, 0x80> kAsciiKinds = [] {
  std::array<CharKind, 0x80> kinds{};
  for (char32_t c = 0; c < 0x80; ++c) kinds[c] = kind_of_ascii(c);
  return kinds;
}();

// The character at `at`; what most replies are made of is read without a call.
base::CodePoint character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) < 0x80) return {byte(at), 1, true};
  const bool hanzi = byte(at) >= 0xE1 && byte(at) <= 0xEC && at + 2 < text.size() &&
                     (byte(at + 1) & 0xC0) == 0x80 && (byte(at + 2) & 0xC0) == 0x80;
  if (!hanzi) return base::utf8_at(text, at);
  const unsigned value = (byte(at) & 0x0FU) << 12 | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU);
  return {value, 3, true};
}

}  // namespace

bool is_hanzi(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005 || c == 0x3007;
}

CharKind kind_of(char32_t c) {
  if (c < 0x80) return kAsciiKinds[c];
  if (is_hanzi(c)) return CharKind::hanzi;
  if (c == U'。' || c == U'︒') return CharKind::stop;
  if (c == U'、') return CharKind::mark;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharKind::letter;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
      return CharKind::mark;
    default:
      return CharKind::symbol;
  }
}

std::vector<Glyph> glyphs_of(std::string_view shadow) {
  std::vector<Glyph> glyphs;
  glyphs.reserve(shadow.size());
  for (std::size_t at = 0; at < shadow.size();) {
    const base::CodePoint c = character_at(shadow, at);
    glyphs.push_back({c.value, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + c.length),
                      kind_of(c.value)});
    at += c.length;
  }
  return glyphs;
}

std::size_t glyph_at(const std::vector<Glyph>& glyphs, std::size_t byte) {
  const auto at = std::upper_bound(glyphs.begin(), glyphs.end(), byte,
                                   [](std::size_t value, const Glyph& glyph) { return value < glyph.end; });
  return static_cast<std::size_t>(at - glyphs.begin());
}

}  // namespace dojo::text
