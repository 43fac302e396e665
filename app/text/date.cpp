#include "text/date.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/words.h"

namespace dojo::text {
namespace {

enum class Part { none, morning, noon, afternoon };

struct DayWord {
  std::string_view word;
  int days;
  Part part;
};

// Longer words first.
constexpr std::array<DayWord, 40> kDays = {{
    {"the day after tomorrow", 2, Part::none},
    {"day after tomorrow", 2, Part::none},
    {"day before yesterday", -2, Part::none},
    {"tomorrow morning", 1, Part::morning},
    {"tomorrow afternoon", 1, Part::afternoon},
    {"tomorrow evening", 1, Part::afternoon},
    {"tomorrow night", 1, Part::afternoon},
    {"this morning", 0, Part::morning},
    {"this afternoon", 0, Part::afternoon},
    {"this evening", 0, Part::afternoon},
    {"tomorrow", 1, Part::none},
    {"yesterday", -1, Part::none},
    {"tonight", 0, Part::afternoon},
    {"today", 0, Part::none},
    {"大后天", 3, Part::none},
    {"大前天", -3, Part::none},
    {"后天", 2, Part::none},
    {"前天", -2, Part::none},
    {"明天", 1, Part::none},
    {"明日", 1, Part::none},
    {"明早", 1, Part::morning},
    {"明晚", 1, Part::afternoon},
    {"昨天", -1, Part::none},
    {"昨日", -1, Part::none},
    {"昨晚", -1, Part::afternoon},
    {"今天", 0, Part::none},
    {"今日", 0, Part::none},
    {"今晚", 0, Part::afternoon},
    {"今早", 0, Part::morning},
    {"今儿", 0, Part::none},
    {"明儿", 1, Part::none},
    {"当天", 0, Part::none},
    {"当日", 0, Part::none},
    {"次日", 1, Part::none},
    {"隔天", 1, Part::none},
    {"隔日", 1, Part::none},
    {"第二天", 1, Part::none},
    {"后日", 2, Part::none},
    {"今夜", 0, Part::afternoon},
    {"当晚", 0, Part::afternoon},
}};

// The characters with which a day word begins.
constexpr std::u32string_view kFirst = U"今明后昨前大当次隔第tyd";

// A bit by the lowest six of each: nearly all other characters are told apart without a search.
constexpr std::uint64_t kFirstBits = [] {
  std::uint64_t bits = 0;
  for (const char32_t c : kFirst) bits |= std::uint64_t{1} << (c % 64);
  return bits;
}();

bool begins_day_word(char32_t c) {
  return ((kFirstBits >> (c % 64)) & 1) != 0 && kFirst.find(c) != std::u32string_view::npos;
}

struct PartWord {
  std::string_view word;
  Part part;
};

constexpr std::array<PartWord, 16> kParts = {{{"早上", Part::morning},
                                              {"上午", Part::morning},
                                              {"凌晨", Part::morning},
                                              {"中午", Part::noon},
                                              {"下午", Part::afternoon},
                                              {"傍晚", Part::afternoon},
                                              {"晚上", Part::afternoon},
                                              {"夜里", Part::afternoon},
                                              {"晚间", Part::afternoon},
                                              {"before", Part::none},
                                              {"by", Part::none},
                                              {"at", Part::none},
                                              {"around", Part::none},
                                              {"until", Part::none},
                                              {"的", Part::none},
                                              {",", Part::none}}};

constexpr std::array<std::string_view, 11> kAfterHour = {"之前", "以前", "前", "钟", "半", "左右",
                                                         "之后", "以后", "后", "整", "多"};

class DateFinder {
 public:
  DateFinder(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
             std::vector<Slot>& slots)
      : text_(input.shadow.text), glyphs_(input.glyphs), numbers_(numbers), used_(used), slots_(slots) {}

  void run() {
    std::size_t end = 0;
    for (const Glyph& glyph : glyphs_) {
      if (glyph.begin < end || !begins_day_word(glyph.value)) continue;
      if (const DayWord* day = day_at(glyph.begin)) end = dated(glyph.begin, *day);
    }
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (!used_[i] && !numbers_[i].ordinal) undated(i);
    }
    find_noon();
  }

 private:
  const DayWord* day_at(std::size_t at) const {
    for (const DayWord& day : kDays) {
      if (day.word.front() != text_[at]) continue;
      const std::string_view word[] = {day.word};
      if (word_at(text_, at, word) > 0) return &day;
    }
    return nullptr;
  }

  // A day word, then perhaps a part of the day, then perhaps an hour.
  std::size_t dated(std::size_t begin, const DayWord& day) {
    std::size_t end = begin + day.word.size();
    Part part = day.part;
    std::size_t at = skip_parts(end, part);
    int hour = -1;
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (used_[i] || numbers_[i].span.begin != at) continue;
      if (const std::optional<Hour> found = hour_of(i, part, part != Part::none || !day.word.empty());
          found) {
        hour = found->hour;
        at = found->end;
        used_[i] = true;
        if (found->minutes < numbers_.size()) used_[found->minutes] = true;
      }
      break;
    }
    if (hour >= 0) end = at;
    if (hour < 0 && part != day.part) end = part_end_;
    add(day.days, hour, {begin, end});
    return end;
  }

