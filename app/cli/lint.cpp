// dojo lint: everything that is wrong with a case, a pack, or a folder of packs, by the loader itself.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <ostream>

#include "cli/shell.h"
#include "codec/sarif.h"
#include "runtime/workshop.h"

namespace dojo::cli {
namespace {

struct LintOptions {
  std::string path;
  bool json = false, sarif = false;
};

void show_diagnostics(Shell& shell, const codec::Diagnostics& found, const LintOptions& options) {
  std::error_code error;
  if (options.sarif) {
    const std::filesystem::path here = std::filesystem::current_path(error);
    shell.out << codec::to_sarif(found, shell.ui, here.generic_string()) << "\n";
  } else if (options.json) {
    shell.out << codec::to_json(found, shell.ui) << "\n";
  } else {
    for (const codec::Diagnostic& each : found) shell.out << codec::to_text(each, shell.ui) << "\n";
  }
}

// A part may be clean and its pack still not open.
void tell_elsewhere(Shell& shell, const runtime::Target& target, std::size_t count) {
  if (count == 0) return;
  const std::string number = std::to_string(count), pack = target.pack.string();
  shell.err << "dojo: "
            << pick(shell, {"这个包的其他文件还有 " + number + " 个错误，包打不开；运行 dojo lint " + pack,
                            "other files of this pack have errors too (" + number +
                                "), so it won't open; run dojo lint " + pack})
            << "\n";
}

void lint(Shell& shell, const LintOptions& options) {
  const auto targets = runtime::find_targets(options.path);
  if (!targets) return fail(shell, targets.error());
  codec::Diagnostics found;
  for (const runtime::Target& target : *targets) {
    const auto schemas = runtime::schemas_for(target.pack, shell.packs);
    if (!schemas) return fail(shell, schemas.error());
    const auto linted = runtime::lint(target, *schemas);
    if (!linted) return fail(shell, linted.error());
    found.insert(found.end(), linted->found.begin(), linted->found.end());
    tell_elsewhere(shell, target, linted->elsewhere);
  }
  codec::sort(found);
  show_diagnostics(shell, found, options);
  if (codec::has_errors(found))
    shell.exit = Exit::invalid_input;
  else if (!found.empty())
    shell.exit = Exit::findings;
}

}  // namespace

void add_lint(CLI::App& app, Shell& shell) {
  CLI::App* verb =
      app.add_subcommand("lint", "Says everything that is wrong with a case, a pack, or a folder of packs");
  auto options = std::make_shared<LintOptions>();
  verb->add_option("path", options->path, "a file, a case, a pack, or a folder of packs")->required();
  CLI::Option* json = verb->add_flag("--json", options->json, "as JSON");
  verb->add_flag("--sarif", options->sarif, "as SARIF 2.1.0, for editors and code hosts")->excludes(json);
  verb->callback([&shell, options] { lint(shell, *options); });
}

}  // namespace dojo::cli
