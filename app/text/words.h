// Small look-arounds on shadow text, shared by the slot files: what stands right before or after a place.
// A word of ASCII letters only counts where no further letter is glued to it. Lists must name longer words
// first; no word is empty. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace dojo::text {

using WordList = std::span<const std::string_view>;

// Byte offset of the first character at or after `at` (or before it) that is no space.
std::size_t skip_spaces(std::string_view text, std::size_t at);
std::size_t skip_spaces_back(std::string_view text, std::size_t at);

// Length of the word of the list that begins exactly at `at`; 0 if none.
std::size_t word_at(std::string_view text, std::size_t at, WordList words);
// Length of the word of the list that ends exactly at `at`; 0 if none.
std::size_t word_before(std::string_view text, std::size_t at, WordList words);
// Whether a word of the list stands anywhere in `text`.
bool has_word(std::string_view text, WordList words);

bool is_ascii_letter(char c);
bool is_ascii_digit(char c);

// At most `bytes` of text before `at` (after it), cut at a whole character and not across a line or sentence
// end.
std::string_view window_before(std::string_view text, std::size_t at, std::size_t bytes);
std::string_view window_after(std::string_view text, std::size_t at, std::size_t bytes);

}  // namespace dojo::text
