// The plans of a case as they come out today, for the prover and for synthetic trainees.
#pragma once

#include <vector>

#include "proof/prove.h"
#include "runtime/shop.h"

namespace dojo::cli {

std::vector<proof::PlayedPlan> play_plans_of(const runtime::Shop& shop, const pack::Case& scene);

}  // namespace dojo::cli
