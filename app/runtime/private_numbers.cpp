// Numbers, codes, links and house numbers that could lead to a person.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "runtime/private_words.h"

namespace dojo::runtime {
namespace {

constexpr std::size_t kFewestDigits = 6;
constexpr std::size_t kFewestMixed = 7;  // characters of a code like SF1234
constexpr std::size_t kFewestDigitsInCode = 4;

struct Character {
  char32_t value = 0;
  std::size_t begin = 0, end = 0;
};

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> all;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint next = base::utf8_at(text, at);
    all.push_back({next.value, at, at + next.length});
    at += next.length;
  }
  return all;
}

bool is_digit(char32_t c) {
  constexpr std::u32string_view kNumerals = U"零〇一二三四五六七八九幺";
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') ||
         kNumerals.find(c) != std::u32string_view::npos;
}

bool is_plain_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_joiner(char32_t c) {
  return c == U' ' || c == U'-' || c == U'*' || c == U'·';
}

bool is_code_part(char32_t c) {
  return is_letter(c) || is_plain_digit(c) || c == U'_' || c == U'-';
}

bool is_han(char32_t c) {
  return c >= 0x4E00 && c <= 0x9FFF;
}

// Digits, with at most one blank or hyphen between two of them.
void find_digit_runs(const std::vector<Character>& text, std::vector<PrivateSpan>& spans) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i].value)) continue;
    std::size_t digits = 0, last = i;
    for (std::size_t j = i; j < text.size(); ++j) {
      if (is_digit(text[j].value)) {
        ++digits;
        last = j;
      } else if (!is_joiner(text[j].value) || j != last + 1) {
        break;
      }
    }
    if (digits >= kFewestDigits) spans.push_back({PrivateKind::number, text[i].begin, text[last].end});
    i = last;
  }
}

// Letters and digits mixed: SF1234567, wxid_8k2m99x. Amounts with a unit behind them are none (10000mah).
void find_codes(const std::vector<Character>& text, std::vector<PrivateSpan>& spans) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_code_part(text[i].value)) continue;
    std::size_t end = i, digits = 0, letters = 0;
    bool letter_first = false;
    for (; end < text.size() && is_code_part(text[end].value); ++end) {
      if (is_letter(text[end].value)) {
        ++letters;
        letter_first = letter_first || digits == 0;
      }
      if (is_plain_digit(text[end].value)) ++digits;
    }
    if (end - i >= kFewestMixed && letters > 0 && digits >= kFewestDigitsInCode &&
        (letter_first || letters > 3))
      spans.push_back({PrivateKind::number, text[i].begin, text[end - 1].end});
    i = end;
  }
}

void find_links(std::string_view text, std::vector<PrivateSpan>& spans) {
  for (const std::string_view start : {"http://", "https://", "www."}) {
    for (std::size_t at = text.find(start); at != std::string_view::npos; at = text.find(start, at + 1)) {
      std::size_t end = at;
      while (end < text.size() && static_cast<unsigned char>(text[end]) > 0x20 &&
             static_cast<unsigned char>(text[end]) < 0x7F)
        ++end;
      spans.push_back({PrivateKind::link, at, end});
    }
  }
}

// 尾号0234: the last digits of a phone or a card.
void find_last_digits(std::string_view text, std::vector<PrivateSpan>& spans) {
  constexpr std::array<std::string_view, 8> kCues = {"尾号是", "尾号",   "后四位是",   "后四位",
                                                     "取件码", "验证码", "ending in ", "last four "};
  for (const std::string_view cue : kCues) {
    for (std::size_t at = text.find(cue); at != std::string_view::npos; at = text.find(cue, at + 1)) {
      const std::size_t begin = std::min(text.find_first_not_of(" :", at + cue.size()), text.size());
      const std::size_t end = std::min(text.find_first_not_of("0123456789-", begin), text.size());
      if (end - begin >= 3) spans.push_back({PrivateKind::number, begin, end});
    }
  }
}

bool begins_with(std::string_view text, std::size_t at, std::string_view words) {
  return text.substr(at, words.size()) == words;
}

// The beginning of the words that an address is made of, left of `at`; stops at what introduces it.
std::size_t left_of_address(const std::vector<Character>& text, std::size_t at) {
  constexpr std::u32string_view kStops = U"是到在住寄我的，。,. ：:；;！!？?\n";
  std::size_t begin = at;
  while (begin > 0 && at - begin < 16 &&
         (is_han(text[begin - 1].value) || is_code_part(text[begin - 1].value)) &&
         kStops.find(text[begin - 1].value) == std::u32string_view::npos)
    --begin;
  return begin;
}

}  // namespace

void find_numbers(std::string_view text, std::vector<PrivateSpan>& spans) {
  const std::vector<Character> characters = characters_of(text);
  find_digit_runs(characters, spans);
  find_codes(characters, spans);
  find_links(text, spans);
  find_last_digits(text, spans);
}

void find_house_numbers(std::string_view text, std::vector<PrivateSpan>& spans) {
  constexpr std::array<std::string_view, 8> kParts = {"号楼", "栋", "幢", "单元", "弄", "室", "楼", "号"};
  constexpr std::array<std::string_view, 5> kFlats = {"apt ", "Apt ", "flat ", "Flat ", "PO Box "};
  const std::vector<Character> characters = characters_of(text);
  for (std::size_t i = 1; i < characters.size(); ++i) {
    if (!is_plain_digit(characters[i - 1].value)) continue;
    const bool part = std::any_of(kParts.begin(), kParts.end(), [&](std::string_view words) {
      return begins_with(text, characters[i].begin, words);
    });
    if (!part) continue;
    std::size_t first = i;
    while (first > 0 && is_code_part(characters[first - 1].value)) --first;
    const std::size_t begin = left_of_address(characters, first);
    // "5号" alone is a date; an address has words before it or digits behind it.
    std::size_t end = i;
    while (
        end < characters.size() && end - i < 12 &&
        (is_plain_digit(characters[end].value) || is_letter(characters[end].value) ||
         std::u32string_view(U"号楼栋幢单元室层-").find(characters[end].value) != std::u32string_view::npos))
      ++end;
    const bool goes_on = end > i + 2;
    if (first - begin >= 3 || goes_on)
      spans.push_back({PrivateKind::address, characters[begin].begin, characters[end - 1].end});
  }
  for (const std::string_view cue : kFlats) {
    for (std::size_t at = text.find(cue); at != std::string_view::npos; at = text.find(cue, at + 1)) {
      const std::size_t end = std::min(text.find_first_of(" ,.;\n", at + cue.size()), text.size());
      if (end > at + cue.size()) spans.push_back({PrivateKind::address, at, end});
    }
  }
}

}  // namespace dojo::runtime
