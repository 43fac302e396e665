// Amounts of money: ¥19.9, 20元, 二十块, 十五块五, 三块八毛五, 5毛, 20 bucks, $5, 满100减20, 减5, 19.9包邮, 5
// off.
//
// Value: whole fen; foreign words count in the shop's currency. Decisions:
// - a bare number is money only beside a word of price (减, 便宜, 原价, 只要, price is, … off) and without
// another unit;
// - of a range (10-20元) the upper end counts;
// - 一块 before a verb (一块发) means "together" and is none;
// - 零头抹掉, 抹零, round it down: money with role off. Its value is the odd part of the nearest amount named
// in the reply or
//   else in the situation (the fen if there are any, else the yuan below ten), and 0 if none is named;
// - a phone number or an order number is claimed before and never read as money.
// Which price is meant (PriceRole) is decided in price_role.h. Pure.
#pragma once

#include <vector>

#include "text/analysis.h"
#include "text/numbers.h"
#include "text/slots.h"

namespace dojo::text {

// Adds money to `slots` (spans as bytes of the shadow text) and marks the numbers used.
void find_money(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
                std::vector<Slot>& slots);

}  // namespace dojo::text
