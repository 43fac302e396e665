// Where words start and end for Ctrl+arrows, Ctrl+Backspace and double-click. Chinese has no spaces: one
// ideograph is one step, and a double-click takes the run of ideographs between punctuation. Positions are
// code points. Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace dojo::window::composer {

std::size_t word_left(std::u32string_view text, std::size_t at);
std::size_t word_right(std::u32string_view text, std::size_t at);

// The half-open run around the character at `at`; empty for an empty text.
std::pair<std::size_t, std::size_t> word_around(std::u32string_view text, std::size_t at);

}  // namespace dojo::window::composer
