// Rates: permille of the price still to pay. 八折 800, 8.5折 and 八五折 and 85折 850, 半价 and 对折 500, 15 %
// off 850, 百分之十的优惠 900, 退您20% 800 (what stays paid).
//
// Decisions: 打折 without a number is none; N % is a rate only beside a word of discount or refund (100 %
// cotton is none); 原价的80% and 80 % of the price are 800; of a range (5-10 % off) the larger discount
// counts. Pure.
#pragma once

#include <vector>

#include "text/analysis.h"
#include "text/numbers.h"
#include "text/slots.h"

namespace dojo::text {

void find_rates(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
                std::vector<Slot>& slots);

}  // namespace dojo::text
