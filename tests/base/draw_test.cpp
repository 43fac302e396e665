// Draws are part of every log: the same seed and key must give the same value on every machine, for ever.
#include "base/draw.h"

#include <gtest/gtest.h>
#include <limits>
#include <set>

namespace dojo::base {
namespace {

TEST(Draw, ValuesArePinned) {
  // Computed apart from this code: SplitMix64(SplitMix64(seed) xor FNV-1a(key)).
  EXPECT_EQ(draw(1, "variant"), 0x325d750fcc8f6177ULL);
  EXPECT_EQ(draw(1, "read/0"), 0xa6a7cb57ce36082eULL);
  EXPECT_EQ(draw(2, "variant"), 0x6a50baa5c92a09b1ULL);
  EXPECT_EQ(draw(0, ""), 0x5b21f68ffa77f14cULL);
  EXPECT_EQ(draw(std::numeric_limits<std::uint64_t>::max(), "line/hello/0"), 0xef9870364f4ea55bULL);
}

TEST(Draw, TheMappingToARangeIsPinned) {
  EXPECT_EQ(draw_below(1, "variant", 3), 0U);
  EXPECT_EQ(draw_below(2, "variant", 3), 1U);
  EXPECT_EQ(draw_between(1, "read/0", 2500, 6000), 4779);
  EXPECT_EQ(draw_between(2, "variant", 2500, 6000), 3953);
}

TEST(Draw, EveryValueOfARangeComesAndNoOther) {
  std::set<std::int64_t> seen;
  for (std::uint64_t seed = 0; seed < 500; ++seed) seen.insert(draw_between(seed, "dice", -2, 3));
  EXPECT_EQ(seen, (std::set<std::int64_t>{-2, -1, 0, 1, 2, 3}));
}

TEST(Draw, ARangeOfOneIsThatOne) {
  EXPECT_EQ(draw_below(7, "anything", 1), 0U);
  EXPECT_EQ(draw_between(7, "anything", 42, 42), 42);
}

TEST(Draw, AHugeBoundIsNeverReached) {
  const std::uint64_t bound = std::numeric_limits<std::uint64_t>::max();
  for (std::uint64_t seed = 0; seed < 200; ++seed) EXPECT_LT(draw_below(seed, "far", bound), bound);
}

TEST(Draw, KeysAndSeedsAreIndependent) {
  // 300 draws of neighbouring seeds and keys: no two alike, so a draw tells nothing about its neighbours.
  std::set<std::uint64_t> seen;
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    for (int key = 0; key < 10; ++key) seen.insert(draw(seed, "line/" + std::to_string(key)));
  }
  EXPECT_EQ(seen.size(), 300U);
}

TEST(Draw, IsFair) {
  int heads = 0;
  for (std::uint64_t seed = 0; seed < 10000; ++seed) heads += draw_below(seed, "coin", 2) == 0 ? 1 : 0;
  EXPECT_GT(heads, 4800);
  EXPECT_LT(heads, 5200);
}

}  // namespace
}  // namespace dojo::base
