// Seeded draws: a pure function of (seed, key), so that a new draw moves no other and every machine draws the
// same.
//
//   draw_below(seed, "variant", 3)       0, 1 or 2
//   draw_between(seed, "react/4", 2500, 6000)
//
// SplitMix64 (Steele, Lea, Flood 2014) over the seed and the FNV-1a hash of the key; mapped by the high half
// of a 128-bit product, never by std::*_distribution. `bound` must be at least 1, `low <= high`.
#pragma once

#include <cstdint>
#include <string_view>

namespace dojo::base {

std::uint64_t draw(std::uint64_t seed, std::string_view key);
std::uint64_t draw_below(std::uint64_t seed, std::string_view key, std::uint64_t bound);
std::int64_t draw_between(std::uint64_t seed, std::string_view key, std::int64_t low, std::int64_t high);

}  // namespace dojo::base
