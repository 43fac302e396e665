#include "text/match_start.h"

#include <algorithm>

namespace dojo::text {
namespace {

constexpr char32_t kAscii = 128;
constexpr std::size_t kSharedBits = MatchStart::kBits - kAscii;
constexpr char32_t kLongestRange = 64;  // of a range with more characters beyond ASCII, any may begin

using StartBits = std::array<std::uint64_t, MatchStart::kBits / 64>;

std::size_t start_bit(char32_t c) {
  if (c < kAscii) return c;
  const std::uint32_t mixed = static_cast<std::uint32_t>(c) * 2654435761U;
  return kAscii + (mixed >> 16) % kSharedBits;
}

bool starts_word(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_';
}

// Gathers the characters with which a node can begin, for one kind of place.
class StartFinder {
 public:
  explicit StartFinder(bool at_edge) : at_edge_(at_edge) {}

  // True if what follows the node can be reached without a character.
  bool passes(const RegexNode& node) {
    switch (node.kind) {
      case RegexKind::literal:
        add(node.characters.front());
        return false;
      case RegexKind::set:
        for (const char32_t c : node.characters) add(c);
        return false;
      case RegexKind::any:
        add_any(node);
        return false;
      case RegexKind::edge:
        return node.edge == (at_edge_ ? RegexEdge::word : RegexEdge::no_word);
      case RegexKind::sequence:
        return std::all_of(node.children.begin(), node.children.end(),
                           [this](const RegexNode& child) { return passes(child); });
      case RegexKind::choice: {
        bool any = false;
        for (const RegexNode& child : node.children) any = passes(child) || any;
        return any;
      }
      case RegexKind::repeat:
        return node.most == 0 || passes(node.children[0]) || node.least == 0;
    }
    return true;
  }

  void add_all() { bits_.fill(~std::uint64_t{0}); }
  const StartBits& bits() const { return bits_; }

 private:
  void add_bit(std::size_t bit) { bits_[bit / 64] |= std::uint64_t{1} << (bit % 64); }
  void add(char32_t c) { add_bit(start_bit(c)); }
  void add_beyond_ascii() {
    for (std::size_t bit = kAscii; bit < MatchStart::kBits; ++bit) add_bit(bit);
  }

  void add_any(const RegexNode& node) {
    for (char32_t c = 0; c < kAscii; ++c) {
      const auto within = [c](const CharacterRange& range) { return range.first <= c && c <= range.last; };
      if (std::any_of(node.ranges.begin(), node.ranges.end(), within) != node.negated) add(c);
    }
    if (node.negated) return add_beyond_ascii();
    for (const CharacterRange& range : node.ranges) {
      if (range.last < kAscii) continue;
      if (range.last - range.first > kLongestRange) return add_beyond_ascii();
      for (char32_t c = std::max(range.first, kAscii); c <= range.last; ++c) add(c);
    }
  }

  bool at_edge_;
  StartBits bits_{};
};

}  // namespace

std::vector<StartPlace> start_places(std::span<const Glyph> glyphs) {
  std::vector<StartPlace> places;
  places.reserve(glyphs.size());
  bool before = false;
  for (const Glyph& glyph : glyphs) {
    const bool here = starts_word(glyph.value);
    const std::size_t inside = before == here ? MatchStart::kBits : 0;
    places.push_back(static_cast<StartPlace>(inside + start_bit(glyph.value)));
    before = here;
  }
  return places;
}

MatchStart match_start_of(const RegexNode& tree) {
  MatchStart start;
  auto out = start.words_.begin();
  for (const bool at_edge : {true, false}) {
    StartFinder finder(at_edge);
    if (finder.passes(tree)) finder.add_all();
    out = std::copy(finder.bits().begin(), finder.bits().end(), out);
  }
  return start;
}

}  // namespace dojo::text
