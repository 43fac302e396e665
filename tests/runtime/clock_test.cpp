#include "runtime/clock.h"

#include <gtest/gtest.h>

namespace dojo::runtime {
namespace {

TEST(SystemClock, TellsATimeThatItCanReadAgain) {
  const SystemClock clock;
  const base::CivilTime now = clock.wall();
  const auto read = base::parse_rfc3339(base::write_rfc3339(now));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, now);
  const base::Millis before = clock.steady();
  EXPECT_GE(clock.steady(), before);
}

}  // namespace
}  // namespace dojo::runtime
