// UTF-8 without surprises: strict decoding (no surrogates, no overlong forms, at most U+10FFFF), one code
// point at a time.
//
//   for (std::size_t at = 0; at < text.size();) { auto c = utf8_at(text, at); at += c.length; }
//
// Bad bytes give U+FFFD with length 1, so a loop always advances; is_utf8 tells beforehand. Offsets are
// bytes. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dojo::base {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  // bytes taken; 1 for a bad byte
  bool valid = true;
};

CodePoint utf8_at(std::string_view text, std::size_t at);  // needs at < text.size()
void append_utf8(std::string& out, char32_t code_point);
bool is_utf8(std::string_view text);
std::size_t count_code_points(std::string_view text);

}  // namespace dojo::base
