#include "text/words.h"

#include <algorithm>
#include <array>

namespace dojo::text {
namespace {

constexpr std::array<std::string_view, 5> kSentenceEnds = {"\n", "。", "!", "?", ";"};

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool glued(std::string_view text, std::size_t begin, std::size_t end) {
  const bool left = begin > 0 && is_ascii_letter(text[begin]) && is_ascii_letter(text[begin - 1]);
  const bool right = end < text.size() && is_ascii_letter(text[end - 1]) && is_ascii_letter(text[end]);
  return left || right;
}

}  // namespace

bool is_ascii_letter(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::size_t skip_spaces_back(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at;
}

std::size_t word_at(std::string_view text, std::size_t at, WordList words) {
  if (at >= text.size()) return 0;
  for (const std::string_view word : words) {
    if (word.front() == text[at] && text.substr(at).starts_with(word) && !glued(text, at, at + word.size()))
      return word.size();
  }
  return 0;
}

std::size_t word_before(std::string_view text, std::size_t at, WordList words) {
  if (at == 0) return 0;
  for (const std::string_view word : words) {
    if (word.back() == text[at - 1] && text.substr(0, at).ends_with(word) &&
        !glued(text, at - word.size(), at))
      return word.size();
  }
  return 0;
}

bool has_word(std::string_view text, WordList words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      if (!glued(text, at, at + word.size())) return true;
    }
    return false;
  });
}

std::string_view window_before(std::string_view text, std::size_t at, std::size_t bytes) {
  std::size_t begin = at > bytes ? at - bytes : 0;
  while (begin < at && is_continuation(text[begin])) ++begin;
  std::string_view window = text.substr(begin, at - begin);
  for (const std::string_view end : kSentenceEnds) {
    const std::size_t found = window.rfind(end);
    if (found != std::string_view::npos) window.remove_prefix(found + end.size());
  }
  return window;
}

std::string_view window_after(std::string_view text, std::size_t at, std::size_t bytes) {
  std::size_t end = std::min(text.size(), at + bytes);
  while (end < text.size() && is_continuation(text[end])) ++end;
  std::string_view window = text.substr(at, end - at);
  for (const std::string_view stop : kSentenceEnds) window = window.substr(0, window.find(stop));
  return window;
}

}  // namespace dojo::text
