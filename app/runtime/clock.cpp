#include "runtime/clock.h"

#include <chrono>
#include <time.h>

namespace dojo::runtime {

base::Millis SystemClock::steady() const {
  return std::chrono::duration_cast<base::Millis>(std::chrono::steady_clock::now().time_since_epoch());
}

base::CivilTime SystemClock::wall() const {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  tm here{};
  ::localtime_r(&now.tv_sec, &here);
  return {std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1000000, static_cast<int>(here.tm_gmtoff / 60)};
}

}  // namespace dojo::runtime
