// Dates as days from the day of the conversation, with the hour if given: 今天下午 "0", 明天上午10点 "1T10",
// 下午3点前 "0T15", 今晚8点 "0T20", tomorrow by 6 pm "1T18", by noon "0T12".
//
// Slot::value is "<days>" or "<days>T<hour>", Slot::number the days, Slot::hour the hour. Decisions: an hour
// without a day is today's; without morning or afternoon, 1 to 7 are read as afternoon (an agent's day); 当天
// is 0, 次日 and 隔天 1; weekdays, 5号, 12月5日 and "next week" cannot be computed without a calendar and are
// left out, as are greetings (下午好, good morning). 一点, 有点, 晚点 are no hours. Half hours count as their
// hour. Pure.
#pragma once

#include <vector>

#include "text/analysis.h"
#include "text/numbers.h"
#include "text/slots.h"

namespace dojo::text {

void find_dates(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
                std::vector<Slot>& slots);

}  // namespace dojo::text
