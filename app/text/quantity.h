// How many pieces: 2件, 三双, 买二送一 (2 and 1), x2, ×3, 2 pcs, three pairs.
//
// Decisions: only pieces of goods (件 双 套 瓶 …), never 次 款 种 位; 一个 is grammar and left out, 1个
// counts; 第二件 and 四件套 are none. Value: the integer. Pure.
#pragma once

#include <vector>

#include "text/analysis.h"
#include "text/numbers.h"
#include "text/slots.h"

namespace dojo::text {

void find_quantities(const SlotInput& input, const std::vector<Number>& numbers, std::vector<bool>& used,
                     std::vector<Slot>& slots);

}  // namespace dojo::text
