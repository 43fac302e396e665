// The tokens of a text as the learned part reads them: a hanzi, a sign, a run of digits (all numbers are the
// same token) or a whole word of letters (apostrophes dropped: don't = dont).
//
//   Tokens tokens = tokens_of("¥19.9 can't");      three tokens: ¥, a number, cant
//
// Input is shadow text. Only the first kMostTokens are read. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/characters.h"

namespace dojo::text {

inline constexpr std::size_t kMostTokens = 96;  // longer clauses and situations are read up to here
inline constexpr std::uint32_t kNumberToken = U'0';

struct Token {
  std::uint32_t id = 0;  // the character, or the hash of a word
  bool word = false;
  std::size_t first = 0;  // glyphs
  std::size_t last = 0;
};

struct Tokens {
  std::vector<Glyph> glyphs;
  std::vector<Token> list;
};

Tokens tokens_of(std::string_view shadow);

// FNV-1a, 32 bits, byte by byte: the hash of all features. `seed_hash` begins one.
inline constexpr std::uint32_t kHashOffset = 2166136261U;
constexpr std::uint32_t mixed(std::uint32_t hash, std::uint32_t value) {
  constexpr std::uint32_t kPrime = 16777619U;
  hash = (hash ^ (value & 0xFFU)) * kPrime;
  hash = (hash ^ ((value >> 8) & 0xFFU)) * kPrime;
  if (value < 0x10000) return hash * (kPrime * kPrime);  // two bytes of zero
  hash = (hash ^ ((value >> 16) & 0xFFU)) * kPrime;
  return (hash ^ (value >> 24)) * kPrime;
}
constexpr std::uint32_t seed_hash(char space) {
  return mixed(kHashOffset, static_cast<std::uint32_t>(space));
}

}  // namespace dojo::text
