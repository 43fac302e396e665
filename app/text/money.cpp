#include "text/money.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "text/price_role.h"
#include "text/words.h"

namespace dojo::text {
namespace {

constexpr std::array<std::string_view, 9> kSymbols = {"us$", "rmb", "cny", "usd", "¥", "$", "€", "£", "元"};
constexpr std::array<std::string_view, 5> kYuan = {"块钱", "元", "块", "圆", "塊"};
constexpr std::array<std::string_view, 11> kWords = {"dollars", "dollar", "bucks", "buck", "yuan", "kuai",
                                                     "rmb",     "cny",    "usd",   "quid", "¥"};
constexpr std::array<std::string_view, 2> kJiao = {"毛", "角"};
constexpr std::array<std::string_view, 3> kCents = {"分钱", "cents", "cent"};
constexpr std::array<std::string_view, 1> kFen = {"分"};
// After 一块: money only before these (or at the end, a sign or a digit); else 一块 means "together" or "a
// piece".
constexpr std::array<std::string_view, 19> kAfterOneKuai = {"钱", "多", "的", "以",   "也",    "都", "吧",
                                                            "呢", "哈", "哦", "啦",   "了",    "呀", "给",
                                                            "行", "券", "红", "优惠", "无门槛"};
constexpr std::array<std::string_view, 16> kMeasures = {"件", "个", "条", "双", "套", "瓶", "盒",   "包",
                                                        "只", "天", "折", "张", "袋", "台", "小时", "点"};
constexpr std::array<std::string_view, 10> kRoundOff = {"零头抹掉", "抹掉零头",  "抹个零",   "抹零",
                                                        "去零头",   "去掉零头",  "零头不要", "零头就不要",
                                                        "零头免",   "零头给您免"};
constexpr std::array<std::string_view, 4> kRoundOffEnglish = {"round it down", "round down", "round it off",
                                                              "round off"};

class MoneyFinder {
 public:
  MoneyFinder(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
              std::vector<Slot>& slots)
      : input_(input), text_(input.shadow.text), numbers_(numbers), used_(used), slots_(slots) {}

  void run() {
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (used_[i] || numbers_[i].ordinal) continue;
      amount(i);
    }
    round_off();
  }

 private:
  static std::int64_t fen(const Number& number) { return number.milli / 10; }

  void amount(std::size_t i) {
    const Number& number = numbers_[i];
    const std::size_t symbol_end = skip_spaces_back(text_, number.span.begin);
    const std::size_t symbol = word_before(text_, symbol_end, kSymbols);
    const bool yuan_before = symbol > 0 && text_.substr(0, symbol_end).ends_with("元");
    const std::size_t next = skip_spaces(text_, number.span.end);
    if (const std::size_t unit = word_at(text_, next, kYuan); unit > 0) {
      if (!is_together(i, next + unit))
        chinese_amount(i, next + unit, symbol > 0 && !yuan_before ? symbol_end - symbol : number.span.begin);
      return;
    }
    if (symbol > 0 && !yuan_before) {
      const std::size_t word = word_at(text_, next, kWords);
      return add(i, fen(number), {symbol_end - symbol, word > 0 ? next + word : number.span.end});
    }
    if (const std::size_t word = word_at(text_, next, kWords); word > 0)
      return add(i, fen(number), {number.span.begin, next + word});
    if (const std::size_t cents = word_at(text_, next, kCents); cents > 0)
      return add(i, number.milli / 1000, {number.span.begin, next + cents});
    if (const std::size_t jiao = word_at(text_, next, kJiao); jiao > 0)
      return add(i, number.milli / 100, {number.span.begin, next + jiao});
    if (!number.sequence && !number.glued_before && number.milli < 100'000'000 &&
        is_bare_amount(text_, number.span,
                       names(text_.substr(number.span.begin, number.span.end - number.span.begin)))) {
      add(i, fen(number), number.span);
    }
  }

  bool is_together(std::size_t i, std::size_t after) const {
    if (numbers_[i].arabic || numbers_[i].milli != 1000) return false;
    if (after >= text_.size() || static_cast<unsigned char>(text_[after]) < 0x80) return false;
    if (text_.substr(0, after).ends_with("钱") || text_.substr(0, after).ends_with("元")) return false;
    const bool digit_follows = i + 1 < numbers_.size() && numbers_[i + 1].span.begin == after;
    const std::size_t glyph = glyph_at(input_.glyphs, after);
    const bool hanzi = glyph < input_.glyphs.size() && input_.glyphs[glyph].kind == CharKind::hanzi;
    return hanzi && !digit_follows && word_at(text_, after, kAfterOneKuai) == 0;
  }

