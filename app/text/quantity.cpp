#include "text/quantity.h"

#include <array>
#include <string>
#include <string_view>

#include "text/words.h"

namespace dojo::text {
namespace {

constexpr std::array<std::string_view, 20> kMeasures = {"件", "双", "套", "瓶", "盒", "包", "只",
                                                        "台", "支", "张", "袋", "箱", "份", "组",
                                                        "对", "条", "罐", "片", "根", "个"};
constexpr std::array<std::string_view, 24> kEnglish = {
    "pieces", "piece", "pcs",     "pc",     "pairs", "pair", "items",   "item",
    "boxes",  "box",   "sets",    "set",    "packs", "pack", "bottles", "bottle",
    "units",  "unit",  "parcels", "parcel", "bags",  "bag",  "of them", "of these"};
constexpr std::array<std::string_view, 10> kNoPieces = {"个月",   "个小时", "个工作日", "个半", "个星期",
                                                        "个礼拜", "个钟",   "个点",     "包邮", "件套"};
constexpr std::array<std::string_view, 3> kTimes = {"x", "×", "*"};
constexpr std::array<std::string_view, 2> kBuy = {"买", "送"};

bool counts_pieces(std::string_view text, const Number& number, std::size_t& end) {
  const std::size_t next = skip_spaces(text, number.span.end);
  if (word_at(text, next, kNoPieces) > 0) return false;
  if (const std::size_t measure = word_at(text, next, kMeasures); measure > 0) {
    const bool article = !number.arabic && number.milli == 1000 && text.substr(next).starts_with("个");
    end = next + measure;
    return !article;
  }
  if (const std::size_t word = word_at(text, next, kEnglish); word > 0) {
    end = next + word;
    return !number.glued_before;
  }
  end = number.span.end;
  const std::size_t sign = word_before(text, number.span.begin, kTimes);
  if (sign > 0 && number.arabic) {
    const std::size_t before = number.span.begin - sign;
    const bool dimension = before > 0 && is_ascii_digit(text[before - 1]);
    return !dimension;
  }
  return word_before(text, number.span.begin, kBuy) > 0 && number.milli < 100'000;
}

}  // namespace

void find_quantities(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
                     std::vector<Slot>& slots) {
  const std::string_view text = input.shadow.text;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Number& number = numbers[i];
    if (used[i] || number.ordinal || !number.is_whole() || number.milli > 10'000'000) continue;
    std::size_t end = 0;
    if (!counts_pieces(text, number, end)) continue;
    used[i] = true;
    Slot slot;
    slot.kind = SlotKind::quantity;
    slot.number = number.whole();
    slot.value = std::to_string(slot.number);
    slot.span = {number.span.begin, end};
    slots.push_back(slot);
  }
}

}  // namespace dojo::text