  std::size_t skip_parts(std::size_t at, Part& part) {
    part_end_ = at;
    for (bool more = true; more;) {
      more = false;
      at = skip_spaces(text_, at);
      for (const PartWord& word : kParts) {
        if (at >= text_.size() || word.word.front() != text_[at]) continue;
        const std::string_view list[] = {word.word};
        if (word_at(text_, at, list) == 0) continue;
        at += word.word.size();
        if (word.part != Part::none) part = word.part, part_end_ = at;
        more = true;
        break;
      }
    }
    return at;
  }

  struct Hour {
    int hour;
    std::size_t end;
    std::size_t minutes;  // index of the number that holds the minutes, or past the end
  };

  // The hour that the number i is, if it is one; `sure` if a day or a part of the day stands before it.
  std::optional<Hour> hour_of(std::size_t i, Part part, bool sure) const {
    const Number& number = numbers_[i];
    if (number.whole() > 24 || number.decimal || !number.is_whole() || number.sequence) return std::nullopt;
    const int hour = static_cast<int>(number.whole());
    const std::size_t end = number.span.end;
    if (text_.substr(end).starts_with(":") && i + 1 < numbers_.size() &&
        numbers_[i + 1].span.begin == end + 1) {
      std::size_t last = numbers_[i + 1].span.end;
      if (const std::size_t suffix = half_day(last, part); suffix > last) last = suffix;
      return Hour{civil(hour, part), last, i + 1};
    }
    if (const std::size_t suffix = half_day(end, part); suffix > end)
      return Hour{civil(hour, part), suffix, numbers_.size()};
    constexpr std::array<std::string_view, 2> kClock = {"点", "时"};
    const std::size_t clock = word_at(text_, end, kClock);
    if (clock == 0) return std::nullopt;
    std::size_t last = end + clock;
    const std::size_t tail = word_at(text_, last, kAfterHour);
    if (!sure && tail == 0) return std::nullopt;
    if (text_.substr(last).starts_with("钟") || text_.substr(last).starts_with("半"))
      last += std::string_view("半").size();
    return Hour{civil(hour, part), last, numbers_.size()};
  }

  // Reads am, pm, o'clock after `at` and returns where it ends; at if there is none.
  std::size_t half_day(std::size_t at, Part& part) const {
    constexpr std::array<std::string_view, 2> kMorning = {"a.m.", "am"};
    constexpr std::array<std::string_view, 2> kAfternoon = {"p.m.", "pm"};
    constexpr std::array<std::string_view, 2> kClock = {"o'clock", "o’clock"};
    const std::size_t next = skip_spaces(text_, at);
    if (const std::size_t length = word_at(text_, next, kMorning); length > 0)
      return part = Part::morning, next + length;
    if (const std::size_t length = word_at(text_, next, kAfternoon); length > 0)
      return part = Part::afternoon, next + length;
    if (const std::size_t length = word_at(text_, next, kClock); length > 0) return next + length;
    return at;
  }

  static int civil(int hour, Part part) {
    if (hour == 24) return 0;
    if (part == Part::afternoon && hour < 12) return hour + 12;
    if (part == Part::noon && hour < 4) return hour + 12;
    if (part == Part::morning && hour == 12) return 0;
    if (part == Part::none && hour >= 1 && hour <= 7) return hour + 12;
    return hour;
  }

  // An hour without a day word: today's.
  void undated(std::size_t i) {
    const std::size_t begin = numbers_[i].span.begin;
    Part part = Part::none;
    std::size_t start = begin;
    for (const PartWord& word : kParts) {
      const std::string_view list[] = {word.word};
      const std::size_t length =
          word.part != Part::none ? word_before(text_, skip_spaces_back(text_, begin), list) : 0;
      if (length > 0) part = word.part, start = skip_spaces_back(text_, begin) - length;
    }
    if (start > 0 && is_weekday_before(start)) return;
    const std::optional<Hour> found = hour_of(i, part, part != Part::none);
    if (!found) return;
    used_[i] = true;
    if (found->minutes < numbers_.size()) used_[found->minutes] = true;
    add(0, found->hour, {start, found->end});
  }

  bool is_weekday_before(std::size_t at) const {
    return std::any_of(numbers_.begin(), numbers_.end(),
                       [&](const Number& n) { return n.ordinal && n.span.end == at; }) ||
           text_.substr(0, at).ends_with("周日") || text_.substr(0, at).ends_with("每天") ||
           text_.substr(0, at).ends_with("号");
  }

  void find_noon() {
    for (const std::string_view noon :
         {std::string_view("by noon"), std::string_view("before noon"), std::string_view("at noon")}) {
      const std::size_t at = text_.find(noon);
      if (at == std::string_view::npos) continue;
      const Span span{at, at + noon.size()};
      for (Slot& slot : slots_) {
        if (slot.kind != SlotKind::date || slot.hour >= 0 || slot.span.end + 1 != at) continue;
        slot.hour = 12;
        slot.value += "T12";
        slot.span.end = span.end;
        return;
      }
      add(0, 12, span);
    }
  }

  void add(int days, int hour, Span span) {
    Slot slot;
    slot.kind = SlotKind::date;
    slot.number = days;
    slot.hour = hour;
    slot.value = std::to_string(days);
    if (hour >= 0) slot.value += "T" + std::to_string(hour);
    slot.span = span;
    slots_.push_back(slot);
  }

  std::string_view text_;
  const std::vector<Glyph>& glyphs_;
  const std::vector<Number>& numbers_;
  std::vector<bool>& used_;
  std::vector<Slot>& slots_;
  std::size_t part_end_ = 0;
};

}  // namespace

void find_dates(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
                std::vector<Slot>& slots) {
  DateFinder(input, numbers, used, slots).run();
}

}  // namespace dojo::text
