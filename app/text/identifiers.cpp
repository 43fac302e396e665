#include "text/identifiers.h"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <span>
#include <string>
#include <string_view>

#include "text/words.h"

namespace dojo::text {
namespace {

constexpr const char* kAddress =
    R"((?:(?:北京|天津|上海|重庆)市?|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?|)"
    R"((?:内蒙古|广西|西藏|宁夏|新疆)(?:\p{Han}{0,4}自治区)?|香港|澳门)[ ,]?(?:\p{Han}{2,8}?(?:市|州|盟|地区)[ ,]?)?)"
    R"((?:\p{Han}{1,8}?(?:区|县|市|旗)[ ,]?)(?:[\p{Han}a-z0-9\- ]{1,40}?(?:号楼|号院|号|室|栋|幢|单元|楼|层|村|小区|花园|大厦|仓库?|广场|园区?|店|街道|镇)[0-9a-z\-]*(?:号|室|栋|楼|单元)?)*)"
    R"(|(?:地址|寄到|寄回|寄往|退回到|发到)(?:是|为|:|：)?[ ]?\p{Han}{2,8}?(?:市|区|县|镇)[\p{Han}a-z0-9\- ]{2,40}?(?:号楼|号院|号|室|栋|幢|单元|楼|村|小区|大厦|仓)[0-9a-z\-]*(?:号|室|栋|楼|单元)?)"
    R"(|\b\d{1,5} (?:[a-z]+ ){1,4}(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|way)\b\.?(?:,? (?:apt|unit|suite|room|floor) ?#?\w+)?)";
constexpr const char* kPhone =
    R"((?:\+?86[ \-]?)?\b1[3-9]\d[ \-]?\d{4}[ \-]?\d{4}\b|\b0\d{2,3}-\d{7,8}\b|\b[48]00[ \-]\d{3,4}[ \-]\d{3,4}\b|\+\d{1,3}[ \-]\d[\d \-]{6,14}\d)";
constexpr const char* kDigits = R"(\b\d{6,24}\b)";
constexpr const char* kParcel = R"(\b[a-z]{1,4}\d{8,18}(?:[a-z]{2})?\b)";
constexpr const char* kContact =
    R"((?:(?:微信|薇信|威信|v信|扣扣|企鹅)(?:号码?|id|群)?(?: ?(?:是|为|:|is) ?| ?))"
    R"(|(?:vx|wx|wechat|weixin|qq|line|whatsapp|telegram|skype)(?:号码?|id|群)?(?: ?(?:是|为|:|is|at) ?| )))"
    R"(([a-z0-9][a-z0-9_\-]{4,19}))"
    R"(|([a-z0-9._%+\-]{1,40}@[a-z0-9\-]{1,40}(?:\.[a-z0-9\-]{1,20}){1,3}))";

constexpr std::array<std::string_view, 11> kParcelCues = {
    "快递单号",        "物流单号",    "运单号",   "退货单号", "单号",  "运单",
    "tracking number", "tracking no", "tracking", "waybill",  "parcel"};
constexpr std::array<std::string_view, 7> kOrderCues = {"订单号",   "订单编号", "订单", "order number",
                                                        "order no", "order",    "编号"};
constexpr std::array<std::string_view, 17> kContactCues = {
    "微信", "薇信", "威信", "v信",      "vx",       "wx",    "wechat",  "weixin", "qq",
    "扣扣", "企鹅", "line", "whatsapp", "telegram", "skype", "wei xin", "信号"};
constexpr std::array<std::string_view, 11> kStreets = {
    "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "boulevard", "blvd", "way"};
constexpr std::size_t kCueWindow = 30;

// What kAddress cannot do without, but for streets: a province and a district, or words that lead to an
// address and a district.
constexpr std::string_view kProvinces[] = {
    "北京", "天津", "上海", "重庆",   "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽",
    "福建", "江西", "山东", "河南",   "湖北", "湖南", "广东", "海南", "四川",   "贵州", "云南", "陕西",
    "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港",   "澳门"};
constexpr std::string_view kLeads[] = {"地址", "寄到", "寄回", "寄往", "退回到", "发到"};
constexpr std::string_view kDistricts[] = {"区", "市", "县"};
constexpr std::string_view kRareDistricts[] = {"旗", "镇"};

bool holds_any(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool may_hold_address(std::string_view text) {
  const bool district = holds_any(text, kDistricts);
  const bool rare = text.find("号") != std::string_view::npos && holds_any(text, kRareDistricts);
  return (district || rare) && (holds_any(text, kLeads) || holds_any(text, kProvinces));
}

// Whether a number and one to four words stand before `street`, a blank between each: 12 old market street.
bool follows_number(std::string_view text, std::size_t street) {
  std::size_t at = street;
  for (int words = 0; words <= 4 && at >= 2 && text[at - 1] == ' '; ++words) {
    --at;
    if (words > 0 && is_ascii_digit(text[at - 1])) return true;
    while (at > 0 && is_ascii_letter(text[at - 1])) --at;
  }
  return false;
}

bool may_hold_street(std::string_view text) {
  for (const std::string_view word : kStreets) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      if (follows_number(text, at)) return true;
    }
  }
  return false;
}

// Whether five letters, digits, _ or - stand together: the shortest chat id.
bool may_hold_id(std::string_view text) {
  int run = 0;
  for (const char c : text) {
    run = is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-' ? run + 1 : 0;
    if (run == 5) return true;
  }
  return false;
}

std::size_t last_cue(std::string_view text, WordList words) {
  std::size_t best = 0;
  for (const std::string_view word : words) {
    const std::size_t found = text.rfind(word);
    if (found != std::string_view::npos) best = std::max(best, found + word.size());
  }
  return best;
}

std::string digits_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_ascii_digit(c)) out += c;
  }
  return out;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = is_ascii_letter(c) ? static_cast<char>(c - 32) : c;
  return out;
}

}  // namespace

