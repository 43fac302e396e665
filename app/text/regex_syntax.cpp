#include "text/regex_syntax.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/utf8.h"

namespace dojo::text {
namespace {

constexpr std::size_t kLargestSet = 64;
constexpr int kMostRepeats = 1000;  // RE2's limit
constexpr std::size_t kDeepest = 200;
constexpr char32_t kClass = 0xFFFFFFFF;

// The script Han of Unicode 14, as RE2 has it.
constexpr CharacterRange kHan[] = {
    {0x2E80, 0x2E99},   {0x2E9B, 0x2EF3},   {0x2F00, 0x2FD5},   {0x3005, 0x3005},   {0x3007, 0x3007},
    {0x3021, 0x3029},   {0x3038, 0x303B},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xF900, 0xFA6D},
    {0xFA70, 0xFAD9},   {0x16FE2, 0x16FE3}, {0x16FF0, 0x16FF1}, {0x20000, 0x2A6DF}, {0x2A700, 0x2B738},
    {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}, {0x2F800, 0x2FA1D}, {0x30000, 0x3134A}};

class Parser {
 public:
  explicit Parser(std::string_view pattern) : pattern_(pattern) {}

  std::optional<RegexNode> run() {
    std::optional<RegexNode> node = choice(0);
    return node && at_ == pattern_.size() ? std::move(node) : std::nullopt;
  }

 private:
  bool more() const { return at_ < pattern_.size(); }
  char next() const { return pattern_[at_]; }
  bool take(std::string_view text) {
    if (!pattern_.substr(at_).starts_with(text)) return false;
    at_ += text.size();
    return true;
  }
  char32_t take_character() {
    const base::CodePoint c = base::utf8_at(pattern_, at_);
    at_ += c.length;
    return c.value;
  }

  std::optional<RegexNode> choice(std::size_t depth) {
    if (depth > kDeepest) return std::nullopt;
    RegexNode node;
    node.kind = RegexKind::choice;
    node.source.begin = at_;
    do {
      std::optional<RegexNode> part = sequence(depth);
      if (!part) return std::nullopt;
      node.children.push_back(std::move(*part));
    } while (take("|"));
    node.source.end = at_;
    if (node.children.size() > 1) return node;
    RegexNode only = std::move(node.children[0]);
    return only;
  }

  std::optional<RegexNode> sequence(std::size_t depth) {
    RegexNode node;
    node.source.begin = at_;
    while (more() && next() != '|' && next() != ')') {
      std::optional<RegexNode> part = atom(depth);
      if (!part) return std::nullopt;
      part = repeated(std::move(*part));
      if (!part) return std::nullopt;
      const bool literal = part->kind == RegexKind::literal;
      if (literal && !node.children.empty() && node.children.back().kind == RegexKind::literal) {
        node.children.back().characters += part->characters;
        node.children.back().source.end = part->source.end;
      } else {
        node.children.push_back(std::move(*part));
      }
    }
    node.source.end = at_;
    if (node.children.size() != 1) return node;
    RegexNode only = std::move(node.children[0]);
    return only;
  }

  std::optional<RegexNode> atom(std::size_t depth) {
    RegexNode node;
    node.source.begin = at_;
    if (take("(")) {
      if (pattern_.substr(at_).starts_with("?") && !take("?:")) return std::nullopt;
      std::optional<RegexNode> inner = choice(depth + 1);
      if (!inner || !take(")")) return std::nullopt;
      return inner;
    }
    if (take("[")) return set(std::move(node));
    if (take("\\")) return escape(std::move(node));
    if (take(".")) {
      node.kind = RegexKind::any;
      node.ranges = {{U'\n', U'\n'}};
      node.negated = true;
    } else if (take("^")) {
      node.kind = RegexKind::edge;
      node.edge = RegexEdge::text_begin;
    } else if (take("$")) {
      node.kind = RegexKind::edge;
      node.edge = RegexEdge::text_end;
    } else if (next() == '*' || next() == '+' || next() == '?' || next() == '{') {
      return std::nullopt;
    } else {
      node.kind = RegexKind::literal;
      node.characters = take_character();
    }
    node.source.end = at_;
    return node;
  }

  // The character that an escape stands for; nothing if it stands for a class or for something unknown.
  std::optional<char32_t> escaped_character(char letter) {
    switch (letter) {
      case 'n':
        return U'\n';
      case 't':
        return U'\t';
      case 'r':
        return U'\r';
      default:
        break;
    }
    const bool word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9') || letter == '_' ||
                      static_cast<unsigned char>(letter) >= 0x80;
    return word ? std::nullopt : std::optional<char32_t>(static_cast<char32_t>(letter));
  }

  std::optional<RegexNode> escape(RegexNode node) {
    if (!more()) return std::nullopt;
    const char letter = next();
    constexpr std::string_view kEdges = "Azb";
    if (const std::size_t edge = kEdges.find(letter); edge != std::string_view::npos || letter == 'B') {
      ++at_;
      constexpr RegexEdge kMeanings[] = {RegexEdge::text_begin, RegexEdge::text_end, RegexEdge::word};
      node.kind = RegexKind::edge;
      node.edge = letter == 'B' ? RegexEdge::no_word : kMeanings[edge];
    } else if (letter == 'd') {
      ++at_;
      node.kind = RegexKind::set;
      node.characters = U"0123456789";
    } else if (add_class(node.ranges, node.negated)) {
      node.kind = RegexKind::any;
    } else {
      ++at_;
      const std::optional<char32_t> character = escaped_character(letter);
      if (!character) return std::nullopt;
      node.kind = RegexKind::literal;
      node.characters = *character;
    }
    node.source.end = at_;
    return node;
  }

