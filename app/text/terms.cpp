#include "text/terms.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <re2/re2.h>
#include <string>
#include <string_view>

#include "text/scanner.h"

namespace dojo::text {
namespace {

constexpr const char* kColours =
    R"((?:深|浅|淡|亮|暗|粉|天|藏|墨|酒|奶|焦糖|雾霾|薄荷|烟)?(?:红|白|黑|蓝|绿|黄|粉|紫|灰|橙|棕|咖啡?|米|卡其|杏|裸|香槟|银|金|驼|豆沙|橘|褐|肉)色)"
    R"(|藏青|藏蓝|酒红|墨绿|天蓝|浅蓝|深灰|浅灰|奶白|米白|纯白|纯黑|军绿|雾霾蓝|焦糖|莫兰迪)"
    R"(|\b(?:(?:dark|light|navy|sky|rose|off|baby|deep|pale|bright) )?(?:red|white|black|blue|green|yellow|pink|purple|grey|gray|orange|)"
    R"(brown|beige|khaki|camel|cream|silver|gold|burgundy|navy|ivory|lavender|mint|turquoise|charcoal)\b)";
constexpr const char* kSizes =
    R"(\b(?:x{1,4}s|x{1,5}l|[2-6]xl)\b码?|\b[sml]\s?[码号]|\bsizes? (?:[sml]|[2-5]?xl|\d{1,2}(?:\.5)?)\b|均码|\b(?:3[3-9]|4[0-9])(?:\.5)?码|)"
    R"(\b1[4-9][05]/\d{2,3}[a-z]?\b|[大中小加]+码)";
constexpr const char* kLoneSize = R"(\b[sml]\b)";

struct Carrier {
  std::string_view id;
  std::string_view words;  // a regular expression
};

constexpr std::array<Carrier, 13> kCarriers = {{{"sf-express", "顺丰|\\bsf(?: express)?\\b"},
                                                {"zto", "中通|\\bzto\\b"},
                                                {"yto", "圆通|\\byto\\b"},
                                                {"sto", "申通|\\bsto\\b"},
                                                {"yunda", "韵达|\\byunda\\b"},
                                                {"ems", "\\bems\\b"},
                                                {"jd", "京东(?:快递|物流)|\\bjd logistics\\b"},
                                                {"jt", "极兔|\\bj&t\\b"},
                                                {"china-post", "邮政|\\bchina post\\b"},
                                                {"deppon", "德邦|\\bdeppon\\b"},
                                                {"best", "百世"},
                                                {"cainiao", "菜鸟|\\bcainiao\\b"},
                                                {"dhl", "\\bdhl\\b|\\bfedex\\b|\\bups\\b"}}};

std::string escaped(std::string_view words) {
  const std::string folded = shadow_of(words).text;
  std::string out;
  const auto ascii_word = [&](char c) { return static_cast<unsigned char>(c) < 0x80 && c != ' '; };
  if (!folded.empty() && ascii_word(folded.front())) out += "\\b";
  out += re2::RE2::QuoteMeta(re2::StringPiece(folded.data(), folded.size()));
  if (!folded.empty() && ascii_word(folded.back())) out += "\\b";
  return out;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return out;
}

struct Found {
  Span span;
  std::string id;  // empty: the words themselves
  int rank = 0;  // of two that cover the same words the lower counts: the vocabulary before the general words
};

}  // namespace

struct TermFinder::Compiled {
  // What a pattern of the scanner names: patterns of the vocabulary (with ids) come before the general ones.
  struct Meaning {
    SlotKind kind;
    std::string id;
  };
  std::optional<Scanner> scanner;
  std::vector<Meaning> meanings;
  re2::RE2 lone_size{kLoneSize};
};

namespace {

using Patterns = std::vector<std::pair<std::string, std::string>>;  // pattern, id

Patterns patterns_of(const std::vector<Term>& terms) {
  Patterns patterns;
  for (const Term& term : terms) {
    for (const std::string& word : term.words) {
      if (!shadow_of(word).text.empty()) patterns.emplace_back(escaped(word), term.id);
    }
  }
  return patterns;
}

}  // namespace

TermFinder::TermFinder(const Vocabulary& vocabulary) {
  auto compiled = std::make_unique<Compiled>();
  std::vector<std::string> regexes;
  const auto add = [&](SlotKind kind, const Patterns& patterns) {
    for (const auto& [regex, id] : patterns) {
      regexes.push_back(regex);
      compiled->meanings.push_back({kind, id});
    }
  };
  Patterns colours = patterns_of(vocabulary.colours);
  colours.emplace_back(kColours, "");
  add(SlotKind::colour, colours);
  Patterns sizes = patterns_of(vocabulary.sizes);
  std::erase_if(sizes, [](const auto& entry) {
    return entry.first.size() <= 5 || entry.first.find_first_not_of("\\b0123456789") == std::string::npos;
  });
  sizes.emplace_back(kSizes, "");
  add(SlotKind::size, sizes);
  Patterns carriers = patterns_of(vocabulary.carriers);
  for (const Carrier& carrier : kCarriers) carriers.emplace_back(carrier.words, carrier.id);
  add(SlotKind::carrier, carriers);
  auto scanner = Scanner::build(regexes);
  assert(scanner);
  compiled->scanner = std::move(scanner).value();
  compiled_ = std::move(compiled);
}

TermFinder::~TermFinder() = default;

namespace {

Slot slot_of(SlotKind kind, Span span, std::string value) {
  Slot slot;
  slot.kind = kind;
  slot.value = std::move(value);
  slot.span = span;
  return slot;
}

// A size as written without the words around it: "xl码" and "size xl" are XL.
std::string plain_size(std::string_view words) {
  std::string size(words);
  for (const std::string_view extra : {"sizes ", "size ", "码", "号", " "}) {
    for (std::size_t at = size.find(extra); at != std::string::npos && size.size() > extra.size();
         at = size.find(extra)) {
      if (size == "均码" || size == "大码" || size == "小码" || size == "中码" || size == "加大码") break;
      size.erase(at, extra.size());
    }
  }
  return upper(size);
}

// Adds what overlaps nothing longer of the same kind.
void add_apart(std::vector<Found> found, SlotKind kind, std::string_view text, std::vector<Slot>& slots) {
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    if (a.span.end != b.span.end) return a.span.end > b.span.end;
    return a.rank < b.rank;
  });
  std::size_t end = 0;
  for (Found& item : found) {
    if (item.span.begin < end) continue;
    end = item.span.end;
    const std::string_view words = text.substr(item.span.begin, item.span.end - item.span.begin);
    std::string value = !item.id.empty() ? std::move(item.id)
                                         : (kind == SlotKind::size ? plain_size(words) : std::string(words));
    slots.push_back(slot_of(kind, item.span, std::move(value)));
  }
}

