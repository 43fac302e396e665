// UTF-32 strings for the parts of the window that count in code points: editing, line breaking, glyphs.
//
//   to_utf8(to_utf32("退款👋")) == "退款👋"
//
// Bad bytes become U+FFFD, one for each byte. Pure.
#pragma once

#include <string>
#include <string_view>

namespace dojo::window {

std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view text);

}  // namespace dojo::window