  // 十五块五, 三块八毛五, 9块9, 99元: the number before the unit, then perhaps tenths and hundredths.
  void chinese_amount(std::size_t i, std::size_t end, std::size_t begin) {
    std::int64_t total = fen(numbers_[i]);
    std::size_t last = i;
    if (const std::optional<std::int64_t> tenths = single_digit(last + 1, end); tenths) {
      const std::size_t after = numbers_[last + 1].span.end;
      const std::size_t jiao = word_at(text_, after, kJiao);
      const std::size_t fen_unit = word_at(text_, after, kFen);
      const bool measure = word_at(text_, after, kMeasures) > 0 && !text_.substr(after).starts_with("包邮");
      if (!measure && !(fen_unit > 0 && jiao == 0 && text_.substr(after).starts_with("分钟"))) {
        total += fen_unit > 0 ? *tenths : *tenths * 10;
        end = after + std::max(jiao, fen_unit);
        ++last;
        if (const std::optional<std::int64_t> hundredths =
                jiao > 0 ? single_digit(last + 1, end) : std::nullopt;
            hundredths) {
          ++last;
          total += *hundredths;
          end = numbers_[last].span.end;
          end += word_at(text_, end, kFen);
        }
      }
    }
    if (text_.substr(end).starts_with("钱")) end += std::string_view("钱").size();
    for (std::size_t k = i; k <= last; ++k) used_[k] = true;
    add(i, total, {begin, end});
  }

  // The number at index k if it is one digit standing right at `at`.
  std::optional<std::int64_t> single_digit(std::size_t k, std::size_t at) const {
    if (k >= numbers_.size() || used_[k] || numbers_[k].span.begin != at) return std::nullopt;
    const Number& number = numbers_[k];
    if (!number.is_whole() || number.milli >= 10'000 || number.milli < 1000) return std::nullopt;
    return number.whole();
  }

  void add(std::size_t i, std::int64_t value, Span span) {
    used_[i] = true;
    Slot slot;
    slot.kind = SlotKind::money;
    slot.number = value;
    slot.value = std::to_string(value);
    slot.span = span;
    const std::string_view digits =
        text_.substr(numbers_[i].span.begin, numbers_[i].span.end - numbers_[i].span.begin);
    slot.role = price_role(text_, span, names(digits));
    slots_.push_back(slot);
  }

  // Whether the situation names the same digits as a number of their own.
  bool names(std::string_view digits) const {
    const std::string_view situation = input_.situation;
    for (std::size_t at = situation.find(digits); at != std::string_view::npos;
         at = situation.find(digits, at + 1)) {
      const std::size_t end = at + digits.size();
      const bool left = at > 0 && (is_ascii_digit(situation[at - 1]) || situation[at - 1] == '.');
      const bool right = end < situation.size() && is_ascii_digit(situation[end]);
      if (!left && !right) return true;
    }
    return false;
  }

  void round_off() {
    for (const WordList list : {WordList(kRoundOff), WordList(kRoundOffEnglish)}) {
      for (const std::string_view phrase : list) {
        const std::size_t at = text_.find(phrase);
        if (at == std::string_view::npos) continue;
        Slot slot;
        slot.kind = SlotKind::money;
        slot.role = PriceRole::off;
        slot.number = odd_part(at);
        slot.value = std::to_string(slot.number);
        slot.span = {at, at + phrase.size()};
        slots_.push_back(slot);
        return;
      }
    }
  }

  // 0.90 of 19.90, 3 of 203: what is rounded off, seen from the nearest amount.
  std::int64_t odd_part(std::size_t at) const {
    std::int64_t amount = 0;
    std::size_t nearest = text_.size() + 1;
    for (const Slot& slot : slots_) {
      if (slot.kind != SlotKind::money) continue;
      const std::size_t distance = slot.span.begin > at ? slot.span.begin - at : at - slot.span.begin;
      if (distance < nearest) nearest = distance, amount = slot.number;
    }
    if (amount == 0) amount = amount_of_situation();
    return amount % 100 != 0 ? amount % 100 : amount % 1000;
  }

  std::int64_t amount_of_situation() const {
    const MappedText shadow = shadow_of(input_.situation);
    const std::vector<Glyph> glyphs = glyphs_of(shadow.text);
    const std::vector<Number> found = find_numbers(shadow.text, glyphs);
    std::vector<bool> used(found.size(), false);
    std::vector<Slot> slots;
    const SlotInput input{shadow.text, shadow, glyphs, input_.clauses, {}, input_.locale};
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!used[i] && !found[i].ordinal) MoneyFinder(input, found, used, slots).amount(i);
    }
    return slots.empty() ? 0 : slots.back().number;
  }

  const SlotInput& input_;
  std::string_view text_;
  const std::vector<Number>& numbers_;
  std::vector<bool>& used_;
  std::vector<Slot>& slots_;
};

}  // namespace

void find_money(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
                std::vector<Slot>& slots) {
  MoneyFinder(input, numbers, used, slots).run();
}

}  // namespace dojo::text
