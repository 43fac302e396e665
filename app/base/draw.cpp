#include "base/draw.h"

#include <cassert>

namespace dojo::base {
namespace {

std::uint64_t fnv1a(std::string_view key) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (char c : key) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return hash;
}

std::uint64_t splitmix64(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

}  // namespace

std::uint64_t draw(std::uint64_t seed, std::string_view key) {
  return splitmix64(splitmix64(seed) ^ fnv1a(key));
}

std::uint64_t draw_below(std::uint64_t seed, std::string_view key, std::uint64_t bound) {
  assert(bound > 0);
  __extension__ using Wide = unsigned __int128;
  return static_cast<std::uint64_t>((static_cast<Wide>(draw(seed, key)) * bound) >> 64);
}

std::int64_t draw_between(std::uint64_t seed, std::string_view key, std::int64_t low, std::int64_t high) {
  assert(low <= high);
  return low + static_cast<std::int64_t>(draw_below(seed, key, static_cast<std::uint64_t>(high - low) + 1));
}

}  // namespace dojo::base
