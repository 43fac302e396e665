#include "content/lantern.h"

#include <cstdlib>
#include <optional>

namespace dojo::tests {
namespace {

const base::Result<runtime::Shop>& opened() {
  static const base::Result<runtime::Shop> shop = [] {
    // Tests may be built anywhere: the weights are those of the source tree.
    ::setenv("DOJO_ASSETS", DOJO_SOURCE_DIR "/assets", 1);
    return runtime::open_shop(DOJO_SOURCE_DIR "/scenarios", "lantern");
  }();
  return shop;
}

}  // namespace

const runtime::Shop* lantern(std::string* fault) {
  if (opened()) return &opened().value();
  if (fault) *fault = opened().error().message;
  return nullptr;
}

std::vector<PlanName> plan_names() {
  std::vector<PlanName> names;
  if (!lantern()) return names;
  for (const auto& [scene, plans] : lantern()->loaded().plans) {
    for (const codec::Plan& plan : plans) names.push_back({scene, plan.name});
  }
  return names;
}

const codec::Plan& find_plan(const PlanName& name) {
  for (const codec::Plan& plan : lantern()->loaded().plans.at(name.scene)) {
    if (plan.name == name.plan) return plan;
  }
  std::abort();
}

const pack::Case& find_scene(const PlanName& name) {
  return *lantern()->pack().find_case(name.scene);
}

const runtime::PlanRun& played(const PlanName& name) {
  static std::map<std::string, runtime::PlanRun> runs;
  const auto known = runs.find(name.text());
  if (known != runs.end()) return known->second;
  return runs.emplace(name.text(), runtime::play_plan(lantern()->context(find_scene(name)), find_plan(name)))
      .first->second;
}

std::string test_name(const PlanName& name) {
  std::string text = name.scene + "__" + name.plan;
  for (char& c : text) {
    if (c == '-' || c == '.') c = '_';
  }
  return text;
}

}  // namespace dojo::tests
