#include "cli/played_plans.h"

#include "runtime/plan_player.h"

namespace dojo::cli {

std::vector<proof::PlayedPlan> play_plans_of(const runtime::Shop& shop, const pack::Case& scene) {
  std::vector<proof::PlayedPlan> played;
  const auto plans = shop.loaded().plans.find(scene.scenario.id.text());
  if (plans == shop.loaded().plans.end()) return played;
  const session::Context context = shop.context(scene);
  for (const codec::Plan& plan : plans->second) {
    runtime::PlanRun run = runtime::play_plan(context, plan);
    played.push_back({plan.name, plan.kind == codec::Plan::Kind::exemplary, std::move(run.played.events),
                      std::move(run.played.grade), std::move(run.complaints)});
  }
  return played;
}

}  // namespace dojo::cli