struct IdentifierFinder::Compiled {
  re2::RE2 address{kAddress};
  re2::RE2 phone{kPhone};
  re2::RE2 digits{kDigits};
  re2::RE2 parcel{kParcel};
  re2::RE2 contact{kContact};
};

class IdentifierFinder::Finding {
 public:
  Finding(const SlotInput& input, std::vector<Slot>& slots)
      : input_(input), text_(input.shadow.text), slots_(slots) {}

  template <typename Use>
  void each(const re2::RE2& regex, const Use& use) {
    const re2::StringPiece whole(text_.data(), text_.size());
    re2::StringPiece found[3];
    const int groups = std::min(3, regex.NumberOfCapturingGroups() + 1);
    for (std::size_t at = 0;
         at < text_.size() && regex.Match(whole, at, text_.size(), re2::RE2::UNANCHORED, found, groups);) {
      re2::StringPiece piece = found[0];
      for (int g = 1; g < groups; ++g) {
        if (!found[g].empty()) piece = found[g];
      }
      const auto begin = static_cast<std::size_t>(piece.data() - text_.data());
      const Span span{begin, begin + piece.size()};
      const bool free = std::none_of(slots_.begin(), slots_.end(),
                                     [&](const Slot& slot) { return slot.span.overlaps(span); });
      if (free) use(span, text_.substr(span.begin, span.end - span.begin));
      at = static_cast<std::size_t>(found[0].data() - text_.data()) +
           std::max<std::size_t>(1, found[0].size());
    }
  }

  void add(SlotKind kind, Span span, std::string value) {
    Slot slot;
    slot.kind = kind;
    slot.value = std::move(value);
    slot.span = span;
    slots_.push_back(slot);
  }

  // 16 digits and more, or a cue before, make digits an order or a parcel number.
  void number(Span span, std::string_view words) {
    const std::string_view before = window_before(text_, span.begin, kCueWindow);
    const std::size_t parcel = last_cue(before, kParcelCues);
    const std::size_t order = last_cue(before, kOrderCues);
    if (order > 0 && order >= parcel) return add(SlotKind::order_number, span, std::string(words));
    if (parcel > 0 && words.size() >= 8) return add(SlotKind::parcel_number, span, upper(words));
    if (words.size() >= 16) add(SlotKind::order_number, span, std::string(words));
  }

  void address(Span span) {
    constexpr std::array<std::string_view, 6> kLead = {"地址", "寄到", "寄回", "寄往", "退回到", "发到"};
    constexpr std::array<std::string_view, 3> kLink = {"是", "为", ":"};
    std::size_t begin = span.begin;
    begin += word_at(text_, begin, kLead);
    begin += word_at(text_, begin, kLink);
    begin = skip_spaces(text_, begin);
    if (span.end - begin < 12) return;
    const Span typed = input_.shadow.to_original({begin, span.end});
    add(SlotKind::address, {begin, span.end},
        std::string(input_.typed.substr(typed.begin, typed.end - typed.begin)));
  }

 private:
  const SlotInput& input_;
  std::string_view text_;
  std::vector<Slot>& slots_;
};

IdentifierFinder::IdentifierFinder() : compiled_(std::make_unique<const Compiled>()) {}
IdentifierFinder::~IdentifierFinder() = default;

void IdentifierFinder::find(const SlotInput& input, std::vector<Slot>& slots) const {
  Finding finding(input, slots);
  const std::string_view text = input.shadow.text;
  // Looked for only where they can be: most replies hold none of them, and RE2 is not free.
  const auto digits = std::count_if(text.begin(), text.end(), is_ascii_digit);
  if (text.find('@') != std::string_view::npos || (may_hold_id(text) && has_word(text, kContactCues))) {
    finding.each(compiled_->contact, [&](Span span, std::string_view words) {
      finding.add(SlotKind::contact_id, span, std::string(words));
    });
  }
  if (digits >= 6) find_numbers_of_digits(finding);
  const bool street = digits > 0 && may_hold_street(text);
  if (street || may_hold_address(text)) {
    finding.each(compiled_->address, [&](Span span, std::string_view) { finding.address(span); });
  }
}

void IdentifierFinder::find_numbers_of_digits(Finding& finding) const {
  finding.each(compiled_->phone, [&](Span span, std::string_view words) {
    std::string digits = digits_of(words);
    if (digits.size() == 13 && digits.starts_with("86")) digits.erase(0, 2);
    finding.add(SlotKind::phone, span, std::move(digits));
  });
  finding.each(compiled_->parcel, [&](Span span, std::string_view words) {
    finding.add(SlotKind::parcel_number, span, upper(words));
  });
  finding.each(compiled_->digits, [&](Span span, std::string_view words) { finding.number(span, words); });
}

}  // namespace dojo::text
