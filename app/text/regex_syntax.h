// A regular expression as a tree: enough of RE2's syntax to cut a pattern into alternatives and to see which
// words it cannot match without (text/regex_parts.h). RE2 alone decides what matches; this only decides what
// need not be tried.
//
//   std::optional<RegexNode> tree = parse_regex("加(?:我|下)?微信");
//
// Nothing for what it does not know (flags, \Q…\E, repeated repetition, …): such a pattern is used whole.
// Pure.
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
  set,       // one of `characters`
  any,       // some character, unknown which
  edge,      // matches between characters: ^ $ \b \B \A \z
  sequence,  // children one after the other; none: the empty text
  choice,    // one of the children
  repeat,    // the child, `least` to `most` times
};

struct RegexNode {
  RegexKind kind = RegexKind::sequence;
  std::u32string characters;
  std::vector<RegexNode> children;
  int least = 1;
  int most = 1;  // -1: without limit
  Span source;   // bytes of the pattern, without the brackets of a group

  bool may_be_empty() const;
};

std::optional<RegexNode> parse_regex(std::string_view pattern);

}  // namespace dojo::text
