// A regular expression as a tree: RE2's syntax as far as patterns of a lexicon use it. From the tree come the
// words that a pattern cannot match without (text/regex_parts.h) and the program that matches it
// (text/matcher.h).
//
//   std::optional<RegexNode> tree = parse_regex("加(?:我|下)?微信");
//
// Nothing for what it does not know (flags, \Q…\E, named classes, properties but \p{Han}, repeated
// repetition, more than 1,000 copies): RE2 itself then reads and matches the pattern. Text is shadow text:
// valid UTF-8, lower case. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace dojo::text {

enum class RegexKind {
  literal,   // `characters`, one after the other
  set,       // one of `characters`, which are few
  any,       // one character of `ranges` (or, if `negated`, one outside them)
  edge,      // a place between characters: `edge`
  sequence,  // children one after the other; none: the empty text
  choice,    // one of the children, the first that fits
  repeat,    // the child, `least` to `most` times, as often as possible (`lazy`: as seldom)
};

enum class RegexEdge { text_begin, text_end, word, no_word };

struct CharacterRange {
  char32_t first = 0;
  char32_t last = 0;
};

struct RegexNode {
  RegexKind kind = RegexKind::sequence;
  std::u32string characters;
  std::vector<CharacterRange> ranges;
  bool negated = false;
  RegexEdge edge = RegexEdge::text_begin;
  std::vector<RegexNode> children;
  int least = 1;
  int most = 1;  // -1: without limit
  bool lazy = false;
  Span source;  // bytes of the pattern, without the brackets of a group

  bool may_be_empty() const;
};

std::optional<RegexNode> parse_regex(std::string_view pattern);

}  // namespace dojo::text