  // Reads the class after a backslash: \d \s \w, their complements and \p{Han}. False (and nothing read) if
  // it is none.
  bool add_class(std::vector<CharacterRange>& ranges, bool& negated) {
    static constexpr CharacterRange kDigits[] = {{U'0', U'9'}};
    static constexpr CharacterRange kBlanks[] = {{U'\t', U'\n'}, {U'\f', U'\r'}, {U' ', U' '}};
    static constexpr CharacterRange kWordSigns[] = {{U'0', U'9'}, {U'A', U'Z'}, {U'a', U'z'}, {U'_', U'_'}};
    const auto use = [&](std::span<const CharacterRange> list, bool complement) {
      ranges.insert(ranges.end(), list.begin(), list.end());
      negated = complement;
      return true;
    };
    if (take("d") || take("D")) return use(kDigits, pattern_[at_ - 1] == 'D');
    if (take("s") || take("S")) return use(kBlanks, pattern_[at_ - 1] == 'S');
    if (take("w") || take("W")) return use(kWordSigns, pattern_[at_ - 1] == 'W');
    if (take("p{Han}") || take("P{Han}")) return use(kHan, pattern_[at_ - 6] == 'P');
    return false;
  }

  std::optional<RegexNode> set(RegexNode node) {
    node.negated = take("^");
    bool first = true;
    while (more() && (next() != ']' || first)) {
      first = false;
      if (pattern_.substr(at_).starts_with("[:")) return std::nullopt;
      const std::optional<char32_t> low = member(node.ranges);
      if (!low) return std::nullopt;
      if (*low == kClass) continue;
      char32_t high = *low;
      if (pattern_.substr(at_).starts_with("-") && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
        ++at_;
        const std::optional<char32_t> end = member(node.ranges);
        if (!end || *end == kClass || *end < *low) return std::nullopt;
        high = *end;
      }
      node.ranges.push_back({*low, high});
    }
    if (!take("]")) return std::nullopt;
    node.kind = RegexKind::any;
    if (!node.negated) enumerate(node);
    node.source.end = at_;
    return node;
  }

  // A set of few characters lists them.
  static void enumerate(RegexNode& node) {
    std::size_t size = 0;
    for (const CharacterRange& range : node.ranges) size += range.last - range.first + 1;
    if (size > kLargestSet) return;
    for (const CharacterRange& range : node.ranges) {
      for (char32_t c = range.first; c <= range.last; ++c) node.characters += c;
    }
    node.kind = RegexKind::set;
    node.ranges.clear();
  }

  // One member of a set: a character; kClass if it was a class, whose ranges are added; nothing if it is not
  // known.
  std::optional<char32_t> member(std::vector<CharacterRange>& ranges) {
    if (!take("\\")) return take_character();
    if (!more()) return std::nullopt;
    bool negated = false;
    if (add_class(ranges, negated)) return negated ? std::nullopt : std::optional<char32_t>(kClass);
    const char letter = next();
    ++at_;
    return escaped_character(letter);
  }

  std::optional<RegexNode> repeated(RegexNode node) {
    const std::size_t begin = at_;
    int least = 1;
    int most = 1;
    if (take("*")) {
      least = 0, most = -1;
    } else if (take("+")) {
      most = -1;
    } else if (take("?")) {
      least = 0;
    } else if (more() && next() == '{') {
      ++at_;
      if (!bounds(least, most)) return std::nullopt;
    }
    if (at_ == begin) return node;
    const bool lazy = take("?");
    if (more() && (next() == '*' || next() == '+' || next() == '?' || next() == '{')) return std::nullopt;
    if (node.kind == RegexKind::edge ||
        largest_repeat(node) * std::max(1, std::max(least, most)) > kMostRepeats) {
      return std::nullopt;
    }
    // Loops around what may be empty have rules of their own: left to RE2.
    if ((most < 0 || most > 1) && node.may_be_empty()) return std::nullopt;
    RegexNode repeat;
    repeat.kind = RegexKind::repeat;
    repeat.least = least;
    repeat.most = most;
    repeat.lazy = lazy;
    repeat.source = {node.source.begin, at_};
    repeat.children.push_back(std::move(node));
    return repeat;
  }

  static int largest_repeat(const RegexNode& node) {
    int largest = 1;
    for (const RegexNode& child : node.children) largest = std::max(largest, largest_repeat(child));
    return node.kind == RegexKind::repeat ? largest * std::max(1, std::max(node.least, node.most)) : largest;
  }

  bool bounds(int& least, int& most) {
    if (!number(least)) return false;
    most = least;
    if (take(",")) {
      most = -1;
      if (more() && next() != '}' && !number(most)) return false;
    }
    return take("}") && (most < 0 || most >= least);
  }

  bool number(int& out) {
    const std::size_t begin = at_;
    out = 0;
    while (more() && next() >= '0' && next() <= '9' && out <= kMostRepeats)
      out = out * 10 + (pattern_[at_++] - '0');
    return at_ > begin && out <= kMostRepeats;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
};

}  // namespace

bool RegexNode::may_be_empty() const {
  const auto empty = [](const RegexNode& child) { return child.may_be_empty(); };
  switch (kind) {
    case RegexKind::literal:
    case RegexKind::set:
    case RegexKind::any:
      return false;
    case RegexKind::edge:
      return true;
    case RegexKind::sequence:
      return std::all_of(children.begin(), children.end(), empty);
    case RegexKind::choice:
      return std::any_of(children.begin(), children.end(), empty);
    case RegexKind::repeat:
      return least == 0 || children[0].may_be_empty();
  }
  return true;
}

std::optional<RegexNode> parse_regex(std::string_view pattern) {
  return Parser(pattern).run();
}

}  // namespace dojo::text
