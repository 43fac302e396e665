#include "text/negation.h"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace dojo::text {
namespace {

constexpr std::size_t kWindow = 72;  // bytes looked at on each side

// Negator, then only small words, up to the match.
constexpr const char* kBefore =
    R"((?:不(?:是|能|会|可以|可|允许|支持|建议|得|要|用|必|需要|需|让|给|许|敢|提供|接受|存在|同意|)|)"
    R"(没有?(?:说|要|让|叫|想|办法|法|法子)?|无法|无需|无须|不至于|并非|并不|绝不|决不|从不|从未|从来不|禁止|严禁|切勿|请勿|勿|拒绝|避免|难以|)"
    R"((?:^|[^特个分区级类性差告识辨派道离送])别)(?:[是为有在]?)"
    R"((?:是|说|让|叫|要|给|请|您|你|亲|大家|顾客|客户|买家|任何|任意|再|主动|私下|私自|去|会|能|可以|想|建议|支持|提供|随便|直接|用|通过|)"
    R"(在|我们|我|咱们|为了|跟|和|与|对|百分百|百分之百|100%|完全|一定|轻易|随意|做|进行|搞|谈|什么|的|到|来|添加|这边|这里|这种|出现|有|意思|为)){0,6}$)"
    R"(|(?:\b(?:not|never|cannot|cant|dont|wont|without|neither|nor|avoid|refuse to|rather than|instead of|no one|nobody|)"
    R"(unable to|hardly|no need to|no way to)\b|n't|n’t))"
    R"((?:\s(?:asking|ask|going|able|allowed|permitted|meant|trying|want|need|have|has|had|be|been|being|ever|you|to|for|us|we|i|our|your|a|an|the|)"
    R"(any|that|this|it|please|just|really|actually|in|is|are|also|do|does|saying|say|telling|tell|offer|offering|accept|use|using|give|giving|)"
    R"(make|promise|guarantee|claim|by|via|on|customers|absolutely|100%|fully|and|or|of|with)){0,7}\s?$)";

// Without one of these nothing is negated; asking for them first is much cheaper than asking RE2.
constexpr std::string_view kSigns[] = {
    "不",     "没",     "无",      "别",      "勿",        "禁",        "拒",     "避",      "难",
    "非",     "未",     "not",     "n't",     "n’t",       "never",     "no ",    "dont",    "cant",
    "nor",    "违",     "wont",    "without", "avoid",     "refuse",    "rather", "instead", "unable",
    "hardly", "nobody", "neither", "against", "forbidden", "prohibited"};

// By byte: whether a sign begins with it.
constexpr std::array<bool, 256> kBeginsSign = [] {
  std::array<bool, 256> begins{};
  for (const std::string_view sign : kSigns) begins[static_cast<unsigned char>(sign[0])] = true;
  return begins;
}();

bool has_sign(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!kBeginsSign[static_cast<unsigned char>(text[at])]) continue;
    const std::string_view rest = text.substr(at);
    for (const std::string_view sign : kSigns) {
      if (sign[0] == rest[0] && rest.starts_with(sign)) return true;
    }
  }
  return false;
}

// The negator is part of a condition or a question, so the match stands: 不加微信就…, 要是不…, if you don't …
constexpr const char* kCondition =
    R"((?:要是|如果|若是|假如|除非|能不能|可不可以|是不是|会不会|要不要|不如|不好意思|不妨|只要不|谁不)[^,。!?;\n]{0,9}$)"
    R"(|\b(?:if|unless|why|whether)\b[^.!?;\n]{0,30}$)";

// ... or what follows the match makes one of it: 不加微信就没优惠, 不保证怎么敢卖.
constexpr const char* kConsequence = R"(^(?:的话)?(?:就|怎么|哪|没法|没办法|没有优惠))";

constexpr const char* kAfter =
    R"(^\s?(?:[这那]个?|这种|这类|的话|的|呢|是|都|也|行为|操作|我们|这边|属于|在平台|平台){0,4}\s?)"
    R"((?:不(?:允许|行|可以|能|被允许|合规|合适|支持|接受|提倡|安全|了|做|对的|存在)|违规|违反|禁止|严禁|不了|没有的))"
    R"(|^\s(?:is|are|would be|'s)\s?(?:not|n't|against|forbidden|never|prohibited)\b|^(?:isn't|aren't))";

std::size_t to_character(std::string_view text, std::size_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

std::unique_ptr<re2::RE2> compiled(const char* pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return std::make_unique<re2::RE2>(pattern, options);
}

}  // namespace

NegationGuard::NegationGuard()
    : before_(compiled(kBefore)),
      condition_(compiled(kCondition)),
      consequence_(compiled(kConsequence)),
      after_(compiled(kAfter)) {}
NegationGuard::~NegationGuard() = default;

bool NegationGuard::negates(std::string_view shadow, Span match, Span clause) const {
  const std::size_t first = std::max(clause.begin, match.begin > kWindow ? match.begin - kWindow : 0);
  const std::size_t begin = std::min(to_character(shadow, first), match.begin);
  const std::string_view before = shadow.substr(begin, match.begin - begin);
  const std::size_t last = std::min(std::max(clause.end, match.end), match.end + kWindow);
  const std::string_view after = shadow.substr(match.end, to_character(shadow, last) - match.end);
  if (has_sign(before) && re2::RE2::PartialMatch(piece(before), *before_)) {
    return !re2::RE2::PartialMatch(piece(before), *condition_) &&
           !re2::RE2::PartialMatch(piece(after), *consequence_);
  }
  return has_sign(after) && re2::RE2::PartialMatch(piece(after), *after_);
}

}  // namespace dojo::text
