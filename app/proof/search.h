// The shortest replies that open a guard in a world.
//
//   replies_for(stage, world, {&way.transition->when, {}}, {.most_found = 4})   ->  offer_gift; offer_coupon;
//   …
//
// It begins with nothing said and adds what the guard still lacks (an act, a rule, an amount, an action with
// its arguments), shortest first, up to `most_parts`; amounts are tried at the limits that the guard names.
// What lies in the world itself (a fact, a mood) can't be added: then there is no reply. `but_not` are guards
// that must stay shut. Deterministic; bounded by `most_tries`.
#pragma once

#include <vector>

#include "proof/world.h"

namespace dojo::proof {

struct Goal {
  const pack::Condition* when = nullptr;
  std::vector<const pack::Condition*> but_not;
};

struct SearchLimits {
  std::size_t most_parts = 5;
  std::size_t most_tries = 90;
  std::size_t most_found = 1;
};

std::vector<Reply> replies_for(const Stage& stage, const World& world, const Goal& goal,
                               const SearchLimits& limits);

// Calls of an action whose arguments pass the tests, the others filled in as an agent might.
std::vector<desk::ActionCall> calls_for(const Stage& stage, const World& world, const std::string& action,
                                        const std::vector<pack::ArgumentTest>& where);

}  // namespace dojo::proof
