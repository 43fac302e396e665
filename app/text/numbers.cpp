#include "text/numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/words.h"

namespace dojo::text {
namespace {

constexpr std::size_t kMostDigits = 12;

int chinese_digit(char32_t c) {
  switch (c) {
    case U'零':
    case U'〇':
      return 0;
    case U'一':
    case U'壹':
      return 1;
    case U'二':
    case U'两':
    case U'贰':
    case U'俩':
      return 2;
    case U'三':
    case U'叁':
    case U'仨':
      return 3;
    case U'四':
    case U'肆':
      return 4;
    case U'五':
    case U'伍':
      return 5;
    case U'六':
    case U'陆':
      return 6;
    case U'七':
    case U'柒':
      return 7;
    case U'八':
    case U'捌':
      return 8;
    case U'九':
    case U'玖':
      return 9;
    default:
      return -1;
  }
}

std::int64_t chinese_unit(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    case U'万':
      return 10000;
    default:
      return 0;
  }
}

// 一下, 一定 …: what follows 一 in words that are no numbers.
constexpr std::u32string_view kAfterOne =
    U"下定样起般直些点切旦律致共并边会向同时丝番概生如方再路流手贯心面身举味键股色";
constexpr std::u32string_view kBeforeOrdinal = U"第";
constexpr std::u32string_view kBeforeWeekday = U"周期拜";
constexpr std::u32string_view kBeforeOne = U"唯万统之逐单另每某这那哪";

bool in(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

struct EnglishWord {
  std::string_view word;
  std::int64_t value;
};

constexpr std::array<EnglishWord, 29> kEnglish = {
    {{"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
     {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
     {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
     {"eighty", 80},  {"ninety", 90},    {"dozen", 12},    {"couple", 2}}};

constexpr std::size_t kLongestEnglish = 9;  // seventeen

std::optional<std::int64_t> english_value(std::string_view word) {
  if (word.empty() || word.size() > kLongestEnglish) return std::nullopt;
  for (const EnglishWord& known : kEnglish) {
    if (known.word.front() == word.front() && known.word == word) return known.value;
  }
  return std::nullopt;
}

class Finder {
 public:
  Finder(std::string_view shadow, const std::vector<Glyph>& glyphs) : shadow_(shadow), glyphs_(glyphs) {}

  std::vector<Number> run() {
    for (std::size_t i = 0; i < glyphs_.size();) {
      const std::size_t begin = i;
      if (glyphs_[i].kind == CharKind::digit) {
        i = arabic(i);
      } else if (chinese_digit(glyphs_[i].value) >= 0 || glyphs_[i].value == U'十' ||
                 glyphs_[i].value == U'半') {
        i = chinese(i);
      } else if (glyphs_[i].kind == CharKind::letter && (i == 0 || glyphs_[i - 1].kind != CharKind::letter)) {
        i = english(i);
      }
      if (i == begin) ++i;
    }
    join_ranges();
    return std::move(numbers_);
  }

 private:
  char32_t value(std::size_t i) const { return i < glyphs_.size() ? glyphs_[i].value : 0; }
  bool is_digit(std::size_t i) const { return i < glyphs_.size() && glyphs_[i].kind == CharKind::digit; }

  void add(std::size_t begin, std::size_t end, std::int64_t milli, bool is_arabic, bool sequence,
           bool decimal) {
    Number number;
    number.span = {glyphs_[begin].begin, glyphs_[end - 1].end};
    number.milli = number.low_milli = milli;
    number.decimal = decimal;
    number.sequence = sequence;
    number.arabic = is_arabic;
    const char32_t before = begin > 0 ? glyphs_[begin - 1].value : 0;
    number.ordinal =
        in(kBeforeOrdinal, before) || (!is_arabic && in(kBeforeWeekday, before)) || (before == U'周');
    number.glued_before = begin > 0 && glyphs_[begin - 1].kind == CharKind::letter;
    numbers_.push_back(number);
  }

  std::size_t arabic(std::size_t begin) {
    std::size_t i = begin;
    std::int64_t whole = 0;
    std::size_t digits = 0;
    while (is_digit(i) || groups(i)) {
      if (is_digit(i)) {
        ++digits;
        if (digits <= kMostDigits) whole = whole * 10 + static_cast<std::int64_t>(value(i) - U'0');
      }
      ++i;
    }
    std::int64_t milli = whole * 1000;
    bool decimal = false;
    if (value(i) == U'.' && is_digit(i + 1)) {
      std::int64_t scale = 100;
      for (++i; is_digit(i); ++i, scale /= 10) milli += scale * static_cast<std::int64_t>(value(i) - U'0');
      decimal = true;
      if (value(i) == U'.') return i;  // a version or an address, no number
    }
    if (digits > kMostDigits) return i;
    const std::int64_t unit = chinese_unit(value(i));
    if (unit >= 100) {
      milli *= unit;
      ++i;
    }
    add(begin, i, milli, true, false, decimal);
    return i;
  }

  // A comma between a digit and exactly three more.
  bool groups(std::size_t i) const {
    return value(i) == U',' && i > 0 && is_digit(i - 1) && is_digit(i + 1) && is_digit(i + 2) &&
           is_digit(i + 3) && !is_digit(i + 4);
  }

  std::size_t chinese(std::size_t begin) {
    if (value(begin) == U'半') {
      const char32_t next = value(begin + 1);
      if (in(U"天小个年日月钟", next)) add(begin, begin + 1, 500, false, false, false);
      return begin + 1;
    }
    std::size_t end = begin;
    bool units = false;
    while (chinese_digit(value(end)) >= 0 || chinese_unit(value(end)) > 0) {
      units = units || chinese_unit(value(end)) > 0;
      ++end;
    }
    if (is_no_number(begin, end)) return end;
    if (units) {
      add(begin, end, chinese_value(begin, end) * 1000, false, false, false);
    } else {
      add_digits(begin, end);
    }
    return end;
  }

  bool is_no_number(std::size_t begin, std::size_t end) const {
    const char32_t before = begin > 0 ? value(begin - 1) : 0;
    if (end - begin == 1 && value(begin) == U'一') return in(kAfterOne, value(end)) || in(kBeforeOne, before);
    if (end - begin == 1 && value(begin) == U'十')
      return value(end) == U'足' || (value(end) == U'分' && value(end + 1) != U'钟');
    if (value(begin) == U'零' && end - begin == 1) return true;
    return false;
  }

  // 两百五 is 250, 一万二 12,000, 二十五 25, 一百零五 105.
  std::int64_t chinese_value(std::size_t begin, std::size_t end) const {
    std::int64_t total = 0;    // of 万
    std::int64_t section = 0;  // below 万
    std::int64_t digit = -1;
    std::int64_t last_unit = 1;
    bool zero = false;
    for (std::size_t i = begin; i < end; ++i) {
      const std::int64_t unit = chinese_unit(value(i));
      if (unit == 0) {
        digit = chinese_digit(value(i));
        zero = zero || digit == 0;
        continue;
      }
      if (unit == 10000) {
        total = (section + std::max<std::int64_t>(digit, 0)) * unit;
        section = 0;
      } else {
        section += (digit < 0 ? 1 : digit) * unit;
      }
      digit = -1;
      zero = false;
      last_unit = unit;
    }
    if (digit > 0) section += last_unit >= 100 && !zero ? digit * last_unit / 10 : digit;
    return total + section;
  }

  void add_digits(std::size_t begin, std::size_t end) {
    std::int64_t whole = 0;
    if (end - begin > kMostDigits) return;
    for (std::size_t i = begin; i < end; ++i) whole = whole * 10 + chinese_digit(value(i));
    add(begin, end, whole * 1000, false, end - begin > 1, false);
  }

  // The English word that begins at glyph i; its end through `end`.
  std::string_view word_from(std::size_t i, std::size_t& end) const {
    end = i;
    while (end < glyphs_.size() && glyphs_[end].kind == CharKind::letter) ++end;
    if (end == i) return {};
    return shadow_.substr(glyphs_[i].begin, glyphs_[end - 1].end - glyphs_[i].begin);
  }

  std::size_t english(std::size_t begin) {
    std::size_t end = begin;
    const std::optional<std::int64_t> first = english_value(word_from(begin, end));
    if (!first) return end;
    std::int64_t total = 0;
    std::int64_t part = *first;
    std::size_t last = end;
    for (std::size_t at = end; value(at) == U' ' || value(at) == U'-';) {
      std::size_t next_end = at + 1;
      std::string_view word = word_from(at + 1, next_end);
      if (word == "and" && part % 100 == 0 && value(next_end) == U' ')
        word = word_from(next_end + 1, next_end);
      const std::optional<std::int64_t> next = english_value(word);
      if (word == "hundred") {
        part *= 100;
      } else if (word == "thousand") {
        total = part * 1000;
        part = 0;
      } else if (word == "of" && *first == 2 && last == end) {
        last = next_end;  // a couple of
        break;
      } else if (next && *next < 10 && part % 10 == 0 && part >= 20) {
        part += *next;
      } else if (next && *next < 100 && part >= 100 && part % 100 == 0) {
        part += *next;
      } else {
        break;
      }
      last = next_end;
      at = next_end;
    }
    add(begin, last, (total + part) * 1000, false, false, false);
    return last;
  }

  // 3-5, 三到五, 2 to 3 become one number; so do 两三 and 七八.
  void join_ranges() {
    constexpr std::array<std::string_view, 11> kBetween = {" to ", " or ", "-",  "~",   "–",   "—",
                                                           "到",   "至",   "或", " - ", "或者"};
    std::vector<Number> joined;
    for (Number number : numbers_) {
      const std::int64_t tens = number.whole() / 10;
      const std::int64_t ones = number.whole() % 10;
      if (number.sequence && number.whole() < 100 && (ones == tens + 1 || (tens == 3 && ones == 5))) {
        number.low_milli = tens * 1000;
        number.milli = ones * 1000;
      }
      if (!joined.empty() && !number.ordinal) {
        Number& before = joined.back();
        const std::string_view between = shadow_.substr(before.span.end, number.span.begin - before.span.end);
        const bool joins = std::find(kBetween.begin(), kBetween.end(), between) != kBetween.end();
        if (joins && before.milli < number.milli && number.milli < 10'000'000 &&
            before.low_milli == before.milli) {
          before.milli = number.milli;
          before.span.end = number.span.end;
          before.sequence = false;
          continue;
        }
      }
      joined.push_back(number);
    }
    numbers_ = std::move(joined);
  }

  std::string_view shadow_;
  const std::vector<Glyph>& glyphs_;
  std::vector<Number> numbers_;
};

}  // namespace

std::vector<Number> find_numbers(std::string_view shadow, const std::vector<Glyph>& glyphs) {
  return Finder(shadow, glyphs).run();
}

}  // namespace dojo::text
