#include "text/price_role.h"

#include <algorithm>
#include <array>

#include "text/words.h"

namespace dojo::text {
namespace {

struct Cue {
  std::string_view word;
  PriceRole role;
};

constexpr auto kOff = PriceRole::off;
constexpr auto kList = PriceRole::list;
constexpr auto kAsked = PriceRole::asked;
constexpr auto kOffered = PriceRole::offered;
constexpr auto kNone = PriceRole::none;

// Words before an amount. A word that contains another one stands before it.
constexpr std::array<Cue, 82> kBefore = {{
    {"降到", kOffered},
    {"减到", kOffered},
    {"优惠到", kOffered},
    {"便宜到", kOffered},
    {"优惠价", kOffered},
    {"优惠后", kOffered},
    {"减后", kOffered},
    {"立减", kOff},
    {"直降", kOff},
    {"减免", kOff},
    {"减", kOff},
    {"便宜", kOff},
    {"优惠券", kOff},
    {"优惠", kOff},
    {"少收", kOff},
    {"省", kOff},
    {"抹", kOff},
    {"抵", kOff},
    {"降", kOff},
    {"返现", kOff},
    {"返", kOff},
    {"少", kOff},
    {"满", kNone},
    {"退", kNone},
    {"补", kNone},
    {"赔", kNone},
    {"运费", kNone},
    {"邮费", kNone},
    {"原价", kList},
    {"标价", kList},
    {"吊牌价", kList},
    {"正价", kList},
    {"专柜价", kList},
    {"售价", kList},
    {"原来", kList},
    {"平时", kList},
    {"价格是", kList},
    {"日常价", kList},
    {"您说的", kAsked},
    {"您说", kAsked},
    {"您想要", kAsked},
    {"您出", kAsked},
    {"您要的", kAsked},
    {"您给的", kAsked},
    {"您期望", kAsked},
    {"您的预算", kAsked},
    {"给您", kOffered},
    {"给到您", kOffered},
    {"到手", kOffered},
    {"券后", kOffered},
    {"活动价", kOffered},
    {"现价", kOffered},
    {"改成", kOffered},
    {"改到", kOffered},
    {"改为", kOffered},
    {"只要", kOffered},
    {"只需", kOffered},
    {"拍下", kOffered},
    {"实付", kOffered},
    {"最低", kOffered},
    {"算您", kOffered},
    {"按", kOffered},
    {"coupon", kOff},
    {"discount", kOff},
    {"save", kOff},
    {"knock", kOff},
    {"take", kOff},
    {"original", kList},
    {"originally", kList},
    {"list price", kList},
    {"regular price", kList},
    {"retail", kList},
    {"you asked", kAsked},
    {"your offer", kAsked},
    {"you offered", kAsked},
    {"you want", kAsked},
    {"your budget", kAsked},
    {"you suggested", kAsked},
    {"original price is", kList},
    {"list price is", kList},
    {"regular price is", kList},
    {"full price is", kList},
}};

constexpr std::array<std::string_view, 18> kEnglishOffered = {"do it for",   "let you have it for",
                                                              "sell it for", "give it to you for",
                                                              "for you at",  "down to",
                                                              "comes to",    "come to",
                                                              "now only",    "just",
                                                              "only",        "you pay",
                                                              "price is",    "now",
                                                              "bring it to", "make it",
                                                              "go to",       "final price"};

constexpr std::array<std::string_view, 10> kDeclines = {
    "做不到", "卖不了", "不行", "不了", "没办法", "没法", "can't", "cannot", "unable", "not possible"};
constexpr std::array<std::string_view, 4> kOffAfter = {"的优惠", "优惠券", "红包", "off"};
constexpr std::array<std::string_view, 4> kOfferedAfter = {"给您", "拿下", "就行", "可以"};
constexpr std::size_t kNear = 30;  // bytes

// Words right before a bare number that make it an amount.
constexpr std::array<std::string_view, 44> kBareBefore = {
    "便宜",      "优惠",        "立减",        "直降",    "减",       "少收",      "返现",     "返",
    "退您",      "补您",        "补偿",        "赔您",    "抵",       "省",        "满",       "只要",
    "只需",      "才",          "卖",          "售价",    "原价",     "现价",      "到手价",   "到手",
    "价格是",    "券后",        "活动价",      "拍下",    "改成",     "改到",      "改为",     "实付",
    "一共",      "总共",        "算您",        "给您减",  "price is", "priced at", "comes to", "down to",
    "do it for", "sell it for", "have it for", "total is"};
// What follows a bare number that is something else.
constexpr std::array<std::string_view, 52> kOtherUnits = {
    "折",    "%",     "件",     "个",      "天",   "日",      "号",   "点",    "分",  "秒",  "小时",
    "码",    "条",    "双",     "套",      "瓶",   "盒",      "包装", "只",    "台",  "支",  "张",
    "袋",    "份",    "次",     "位",      "款",   "年",      "月",   "周",    "斤",  "克",  "厘米",
    "公斤",  "寸",    "米",     "工作日",  "day",  "days",    "hour", "hours", "hrs", "pcs", "pieces",
    "pairs", "weeks", "months", "minutes", "mins", "percent", "cm",   "kg"};

}  // namespace

PriceRole price_role(std::string_view shadow, Span at, bool named_in_situation) {
  const std::string_view before = window_before(shadow, at.begin, kNear);
  const std::string_view after = window_after(shadow, at.end, kNear);
  if (named_in_situation && (has_word(after, kDeclines) || has_word(before, kDeclines)))
    return PriceRole::asked;
  const std::size_t next = skip_spaces(shadow, at.end);
  if (word_at(shadow, next, kOffAfter) > 0) return PriceRole::off;
  std::size_t best_end = 0;
  std::size_t best_length = 0;
  PriceRole role = PriceRole::none;
  for (const Cue& cue : kBefore) {
    const std::size_t found = before.rfind(cue.word);
    if (found == std::string_view::npos) continue;
    const std::size_t end = found + cue.word.size();
    if (end > best_end || (end == best_end && cue.word.size() > best_length)) {
      best_end = end;
      best_length = cue.word.size();
      role = cue.role;
    }
  }
  for (const std::string_view word : kEnglishOffered) {
    const std::size_t found = before.rfind(word);
    if (found != std::string_view::npos && found + word.size() > best_end) {
      best_end = found + word.size();
      role = PriceRole::offered;
    }
  }
  if (best_end > 0) return role;
  return has_word(after, kOfferedAfter) ? PriceRole::offered : PriceRole::none;
}

bool is_bare_amount(std::string_view shadow, Span at, bool named_in_situation) {
  const std::size_t next = skip_spaces(shadow, at.end);
  if (next < shadow.size() && is_ascii_letter(shadow[next]) && next == at.end) return false;
  constexpr std::array<std::string_view, 2> kFreight = {"包邮", "off"};
  if (word_at(shadow, next, kFreight) > 0) return true;
  if (word_at(shadow, next, kOtherUnits) > 0) return false;
  constexpr std::array<std::string_view, 5> kDeal = {"成交", "拿走", "卖您", "卖给您", "就卖"};
  if (word_at(shadow, next, kDeal) > 0) return true;
  // 38可以的 may speak of a size, unless the customer named that number or it has a fraction.
  constexpr std::array<std::string_view, 6> kAgreed = {"给您", "给你", "可以", "行", "没问题", "好的"};
  constexpr std::array<std::string_view, 2> kWorn = {"可以穿", "给您发"};
  const bool fraction = shadow.substr(at.begin, at.end - at.begin).find('.') != std::string_view::npos;
  if ((named_in_situation || fraction) && word_at(shadow, next, kAgreed) > 0 &&
      word_at(shadow, next, kWorn) == 0)
    return true;
  return word_before(shadow, skip_spaces_back(shadow, at.begin), kBareBefore) > 0;
}

}  // namespace dojo::text
