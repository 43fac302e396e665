// Which price an amount is, by the words around it in its sentence.
//
//   off: 减, 便宜, 优惠, 立减, 券, off, save …           taken off the price
//   list: 原价, 标价, 吊牌价, 售价, original price …     what the goods cost
//   asked: 您说的, 您想要, 您出, you asked, your offer … what the customer wants; also an amount of the
//   situation that
//          the sentence declines (20块真的做不到)
//   offered: 给您, 到手, 券后, 活动价, 改成, 只要, for you, can do it for …   the price after
//
// The nearest word wins; before the amount over after it. `at` is the amount in the shadow text. Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/analysis.h"
#include "text/span.h"

namespace dojo::text {

PriceRole price_role(std::string_view shadow, Span at, bool named_in_situation);

// Whether words close to a bare number make it an amount: a price word before it, a deal after it (38成交),
// or an agreement (19.9给您, 38可以的) where the number has a fraction or the customer named it.
bool is_bare_amount(std::string_view shadow, Span at, bool named_in_situation);

}  // namespace dojo::text
