// Dear ImGui 1.86 knows 16-bit characters only. This map lends a private-use code to every character beyond
// the basic plane (𠮷, 👋) and to private-use characters of the text itself, so that text on screen is never
// cut to 16 bits.
//
//   GlyphMap map;  map.code_for(U'𠮷') == 0xE000;  map.character_of(0xE000) == U'𠮷';
//
// Codes are lent in order of need and kept until clear(); 6,400 fit, then code_for gives U+FFFD and full() is
// true. What is stored and sent is never mapped: only what is drawn. One thread.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dojo::window::fonts {

class GlyphMap {
 public:
  static constexpr char32_t kFirst = 0xE000;
  static constexpr char32_t kLast = 0xF8FF;

  static bool needs_code(char32_t c) { return c > 0xFFFF || (c >= kFirst && c <= kLast); }

  char16_t code_for(char32_t c);
  char32_t character_of(char16_t code) const;
  bool full() const { return lent_.size() > kLast - kFirst; }
  void clear();

 private:
  std::unordered_map<char32_t, char16_t> codes_;
  std::vector<char32_t> lent_;
};

}  // namespace dojo::window::fonts
