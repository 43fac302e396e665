// Cases for the prover's tests: the shipped ones, and the broken ones of tests/proof/broken/ in the shipped
// house.
#pragma once

#include <string>
#include <vector>

#include "proof/prove.h"
#include "runtime/shop.h"

namespace dojo::tests {

// Aborts with the reason if the pack can't be opened.
const runtime::Shop& lantern_shop();
runtime::Shop broken_shop(const std::string& name);

std::vector<proof::PlayedPlan> play_plans(const runtime::Shop& shop, const pack::Case& scene);

// As `dojo prove` does it: the longest plan and two turns more.
proof::Proof prove_case(const runtime::Shop& shop, const pack::Case& scene);

}  // namespace dojo::tests
