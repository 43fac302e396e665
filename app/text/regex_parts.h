// A pattern cut into its alternatives, each with words that must stand in a text that it matches.
//
//   parts_of(*parse_regex("抱歉|对不起|(?:加|搜).{0,4}微信"))
//     ->  抱歉 (exact) | 对不起 (exact) | (?:加|搜).{0,4}微信, needs one of {加, 搜} and one of {微信}
//
// A part that is nothing but words (with ^ $ \b at its ends) is `exact`: finding the word is matching the
// part. Lists may hold a word more than once. A part without needs must always be tried. A pattern that
// parse_regex does not know is one part without needs. Pure.
#pragma once

#include <string>
#include <vector>

#include "text/regex_syntax.h"

namespace dojo::text {

struct ExactEdges {
  bool text_begin : 1 = false;  // ^
  bool text_end : 1 = false;    // $
  bool word_begin : 1 = false;  // \b before
  bool word_end : 1 = false;    // \b after
};

inline constexpr std::size_t kMostNeeds = 4;

struct RegexPart {
  RegexNode tree;  // of a part that is not exact
  bool exact = false;
  ExactEdges edges;
  std::vector<std::u32string> words;  // exact: what it matches
  std::vector<std::vector<std::u32string>>
      needs;  // else: of each of these lists (at most kMostNeeds) one occurs
};

std::vector<RegexPart> parts_of(RegexNode tree);

}  // namespace dojo::text
