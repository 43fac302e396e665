#include "proof/cases.h"

#include <cstdio>
#include <cstdlib>

#include "runtime/plan_player.h"

namespace dojo::tests {
namespace {

runtime::Shop must(base::Result<runtime::Shop> shop) {
  if (!shop) {
    std::fprintf(stderr, "%s\n", shop.error().message.c_str());
    std::abort();
  }
  return std::move(*shop);
}

const char* kPacks = DOJO_SOURCE_DIR "/scenarios";

}  // namespace

const runtime::Shop& lantern_shop() {
  static const runtime::Shop shop = [] {
    ::setenv("DOJO_ASSETS", DOJO_SOURCE_DIR "/assets", 1);
    return must(runtime::open_shop(kPacks, "lantern"));
  }();
  return shop;
}

runtime::Shop broken_shop(const std::string& name) {
  ::setenv("DOJO_ASSETS", DOJO_SOURCE_DIR "/assets", 1);
  return must(runtime::open_shop_for_case(
      kPacks, "lantern", std::string(DOJO_SOURCE_DIR "/tests/proof/broken/logistics/") + name));
}

std::vector<proof::PlayedPlan> play_plans(const runtime::Shop& shop, const pack::Case& scene) {
  std::vector<proof::PlayedPlan> played;
  for (const codec::Plan& plan : shop.loaded().plans.at(scene.scenario.id.text())) {
    runtime::PlanRun run = runtime::play_plan(shop.context(scene), plan);
    played.push_back({plan.name, plan.kind == codec::Plan::Kind::exemplary, std::move(run.played.events),
                      std::move(run.played.grade), std::move(run.complaints)});
  }
  return played;
}

proof::Proof prove_case(const runtime::Shop& shop, const pack::Case& scene) {
  const session::Context context = shop.context(scene);
  const auto plans = play_plans(shop, scene);
  proof::Bound bound;
  bound.most_turns = proof::turns_of(plans) + 2;
  return proof::prove({context, plans}, bound);
}

}  // namespace dojo::tests
