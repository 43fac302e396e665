// dojo lint: everything that is wrong with a case, a pack, or a folder of packs, by the loader itself.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <ostream>

#include "cli/shell.h"
#include "codec/pack_reader.h"
#include "runtime/pack_folder.h"
#include "runtime/paths.h"

namespace dojo::cli {
namespace {

namespace fs = std::filesystem;

struct Target {
  fs::path pack;     // the pack's folder
  std::string only;  // path inside the pack that is meant; empty: all of it
};

bool is_pack(const fs::path& folder) {
  return fs::is_directory(folder / "house");
}

// The packs that a path means: itself, the one around it, or those below it.
std::vector<Target> targets(const fs::path& path) {
  if (is_pack(path)) return {{path, ""}};
  std::vector<Target> all;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path, error)) {
    if (entry.is_directory() && is_pack(entry.path())) all.push_back({entry.path(), ""});
  }
  std::sort(all.begin(), all.end(), [](const Target& a, const Target& b) { return a.pack < b.pack; });
  if (!all.empty()) return all;
  for (fs::path at = path; at.has_relative_path(); at = at.parent_path()) {
    if (is_pack(at)) return {{at, path.lexically_relative(at).generic_string()}};
  }
  return all;
}

// The schemas beside the pack, else those of the program.
base::Result<codec::Schemas> schemas_for(const Shell& shell, const fs::path& pack) {
  fs::path folder = pack.parent_path() / "schema";
  if (!fs::is_directory(folder)) {
    auto packs = runtime::find_scenarios(shell.packs, runtime::environment(), runtime::executable_folder());
    if (!packs) return packs.error();
    folder = *packs / "schema";
  }
  auto files = runtime::read_pack_folder(folder);
  if (!files) return files.error();
  return codec::Schemas::compile(*files);
}

base::Result<codec::Diagnostics> lint_target(const Shell& shell, const Target& target) {
  auto schemas = schemas_for(shell, target.pack);
  if (!schemas) return schemas.error();
  auto files = runtime::read_pack_folder(target.pack);
  if (!files) return files.error();
  codec::Diagnostics found = codec::read_pack(*files, *schemas).diagnostics;
  if (!target.only.empty()) {
    std::erase_if(found, [&](const codec::Diagnostic& each) { return each.file.rfind(target.only, 0) != 0; });
  }
  return codec::under(target.pack.string(), std::move(found));
}

void lint(Shell& shell, const std::string& where, bool json) {
  std::error_code error;
  const fs::path path = fs::weakly_canonical(where, error);
  const std::vector<Target> all = fs::exists(path) ? targets(path) : std::vector<Target>();
  if (all.empty()) {
    fail(shell, Exit::not_found,
         where + " is no case, pack, or folder of packs (a pack has a folder house/)");
    return;
  }
  codec::Diagnostics found;
  for (const Target& target : all) {
    auto some = lint_target(shell, target);
    if (!some) return fail(shell, some.error());
    found.insert(found.end(), some->begin(), some->end());
  }
  codec::sort(found);
  if (json)
    shell.out << codec::to_json(found, shell.ui) << "\n";
  else
    for (const codec::Diagnostic& each : found) shell.out << codec::to_text(each, shell.ui) << "\n";
  if (codec::has_errors(found))
    shell.exit = Exit::invalid_input;
  else if (!found.empty())
    shell.exit = Exit::findings;
}

}  // namespace

void add_lint(CLI::App& app, Shell& shell) {
  CLI::App* verb =
      app.add_subcommand("lint", "Says everything that is wrong with a case, a pack, or a folder of packs");
  struct Options {
    std::string path;
    bool json = false;
  };
  auto options = std::make_shared<Options>();
  verb->add_option("path", options->path, "a case, a pack, or a folder of packs")->required();
  verb->add_flag("--json", options->json, "as JSON");
  verb->callback([&shell, options] { lint(shell, options->path, options->json); });
}

}  // namespace dojo::cli
