// A step on the ladder in words, natural in each language.
//
//   word(condition, {"议价", "bargaining"})  ->  "还要通过 2 个不同的议价案例，每个至少 80 分（已通过 1 / 3
//   个）"
//
// `kind_name` names the case kind that the condition asks for; it is not read if the condition takes any
// kind. Pure.
#pragma once

#include <string>

#include "base/locale.h"
#include "career/progress.h"

namespace dojo::career {

base::LocalText word(const ConditionProgress& progress, const base::LocalText& kind_name);

// 800 -> "80", 855 -> "85.5": a mark out of 100.
std::string mark(int permille);

}  // namespace dojo::career
