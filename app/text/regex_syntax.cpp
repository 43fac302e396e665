#include "text/regex_syntax.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/utf8.h"

namespace dojo::text {
namespace {

constexpr std::size_t kLargestSet = 64;
constexpr int kMostRepeats = 1000;  // RE2's limit
constexpr std::size_t kDeepest = 200;
constexpr std::size_t kUsualChoice = 12;   // alternatives
constexpr std::size_t kUsualSequence = 4;  // parts
constexpr char32_t kClass = 0xFFFFFFFF;

// The script Han of Unicode 14, as RE2 has it.
constexpr CharacterRange kHan[] = {
    {0x2E80, 0x2E99},   {0x2E9B, 0x2EF3},   {0x2F00, 0x2FD5},   {0x3005, 0x3005},   {0x3007, 0x3007},
    {0x3021, 0x3029},   {0x3038, 0x303B},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xF900, 0xFA6D},
    {0xFA70, 0xFAD9},   {0x16FE2, 0x16FE3}, {0x16FF0, 0x16FF1}, {0x20000, 0x2A6DF}, {0x2A700, 0x2B738},
    {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}, {0x2F800, 0x2FA1D}, {0x30000, 0x3134A}};

constexpr std::array<bool, 256> kIsSpecial = [] {
  std::array<bool, 256> special{};
  for (const char c : std::string_view("*+?{()[|\\.^$")) special[static_cast<unsigned char>(c)] = true;
  return special;
}();

class Parser {
 public:
  explicit Parser(std::string_view pattern) : pattern_(pattern) {}

  std::optional<RegexNode> run() {
    RegexNode node;
    if (!choice(node, 0) || at_ != pattern_.size()) return std::nullopt;
    return node;
  }

 private:
  bool more() const { return at_ < pattern_.size(); }
  char next() const { return pattern_[at_]; }
  bool take(char c) {
    if (!more() || next() != c) return false;
    ++at_;
    return true;
  }
  bool take(std::string_view text) {
    if (!more() || next() != text.front() || !pattern_.substr(at_).starts_with(text)) return false;
    at_ += text.size();
    return true;
  }
  char32_t take_character() {
    if (static_cast<unsigned char>(next()) < 0x80) return static_cast<char32_t>(pattern_[at_++]);
    const base::CodePoint c = base::utf8_at(pattern_, at_);
    at_ += c.length;
    return c.value;
  }

  // These read one part of the pattern into an empty node; false for what is not known.
  bool choice(RegexNode& node, std::size_t depth) {
    if (depth > kDeepest) return false;
    const std::size_t begin = at_;
    if (!sequence(node, depth)) return false;
    if (!more() || next() != '|') return true;
    RegexNode first = std::exchange(node, RegexNode());
    node.kind = RegexKind::choice;
    node.children.reserve(kUsualChoice);
    node.children.push_back(std::move(first));
    while (take('|')) {
      if (!sequence(node.children.emplace_back(), depth)) return false;
    }
    node.source = {begin, at_};
    return true;
  }

  bool sequence(RegexNode& node, std::size_t depth) {
    const std::size_t begin = at_;
    if (const std::size_t end = end_of_plain_characters(); end > begin && ends_sequence(end)) {
      node.kind = RegexKind::literal;  // as most alternatives are
      node.source.begin = begin;
      read_characters(end, node);
      return true;
    }
    std::vector<RegexNode>& parts = node.children;
    parts.reserve(kUsualSequence);
    while (!ends_sequence(at_)) {
      if (take_plain_characters(node)) continue;
      RegexNode& part = parts.emplace_back();
      if (!atom(part, depth) || !repeated(part)) return false;
      const bool joins = part.kind == RegexKind::literal && parts.size() > 1 &&
                         parts[parts.size() - 2].kind == RegexKind::literal;
      if (!joins) continue;
      RegexNode& before = parts[parts.size() - 2];
      before.characters += part.characters;
      before.source.end = part.source.end;
      parts.pop_back();
    }
    node.source = {begin, at_};
    if (parts.size() == 1) {
      RegexNode only = std::move(parts[0]);
      node = std::move(only);
    }
    return true;
  }

  // Most of a pattern are characters that mean themselves; these need no node of their own.
  bool take_plain_characters(RegexNode& sequence) {
    const std::size_t begin = at_;
    const std::size_t end = end_of_plain_characters();
    if (end == begin) return false;
    std::vector<RegexNode>& parts = sequence.children;
    const bool joins = !parts.empty() && parts.back().kind == RegexKind::literal;
    RegexNode& literal = joins ? parts.back() : parts.emplace_back();
    literal.kind = RegexKind::literal;
    if (!joins) literal.source.begin = begin;
    read_characters(end, literal);
    return true;
  }

  void read_characters(std::size_t end, RegexNode& literal) {
    literal.characters.reserve(literal.characters.size() + (end - at_));
    while (at_ < end) literal.characters += take_character();
    literal.source.end = at_;
  }

  bool ends_sequence(std::size_t at) const {
    return at == pattern_.size() || pattern_[at] == '|' || pattern_[at] == ')';
  }

