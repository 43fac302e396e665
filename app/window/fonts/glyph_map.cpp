#include "window/fonts/glyph_map.h"

namespace dojo::window::fonts {

char16_t GlyphMap::code_for(char32_t c) {
  if (!needs_code(c)) return static_cast<char16_t>(c);
  const auto known = codes_.find(c);
  if (known != codes_.end()) return known->second;
  if (full()) return 0xFFFD;
  const char16_t code = static_cast<char16_t>(kFirst + lent_.size());
  lent_.push_back(c);
  codes_.emplace(c, code);
  return code;
}

char32_t GlyphMap::character_of(char16_t code) const {
  if (code < kFirst || code > kLast) return code;
  const std::size_t index = code - kFirst;
  return index < lent_.size() ? lent_[index] : U'\xFFFD';
}

void GlyphMap::clear() {
  codes_.clear();
  lent_.clear();
}

}  // namespace dojo::window::fonts
