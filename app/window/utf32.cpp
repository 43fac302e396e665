#include "window/utf32.h"

#include "base/utf8.h"

namespace dojo::window {

std::u32string to_utf32(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const base::CodePoint c = base::utf8_at(utf8, at);
    out.push_back(c.value);
    at += c.length;
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : text) base::append_utf8(out, c);
  return out;
}

}  // namespace dojo::window
