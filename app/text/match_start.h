// Where a match of an expression can begin: a quick "not here" before the matcher (text/matcher.h) looks.
//
//   std::vector<StartPlace> places = start_places(glyphs);      once for a text and all expressions
//   MatchStart start = match_start_of(*parse_regex("\\b(?:no|not)\\b"));
//   start.allows(places[i])      false: no match begins with glyph i
//
// It may say yes where no match begins (hanzi share bits), never no where one does, except at the begin of a
// text, which it does not know: ask from the second glyph on. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/characters.h"
#include "text/regex_syntax.h"

namespace dojo::text {

// The bit of a glyph: those at a word's edge (\b) before the others.
using StartPlace = std::uint16_t;

std::vector<StartPlace> start_places(std::span<const Glyph> glyphs);

class MatchStart {
 public:
  static constexpr std::size_t kBits = 512;  // ASCII has a bit each, the others share the rest

  bool allows(StartPlace place) const { return ((words_[place / 64] >> (place % 64)) & 1) != 0; }

 private:
  friend MatchStart match_start_of(const RegexNode& tree);
  std::array<std::uint64_t, 2 * kBits / 64> words_{};
};

MatchStart match_start_of(const RegexNode& tree);

}  // namespace dojo::text
