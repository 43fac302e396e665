#include "base/civil_time.h"

#include <gtest/gtest.h>

namespace dojo::base {
namespace {

TEST(CivilTime, ReadsAndWrites) {
  const auto time = parse_rfc3339("2026-01-05T09:00:04.25+08:00");
  ASSERT_TRUE(time);
  EXPECT_EQ(time->unix_ms, 1767574804250);
  EXPECT_EQ(time->offset_minutes, 480);
  EXPECT_EQ(write_rfc3339(*time), "2026-01-05T09:00:04.250+08:00");
  EXPECT_EQ(write_rfc3339(*parse_rfc3339("2024-02-29T23:59:59Z")), "2024-02-29T23:59:59.000+00:00");
  EXPECT_EQ(write_rfc3339(*parse_rfc3339("2026-03-01T00:10:00-03:30")), "2026-03-01T00:10:00.000-03:30");
  EXPECT_EQ(parse_rfc3339("2026-01-05T09:00:00.123456789Z")->unix_ms % 1000, 123);
}

TEST(CivilTime, RefusesWhatIsNoTime) {
  for (const char* bad :
       {"", "2026-01-05", "2026-01-05T09:00:00", "2026-02-29T09:00:00Z", "2026-13-05T09:00:00Z",
        "2026-01-05T24:00:00Z", "2026-01-05T09:60:00Z", "2026-01-05 09:00:00Z", "2026-01-05T09:00:00Z ",
        "2026-01-05T09:00:00+8:00", "2026-01-05T09:00:00.Z", "1969-12-31T00:00:00Z", "２026-01-05T09:00:00Z",
        "2026-01-05T09:00:00+99:00"}) {
    EXPECT_FALSE(parse_rfc3339(bad)) << bad;
  }
}

}  // namespace
}  // namespace dojo::base
