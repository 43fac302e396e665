// dojo plan: plays the plans of a case, or of all cases, and says what did not come as expected.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "cli/shop.h"
#include "codec/grade_json.h"
#include "runtime/plan_player.h"

namespace dojo::cli {
namespace {

struct PlanOptions {
  std::string scene, name;
  bool json = false;
};

void play_plans(Shell& shell, const runtime::Shop& shop, const pack::Case& scene,
                const PlanOptions& options) {
  const auto plans = shop.loaded().plans.find(scene.scenario.id.text());
  if (plans == shop.loaded().plans.end()) return;
  const session::Context context = shop.context(scene);
  for (const codec::Plan& plan : plans->second) {
    if (!options.name.empty() && plan.name != options.name) continue;
    const runtime::PlanRun run = runtime::play_plan(context, plan);
    if (options.json) {
      shell.out << codec::play_json({context.house, run.played.state, run.played.grade, {}, shell.ui})
                << "\n";
    } else {
      shell.out << (run.complaints.empty() ? "ok    " : "FAIL  ") << scene.scenario.id.text() << "/"
                << plan.name << "  " << pack::name(run.played.state.outcome) << " "
                << run.played.grade.quality_permille.value_or(0) << "\n";
      for (const std::string& complaint : run.complaints) shell.out << "      " << complaint << "\n";
    }
    if (!run.complaints.empty()) shell.exit = Exit::findings;
  }
}

void plan(Shell& shell, const PlanOptions& options) {
  const auto shop = open_shop(shell);
  if (!shop) return;
  if (!options.scene.empty()) {
    if (const pack::Case* scene = find_case(shell, *shop, options.scene))
      play_plans(shell, *shop, *scene, options);
    return;
  }
  for (const pack::Case& scene : shop->pack().cases) play_plans(shell, *shop, scene, options);
}

}  // namespace

void add_plan(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand(
      "plan", "Plays the plans of a case (or of all) and says what did not come as expected");
  auto options = std::make_shared<PlanOptions>();
  verb->add_option("case", options->scene, "the case; without it, every case");
  verb->add_option("plan", options->name, "one plan of it");
  verb->add_flag("--json", options->json, "the whole result of each plan, as `dojo play --json` prints it");
  verb->callback([&shell, options] { plan(shell, *options); });
}

}  // namespace dojo::cli
