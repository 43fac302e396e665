// Shares are rounded half up, in integers: a mark is never a matter of the machine.
#include "base/units.h"

#include <gtest/gtest.h>

namespace dojo::base {
namespace {

TEST(Permille, RoundsHalvesUp) {
  EXPECT_EQ(permille(1, 3), 333);
  EXPECT_EQ(permille(2, 3), 667);
  EXPECT_EQ(permille(1, 2000), 1);  // exactly half of a permille
  EXPECT_EQ(permille(1, 2001), 0);
  EXPECT_EQ(permille(1599, 2000), 800);  // 799.5: just enough to pass
  EXPECT_EQ(permille(3197, 4000), 799);  // 799.25
}

TEST(Permille, NothingIsNothingAndAllIsAll) {
  for (const int possible : {1, 7, 100, 99999}) {
    EXPECT_EQ(permille(0, possible), 0);
    EXPECT_EQ(permille(possible, possible), 1000);
  }
}

TEST(Permille, HoldsLargeSums) {
  EXPECT_EQ(permille(500'000'000'000, 1'000'000'000'000), 500);
}

}  // namespace
}  // namespace dojo::base
