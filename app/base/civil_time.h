// Civil time as numbers, and as RFC 3339 text: "2026-01-05T09:00:04.200+08:00".
//
//   auto time = parse_rfc3339("2026-01-05T09:00:00+08:00");   time->unix_ms, time->offset_minutes
//   write_rfc3339(*time)                                      milliseconds are always written
//
// Reads seconds with or without a fraction (cut to milliseconds), Z or an offset, years 1970 to 9999.
// Anything else is invalid_input. Leap seconds are refused. No locale, no time zone data. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace dojo::base {

struct CivilTime {
  std::int64_t unix_ms = 0;  // since 1970-01-01T00:00:00Z
  int offset_minutes = 0;    // of the place where it was read, east of Greenwich positive

  bool operator==(const CivilTime&) const = default;
};

base::Result<CivilTime> parse_rfc3339(std::string_view text);
std::string write_rfc3339(const CivilTime& time);

}  // namespace dojo::base
