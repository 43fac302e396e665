#include "text/rate.h"

#include <array>
#include <string>
#include <string_view>

#include "text/words.h"

namespace dojo::text {
namespace {

constexpr std::array<std::string_view, 1> kFold = {"折"};
constexpr std::array<std::string_view, 8> kNoFold = {"折叠", "折痕", "折线", "折腾",
                                                     "折返", "折损", "折旧", "折断"};
constexpr std::array<std::string_view, 4> kPercent = {"%", "percent", "per cent", "pct"};
constexpr std::array<std::string_view, 12> kOffAfter = {"off",  "discount",  "cheaper", "的优惠",
                                                        "优惠", "的折扣",    "折扣",    "rebate",
                                                        "less", "reduction", "back",    "refund"};
constexpr std::array<std::string_view, 16> kOffBefore = {
    "优惠", "便宜",     "减",     "降",   "让",     "返",     "退",    "补偿",
    "补",   "discount", "reduce", "save", "refund", "rebate", "knock", "折扣"};
constexpr std::array<std::string_view, 5> kStillPaid = {"of the price", "of the original", "of list",
                                                        "原价的", "价格的"};
constexpr std::array<std::string_view, 6> kHalf = {"半价",       "对折",     "half price",
                                                   "half-price", "half off", "half the price"};

void add(std::vector<Slot>& slots, std::int64_t permille, Span span) {
  if (permille <= 0 || permille >= 1000) return;
  Slot slot;
  slot.kind = SlotKind::rate;
  slot.number = permille;
  slot.value = std::to_string(permille);
  slot.span = span;
  slots.push_back(slot);
}

// Permille of N折: 8 -> 800, 8.5 -> 850, 85 -> 850, 八五 -> 850.
std::int64_t folded(const Number& number) {
  std::int64_t milli = number.milli;
  if (number.sequence && number.low_milli < number.milli) milli = number.low_milli * 10 + number.milli;
  return milli >= 10'000 ? milli / 100 : milli / 10;
}

bool is_off(std::string_view text, Span span) {
  if (word_at(text, skip_spaces(text, span.end), kOffAfter) > 0) return true;
  return has_word(window_before(text, span.begin, 18), kOffBefore);
}

}  // namespace

void find_rates(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
                std::vector<Slot>& slots) {
  const std::string_view text = input.shadow.text;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Number& number = numbers[i];
    if (used[i] || number.ordinal) continue;
    const std::size_t next = skip_spaces(text, number.span.end);
    if (word_at(text, next, kFold) > 0 && word_at(text, next, kNoFold) == 0) {
      used[i] = true;
      add(slots, folded(number), {number.span.begin, next + std::string_view("折").size()});
      continue;
    }
    constexpr std::string_view kPerHundred = "百分之";
    const bool in_hundred = text.substr(0, number.span.begin).ends_with(kPerHundred);
    const std::size_t sign = word_at(text, next, kPercent);
    if (sign == 0 && !in_hundred) continue;
    used[i] = true;
    const Span span{in_hundred ? number.span.begin - kPerHundred.size() : number.span.begin,
                    sign > 0 ? next + sign : number.span.end};
    if (has_word(window_after(text, span.end, 18), kStillPaid) ||
        has_word(window_before(text, span.begin, 12), kStillPaid)) {
      add(slots, number.milli / 100, span);
    } else if (is_off(text, span)) {
      add(slots, 1000 - number.milli / 100, span);
    }
  }
  for (const std::string_view half : kHalf) {
    for (std::size_t at = text.find(half); at != std::string_view::npos;
         at = text.find(half, at + half.size())) {
      add(slots, 500, {at, at + half.size()});
    }
  }
}

}  // namespace dojo::text
