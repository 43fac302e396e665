#include "text/regex_syntax.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace dojo::text {
namespace {

constexpr std::size_t kLargestSet = 64;
constexpr int kMostRepeats = 1000;  // RE2's limit
constexpr std::size_t kDeepest = 200;

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
      node.children.push_back(std::move(*part));
    }
    node.source.end = at_;
    return node;
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
    } else if (take("^") || take("$")) {
      node.kind = RegexKind::edge;
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
    ++at_;
    if (letter == 'b' || letter == 'B' || letter == 'A' || letter == 'z') {
      node.kind = RegexKind::edge;
    } else if (letter == 'd') {
      node.kind = RegexKind::set;
      node.characters = U"0123456789";
    } else if (letter == 's' || letter == 'S' || letter == 'w' || letter == 'W' || letter == 'D') {
      node.kind = RegexKind::any;
    } else if (letter == 'p' || letter == 'P') {
      if (!skip_property()) return std::nullopt;
      node.kind = RegexKind::any;
    } else if (const std::optional<char32_t> character = escaped_character(letter); character) {
      node.kind = RegexKind::literal;
      node.characters = *character;
    } else {
      return std::nullopt;
    }
    node.source.end = at_;
    return node;
  }

  bool skip_property() {
    if (!take("{")) return false;
    const std::size_t close = pattern_.find('}', at_);
    if (close == std::string_view::npos) return false;
    at_ = close + 1;
    return true;
  }

  std::optional<RegexNode> set(RegexNode node) {
    bool known = !take("^");
    bool first = true;
    while (more() && (next() != ']' || first)) {
      first = false;
      if (pattern_.substr(at_).starts_with("[:")) return std::nullopt;
      std::optional<char32_t> low;
      if (!member(low, node.characters, known)) return std::nullopt;
      if (!low) continue;
      char32_t high = *low;
      if (pattern_.substr(at_).starts_with("-") && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
        ++at_;
        std::optional<char32_t> end;
        if (!member(end, node.characters, known) || !end || *end < *low) return std::nullopt;
        high = *end;
      }
      if (high - *low >= kLargestSet) known = false;
      for (char32_t c = *low; known && c <= high; ++c) node.characters += c;
    }
    if (!take("]")) return std::nullopt;
    known = known && node.characters.size() <= kLargestSet;
    node.kind = known ? RegexKind::set : RegexKind::any;
    node.source.end = at_;
    return node;
  }

  // One member of a set: a character in `out`, or a class added to `characters` (known stays true) or not
  // (false).
  bool member(std::optional<char32_t>& out, std::u32string& characters, bool& known) {
    if (!take("\\")) {
      out = take_character();
      return true;
    }
    if (!more()) return false;
    const char letter = next();
    ++at_;
    if (letter == 'd') {
      characters += U"0123456789";
    } else if (letter == 's') {
      characters += U" \n\t\r\f";
    } else if (letter == 'S' || letter == 'w' || letter == 'W' || letter == 'D') {
      known = false;
    } else if (letter == 'p' || letter == 'P') {
      known = false;
      return skip_property();
    } else {
      out = escaped_character(letter);
      return out.has_value();
    }
    return true;
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
    take("?");
    if (more() && (next() == '*' || next() == '+' || next() == '?' || next() == '{')) return std::nullopt;
    if (node.kind == RegexKind::edge ||
        largest_repeat(node) * std::max(1, std::max(least, most)) > kMostRepeats) {
      return std::nullopt;
    }
    RegexNode repeat;
    repeat.kind = RegexKind::repeat;
    repeat.least = least;
    repeat.most = most;
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