// S, M and L in capitals, standing alone.
void find_lone_sizes(const SlotInput& input, const re2::RE2& letter, std::vector<Found>& sizes) {
  const std::string_view text = input.shadow.text;
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece piece;
  for (std::size_t at = 0;
       at < text.size() && letter.Match(whole, at, text.size(), re2::RE2::UNANCHORED, &piece, 1);) {
    const auto begin = static_cast<std::size_t>(piece.data() - text.data());
    at = begin + 1;
    const Span typed = input.shadow.to_original({begin, begin + 1});
    const char c = typed.end == typed.begin + 1 ? input.typed[typed.begin] : ' ';
    const bool glued =
        begin > 0 && (text[begin - 1] == '\'' || text[begin - 1] == '&' || text[begin - 1] == '/');
    constexpr int kLast = 1 << 20;
    if (c >= 'A' && c <= 'Z' && !glued) sizes.push_back({{begin, begin + 1}, "", kLast});
  }
}

}  // namespace

void TermFinder::find(const SlotInput& input, std::vector<Slot>& slots) const {
  const std::string_view text = input.shadow.text;
  Scan scan = compiled_->scanner->scan(text, input.glyphs);
  std::vector<Found> colours;
  std::vector<Found> sizes;
  std::vector<Found> carriers;
  for (const int id : scan.candidates()) {
    const Compiled::Meaning& meaning = compiled_->meanings[static_cast<std::size_t>(id)];
    auto& found =
        meaning.kind == SlotKind::colour ? colours : (meaning.kind == SlotKind::size ? sizes : carriers);
    for (const Span& place : scan.places(id)) found.push_back({place, meaning.id, id});
  }
  if (input.typed.find_first_of("SML") != std::string_view::npos)
    find_lone_sizes(input, compiled_->lone_size, sizes);
  add_apart(std::move(colours), SlotKind::colour, text, slots);
  add_apart(std::move(sizes), SlotKind::size, text, slots);
  add_apart(std::move(carriers), SlotKind::carrier, text, slots);
}

}  // namespace dojo::text