  // A character with a quantifier behind it is a node by itself.
  std::size_t end_of_plain_characters() const {
    std::size_t end = at_;
    while (end < pattern_.size() && !is_special(pattern_[end])) ++end;
    if (end == pattern_.size() || !is_quantifier(pattern_[end]) || end == at_) return end;
    for (--end; end > at_ && (static_cast<unsigned char>(pattern_[end]) & 0xC0) == 0x80;) --end;
    return end;
  }

  static bool is_quantifier(char c) { return c == '*' || c == '+' || c == '?' || c == '{'; }
  static bool is_special(char c) { return kIsSpecial[static_cast<unsigned char>(c)]; }

  bool atom(RegexNode& node, std::size_t depth) {
    if (take('(')) {
      if (pattern_.substr(at_).starts_with("?") && !take("?:")) return false;
      return choice(node, depth + 1) && take(')');
    }
    node.source.begin = at_;
    if (take('[')) {
      if (!set(node)) return false;
    } else if (take('\\')) {
      if (!escape(node)) return false;
    } else if (take('.')) {
      node.kind = RegexKind::any;
      node.ranges = {{U'\n', U'\n'}};
      node.negated = true;
    } else if (take('^')) {
      node.kind = RegexKind::edge;
      node.edge = RegexEdge::text_begin;
    } else if (take('$')) {
      node.kind = RegexKind::edge;
      node.edge = RegexEdge::text_end;
    } else if (is_quantifier(next())) {
      return false;
    } else {
      node.kind = RegexKind::literal;
      node.characters = take_character();
    }
    node.source.end = at_;
    return true;
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

  bool escape(RegexNode& node) {
    if (!more()) return false;
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
      if (!character) return false;
      node.kind = RegexKind::literal;
      node.characters = *character;
    }
    return true;
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
    if (take('d') || take('D')) return use(kDigits, pattern_[at_ - 1] == 'D');
    if (take('s') || take('S')) return use(kBlanks, pattern_[at_ - 1] == 'S');
    if (take('w') || take('W')) return use(kWordSigns, pattern_[at_ - 1] == 'W');
    if (take("p{Han}") || take("P{Han}")) return use(kHan, pattern_[at_ - 6] == 'P');
    return false;
  }

  bool set(RegexNode& node) {
    node.negated = take('^');
    bool first = true;
    while (more() && (next() != ']' || first)) {
      first = false;
      if (pattern_.substr(at_).starts_with("[:")) return false;
      const std::optional<char32_t> low = member(node.ranges);
      if (!low) return false;
      if (*low == kClass) continue;
      char32_t high = *low;
      if (pattern_.substr(at_).starts_with("-") && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
        ++at_;
        const std::optional<char32_t> end = member(node.ranges);
        if (!end || *end == kClass || *end < *low) return false;
        high = *end;
      }
      node.ranges.push_back({*low, high});
    }
    if (!take(']')) return false;
    node.kind = RegexKind::any;
    if (!node.negated) enumerate(node);
    return true;
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
    if (!take('\\')) return take_character();
    if (!more()) return std::nullopt;
    bool negated = false;
    if (add_class(ranges, negated)) return negated ? std::nullopt : std::optional<char32_t>(kClass);
    const char letter = next();
    ++at_;
    return escaped_character(letter);
  }

  // Puts the node into a repetition, if one follows.
  bool repeated(RegexNode& node) {
    const std::size_t begin = at_;
    int least = 1;
    int most = 1;
    if (take('*')) {
      least = 0, most = -1;
    } else if (take('+')) {
      most = -1;
    } else if (take('?')) {
      least = 0;
    } else if (more() && next() == '{') {
      ++at_;
      if (!bounds(least, most)) return false;
    }
    if (at_ == begin) return true;
    const bool lazy = take('?');
    if (more() && is_quantifier(next())) return false;
    if ((node.kind == RegexKind::edge && most != 1) ||
        largest_repeat(node) * std::max(1, std::max(least, most)) > kMostRepeats) {
      return false;
    }
    // Loops without end around what may be empty have rules of their own: left to RE2.
    if (most < 0 && node.may_be_empty()) return false;
    RegexNode repeat;
    repeat.kind = RegexKind::repeat;
    repeat.least = least;
    repeat.most = most;
    repeat.lazy = lazy;
    repeat.source = {node.source.begin, at_};
    repeat.children.push_back(std::move(node));
    node = std::move(repeat);
    return true;
  }

  static int largest_repeat(const RegexNode& node) {
    int largest = 1;
    for (const RegexNode& child : node.children) largest = std::max(largest, largest_repeat(child));
    return node.kind == RegexKind::repeat ? largest * std::max(1, std::max(node.least, node.most)) : largest;
  }

  bool bounds(int& least, int& most) {
    if (!number(least)) return false;
    most = least;
    if (take(',')) {
      most = -1;
      if (more() && next() != '}' && !number(most)) return false;
    }
    return take('}') && (most < 0 || most >= least);
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
