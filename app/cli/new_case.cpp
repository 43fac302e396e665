// dojo new case KIND/ID: a case to begin with, that lints clean and whose plans meet.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/pack_place.h"
#include "cli/shell.h"
#include "codec/case_skeleton.h"
#include "runtime/workshop.h"
#include "runtime/write_files.h"

namespace dojo::cli {
namespace {

struct NewOptions {
  std::string name, pack;
  bool json = false;
};

void show_next_steps(Shell& shell, const std::string& folder, const std::string& id) {
  shell.err << pick(shell, {"下一步：改 scenario.json、zh.json、en.json 和 plans/，然后运行\n",
                            "Next: edit scenario.json, zh.json, en.json and plans/, then run\n"})
            << "  dojo lint " << folder << "\n  dojo plan " << id << "\n";
}

void make_case(Shell& shell, const NewOptions& options) {
  const std::size_t slash = options.name.find('/');
  if (slash == std::string::npos)
    return fail(shell, Exit::usage, "a new case is named <kind>/<id>, like logistics/where-is-it");
  const codec::CaseName name{options.name.substr(0, slash), options.name.substr(slash + 1)};
  const auto pack = pack_folder(shell, options.pack);
  if (!pack) return fail(shell, pack.error());
  const auto schemas = runtime::schemas_for(*pack, shell.packs);
  if (!schemas) return fail(shell, schemas.error());
  const auto house = runtime::open_house(*pack, *schemas);
  if (!house) return fail(shell, house.error());
  const auto files = codec::new_case(*house, name, *schemas);
  if (!files) return fail(shell, files.error());
  const std::filesystem::path folder = *pack / "cases" / name.kind / name.id;
  if (auto written = runtime::write_new_folder(folder, *files); !written) return fail(shell, written.error());
  if (options.json) {
    nlohmann::ordered_json made = {{"id", name.id}, {"folder", folder.string()}};
    made["files"] = nlohmann::ordered_json::array();
    for (const auto& [path, bytes] : *files) made["files"].push_back(path);
    shell.out << made.dump() << "\n";
    return;
  }
  for (const auto& [path, bytes] : *files) shell.out << (folder / path).string() << "\n";
  show_next_steps(shell, folder.string(), name.id);
}

}  // namespace

void add_new(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand("new", "Makes something to begin with");
  verb->require_subcommand(1);
  CLI::App* scene = verb->add_subcommand(
      "case", "Makes a case with both languages and a plan of each kind, which lints clean and plays");
  scene->fallthrough();
  auto options = std::make_shared<NewOptions>();
  scene->add_option("name", options->name, "<kind>/<id>, like logistics/where-is-it")->required();
  scene->add_option("--into", options->pack, "the pack's folder (default: --pack among the packs)");
  scene->add_flag("--json", options->json, "what was made, as JSON");
  scene->callback([&shell, options] { make_case(shell, *options); });
}

}  // namespace dojo::cli
