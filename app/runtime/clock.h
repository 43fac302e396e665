// The only clock of the house, behind a seam so that tests own the time.
//
//   SystemClock clock;
//   clock.steady()    for durations: never falls, stands still while the machine sleeps
//   clock.wall()      for people: the civil time here, with its offset
//
// Any thread.
#pragma once

#include "base/civil_time.h"
#include "base/units.h"

namespace dojo::runtime {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual base::Millis steady() const = 0;
  virtual base::CivilTime wall() const = 0;
};

class SystemClock : public Clock {
 public:
  base::Millis steady() const override;
  base::CivilTime wall() const override;
};

}  // namespace dojo::runtime
