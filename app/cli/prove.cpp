// dojo prove: is a case solvable, fair and consistent with the house rules? What speaks against it, with
// witnesses.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <ostream>

#include "cli/played_plans.h"
#include "cli/proof_text.h"
#include "cli/shop.h"
#include "runtime/paths.h"

namespace dojo::cli {
namespace {

struct ProveOptions {
  std::string scene;
  int turns = 0;  // 0: the longest plan and two turns more
  std::size_t places = proof::Bound().most_places;
  bool json = false, paths = false;
};

std::filesystem::path folder_of(const Shell& shell, const pack::Case& scene) {
  const auto packs =
      runtime::find_scenarios(shell.packs, runtime::environment(), runtime::executable_folder());
  const std::filesystem::path root = packs ? *packs / shell.pack : std::filesystem::path(shell.pack);
  return root / "cases" / scene.scenario.kind / scene.scenario.id.text();
}

void prove_case(Shell& shell, const runtime::Shop& shop, const pack::Case& scene,
                const std::filesystem::path& folder, const ProveOptions& options) {
  const session::Context context = shop.context(scene);
  const std::vector<proof::PlayedPlan> played = play_plans_of(shop, scene);
  proof::Bound bound;
  bound.most_turns = options.turns > 0 ? options.turns : proof::turns_of(played) + 2;
  bound.most_places = options.places;
  const proof::Proof proof = proof::prove({context, played}, bound);
  CasePlaces places(folder);
  const NamedProof named{scene.scenario.id.text(), proof};
  if (options.json)
    shell.out << proof_json(named, places, shell.ui) << "\n";
  else
    shell.out << proof_text(named, places, shell.ui, Paint{shell.colour}, options.paths);
  shell.out.flush();
  if (!proof.findings.empty()) shell.exit = Exit::findings;
}

void prove(Shell& shell, const ProveOptions& options) {
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::path(options.scene) / "scenario.json", error)) {
    const auto shop = runtime::open_shop_for_case(shell.packs, shell.pack, options.scene);
    if (!shop) return fail(shell, shop.error());
    return prove_case(shell, *shop, shop->pack().cases.front(), options.scene, options);
  }
  const auto shop = open_shop(shell);
  if (!shop) return;
  if (!options.scene.empty()) {
    const pack::Case* scene = find_case(shell, *shop, options.scene);
    if (scene) prove_case(shell, *shop, *scene, folder_of(shell, *scene), options);
    return;
  }
  for (const pack::Case& scene : shop->pack().cases)
    prove_case(shell, *shop, scene, folder_of(shell, scene), options);
}

}  // namespace

void add_prove(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand(
      "prove",
      "Shows that a case is solvable, fair and consistent with the house rules, or what speaks against it");
  auto options = std::make_shared<ProveOptions>();
  verb->add_option("case", options->scene, "a case, or the folder of one; without it, every case");
  verb->add_option("--bound", options->turns, "turns at most (default: the longest plan and two more)")
      ->check(CLI::Range(1, 100));
  verb->add_option("--places", options->places, "places at most that are gone on from")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str();
  verb->add_flag("--paths", options->paths, "also print the way to a success in each variant");
  verb->add_flag("--json", options->json, "one JSON object a case");
  verb->callback([&shell, options] { prove(shell, *options); });
}

}  // namespace dojo::cli
