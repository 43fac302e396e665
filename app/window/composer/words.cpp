#include "window/composer/words.h"

#include "window/ui/rows.h"

namespace dojo::window::composer {
namespace {

enum class Kind { space, ideograph, punctuation, letter };

bool is_ideograph(char32_t c) {
  return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3005 && c <= 0x3007) || (c >= 0x3040 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_ascii_letter(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == U'_' ||
         c == U'\'';
}

Kind kind_of(char32_t c) {
  if (c == U' ' || c == U'\t' || c == U'\n' || c == 0x3000 || c == 0xA0) return Kind::space;
  if (is_ideograph(c)) return Kind::ideograph;
  if (c < 0x80) return is_ascii_letter(c) ? Kind::letter : Kind::punctuation;
  const bool wide_letter =
      (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
  if (wide_letter) return Kind::letter;
  const bool punctuation = (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) ||
                           (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFF65);
  return punctuation ? Kind::punctuation : Kind::letter;
}

}  // namespace

std::size_t word_left(std::u32string_view text, std::size_t at) {
  while (at > 0 && kind_of(text[at - 1]) == Kind::space) --at;
  if (at == 0) return 0;
  const Kind kind = kind_of(text[at - 1]);
  if (kind == Kind::ideograph) return ui::previous_cluster(text, at);
  while (at > 0 && kind_of(text[at - 1]) == kind) --at;
  return at;
}

std::size_t word_right(std::u32string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  const Kind kind = kind_of(text[at]);
  if (kind == Kind::ideograph) {
    at = ui::next_cluster(text, at);
  } else if (kind != Kind::space) {
    while (at < text.size() && kind_of(text[at]) == kind) ++at;
  }
  while (at < text.size() && kind_of(text[at]) == Kind::space) ++at;
  return at;
}

std::pair<std::size_t, std::size_t> word_around(std::u32string_view text, std::size_t at) {
  if (text.empty()) return {0, 0};
  if (at >= text.size()) at = text.size() - 1;
  const Kind kind = kind_of(text[at]);
  std::size_t begin = at;
  std::size_t end = at + 1;
  while (begin > 0 && kind_of(text[begin - 1]) == kind && text[begin - 1] != U'\n') --begin;
  while (end < text.size() && kind_of(text[end]) == kind && text[end] != U'\n') ++end;
  return {begin, end};
}

}  // namespace dojo::window::composer
