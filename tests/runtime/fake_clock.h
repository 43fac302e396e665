// A clock that a test moves by hand.
#pragma once

#include "runtime/clock.h"

namespace dojo::tests {

class FakeClock : public runtime::Clock {
 public:
  base::Millis steady() const override { return steady_; }
  base::CivilTime wall() const override { return wall_; }

  void pass(base::Millis time) {
    steady_ += time;
    wall_.unix_ms += time.count();
  }
  // What happens to the clocks of a program that is closed for a while and started again.
  void be_closed_for(base::Millis time) {
    wall_.unix_ms += time.count();
    steady_ = base::Millis{17};
  }

 private:
  base::Millis steady_{1000000};
  base::CivilTime wall_ = base::parse_rfc3339("2026-01-05T09:00:00+08:00").value();
};

}  // namespace dojo::tests
