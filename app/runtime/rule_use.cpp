#include "runtime/rule_use.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "runtime/plan_player.h"

namespace dojo::runtime {

std::vector<RuleUse> rule_use(const Shop& shop) {
  std::vector<RuleUse> uses;
  for (const pack::Case& scene : shop.pack().cases) {
    const std::string id = scene.scenario.id.text();
    const auto plans = shop.loaded().plans.find(id);
    if (plans == shop.loaded().plans.end()) continue;
    for (const codec::Plan& plan : plans->second) {
      std::map<base::RuleId, int> counts;
      for (const grading::Finding& finding : play_plan(shop.context(scene), plan).played.grade.findings)
        ++counts[finding.rule];
      for (const auto& [rule, times] : counts) uses.push_back({rule, id, plan.name, times});
    }
  }
  std::sort(uses.begin(), uses.end(), [](const RuleUse& a, const RuleUse& b) {
    return std::tie(a.rule, a.scene, a.plan) < std::tie(b.rule, b.scene, b.plan);
  });
  return uses;
}

}  // namespace dojo::runtime
