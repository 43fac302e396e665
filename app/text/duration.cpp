#include "text/duration.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/words.h"

namespace dojo::text {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

struct Unit {
  std::string_view word;
  std::int64_t ms;
};

// Longer words first.
constexpr std::array<Unit, 56> kUnits = {{
    {"个工作日", kDay},
    {"个自然日", kDay},
    {"工作日", kDay},
    {"自然日", kDay},
    {"个小时", kHour},
    {"个钟头", kHour},
    {"小时", kHour},
    {"钟头", kHour},
    {"个钟", kHour},
    {"分钟", kMinute},
    {"秒钟", kSecond},
    {"秒", kSecond},
    {"个星期", 7 * kDay},
    {"星期", 7 * kDay},
    {"个礼拜", 7 * kDay},
    {"礼拜", 7 * kDay},
    {"周", 7 * kDay},
    {"个月", 30 * kDay},
    {"天", kDay},
    {"日内", kDay},
    {"日", kDay},
    {"年", 365 * kDay},
    {"working days", kDay},
    {"working day", kDay},
    {"business days", kDay},
    {"business day", kDay},
    {"calendar days", kDay},
    {"seconds", kSecond},
    {"second", kSecond},
    {"secs", kSecond},
    {"sec", kSecond},
    {"minutes", kMinute},
    {"minute", kMinute},
    {"mins", kMinute},
    {"min", kMinute},
    {"hours", kHour},
    {"hour", kHour},
    {"hrs", kHour},
    {"hr", kHour},
    {"h", kHour},
    {"days", kDay},
    {"day", kDay},
    {"weeks", 7 * kDay},
    {"week", 7 * kDay},
    {"months", 30 * kDay},
    {"month", 30 * kDay},
    {"years", 365 * kDay},
    {"year", 365 * kDay},
    {"yrs", 365 * kDay},
    {"yr", 365 * kDay},
    {"full days", kDay},
    {"d", kDay},
    {"分后", kMinute},
    {"分内", kMinute},
    {"个半小时", kHour},
    {"个半月", 30 * kDay},
}};

const Unit* unit_at(std::string_view text, std::size_t at) {
  const Unit* best = nullptr;
  if (at >= text.size()) return nullptr;
  for (const Unit& unit : kUnits) {
    if (unit.word.front() != text[at]) continue;
    const std::string_view word[] = {unit.word};
    if (word_at(text, at, word) > 0 && (best == nullptr || unit.word.size() > best->word.size()))
      best = &unit;
  }
  return best;
}

void add(std::vector<Slot>& slots, std::int64_t ms, Span span) {
  Slot slot;
  slot.kind = SlotKind::duration;
  slot.number = ms;
  slot.value = std::to_string(ms);
  slot.span = span;
  slots.push_back(slot);
}

// half an hour, an hour, a day, half a day: lengths without a number. "a second" and "a moment" are left out.
void find_articles(std::string_view text, std::vector<Slot>& slots) {
  struct Phrase {
    std::string_view words;
    std::int64_t ms;
  };
  constexpr std::array<Phrase, 11> kPhrases = {{{"half an hour", kHour / 2},
                                                {"half a day", kDay / 2},
                                                {"half a year", 365 * kDay / 2},
                                                {"an hour and a half", kHour * 3 / 2},
                                                {"a day or two", 2 * kDay},
                                                {"an hour", kHour},
                                                {"a day", kDay},
                                                {"a week", 7 * kDay},
                                                {"a month", 30 * kDay},
                                                {"a year", 365 * kDay},
                                                {"a fortnight", 14 * kDay}}};
  std::vector<Span> taken;
  for (const Phrase& phrase : kPhrases) {
    const std::string_view word[] = {phrase.words};
    for (std::size_t at = text.find(phrase.words); at != std::string_view::npos;
         at = text.find(phrase.words, at + 1)) {
      const Span span{at, at + phrase.words.size()};
      const auto overlaps = [&](const Span& other) { return other.overlaps(span); };
      if (word_at(text, at, word) == 0 || std::any_of(taken.begin(), taken.end(), overlaps)) continue;
      const std::string_view before = window_before(text, at, 8);
      if (before.ends_with("times ") || before.ends_with("once ") || before.ends_with("twice ")) continue;
      taken.push_back(span);
      add(slots, phrase.ms, span);
    }
  }
}

bool is_time_unit_of_ordinal(std::string_view text, const Number& number) {
  return number.ordinal || text.substr(0, number.span.begin).ends_with("月");
}

}  // namespace

void find_durations(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
                    std::vector<Slot>& slots) {
  const std::string_view text = input.shadow.text;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Number& number = numbers[i];
    if (used[i] || is_time_unit_of_ordinal(text, number)) continue;
    std::size_t at = skip_spaces(text, number.span.end);
    if (at < text.size() && text[at] == '-') ++at;
    if (text.substr(at).starts_with("+")) at = skip_spaces(text, at + 1);
    const Unit* unit = unit_at(text, at);
    if (unit == nullptr) continue;
    if (unit->word == "年" && number.milli > 100'000) continue;
    if (number.sequence && number.low_milli == number.milli) continue;
    std::size_t end = at + unit->word.size();
    std::int64_t ms = number.milli * unit->ms / 1000;
    const bool half_inside = unit->word.starts_with("个半");
    const bool half_after = text.substr(end).starts_with("半") && !text.substr(end).starts_with("半价");
    if (half_inside || half_after) ms += unit->ms / 2;
    if (half_after) end += std::string_view("半").size();
    for (std::size_t k = i; k < numbers.size() && numbers[k].span.begin < end; ++k) used[k] = true;
    add(slots, ms, {number.span.begin, end});
  }
  find_articles(text, slots);
}

}  // namespace dojo::text
