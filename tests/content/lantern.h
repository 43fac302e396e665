// The shipped shop for tests: opened once, with the program's own weights; each plan played once.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "runtime/plan_player.h"
#include "runtime/shop.h"

namespace dojo::tests {

// nullptr, and why in *fault, if the pack can't be opened.
const runtime::Shop* lantern(std::string* fault = nullptr);

struct PlanName {
  std::string scene, plan;

  std::string text() const { return scene + "/" + plan; }
};
std::vector<PlanName> plan_names();
const codec::Plan& find_plan(const PlanName& name);
const pack::Case& find_scene(const PlanName& name);
const runtime::PlanRun& played(const PlanName& name);

// For --gtest_filter: letters, digits and underscores.
std::string test_name(const PlanName& name);

}  // namespace dojo::tests
