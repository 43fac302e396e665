// Where the house's rules fire: every plan of every case played, every finding counted.
//
//   for (const RuleUse& use : rule_use(shop)) …       use.rule, use.scene, use.plan, use.times
//
// Sorted by rule, case, plan. Deterministic; takes a millisecond or two a plan. Any thread.
#pragma once

#include <string>
#include <vector>

#include "runtime/shop.h"

namespace dojo::runtime {

struct RuleUse {
  base::RuleId rule;
  std::string scene;  // bare id of the case
  std::string plan;
  int times = 0;
};

std::vector<RuleUse> rule_use(const Shop& shop);

}  // namespace dojo::runtime
