// Durations in milliseconds: 两天, 48小时内, 半小时, 一个半小时, 两三天 (3), 3-5个工作日 (5), within 3
// working days, half an hour, a couple of days (2), 24h, 7-day.
//
// Decisions: of a range the upper end, since that is what binds; a working day is a day; a month is 30 days,
// a year 365; 第三天 and 5号 are no durations; 一会, a moment, a few days have no length and are left out; a
// year above 100 is a date. Pure.
#pragma once

#include <vector>

#include "text/analysis.h"
#include "text/numbers.h"
#include "text/slots.h"

namespace dojo::text {

void find_durations(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
                    std::vector<Slot>& slots);

}  // namespace dojo::text
