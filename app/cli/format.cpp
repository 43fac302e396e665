// dojo format: the one layout of a pack's files; with --stamp, both languages of a case marked as reviewed
// together.
#include "codec/format.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <ostream>

#include "cli/shell.h"
#include "codec/pack_files.h"
#include "runtime/pack_folder.h"
#include "runtime/workshop.h"
#include "runtime/write_files.h"

namespace dojo::cli {
namespace {

namespace fs = std::filesystem;

struct FormatOptions {
  std::string path;
  bool stamp = false;
  bool check = false;
};

base::Result<std::string> formatted(const codec::SourceFiles& files, const std::string& path,
                                    const std::string& bytes, const codec::Schemas& schemas, bool stamp) {
  const codec::FileKind kind = *codec::kind_of(path);
  if (stamp && kind == codec::FileKind::text) {
    const fs::path own = path;
    const auto other =
        files.find((own.parent_path() / (own.stem() == "zh" ? "en.json" : "zh.json")).generic_string());
    if (other != files.end()) return codec::stamp_text(bytes, other->second, schemas);
  }
  return codec::format_json(bytes, codec::schema_of(kind), schemas);
}

void format_target(Shell& shell, const runtime::Target& target, const FormatOptions& options) {
  const auto schemas = runtime::schemas_for(target.pack, shell.packs);
  if (!schemas) return fail(shell, schemas.error());
  const auto files = runtime::read_pack_folder(target.pack);
  if (!files) return fail(shell, files.error());
  for (const auto& [path, bytes] : *files) {
    if (!codec::kind_of(path) || !runtime::lies_in(path, target.only)) continue;
    const auto text = formatted(*files, path, bytes, *schemas, options.stamp);
    if (!text) {
      fail(shell, Exit::invalid_input, path + ": " + text.error().message);
      continue;
    }
    if (*text == bytes) continue;
    shell.out << path << "\n";
    if (options.check)
      shell.exit = Exit::findings;
    else if (auto status = runtime::write_whole(target.pack / path, *text); !status)
      return fail(shell, status.error());
  }
}

void format(Shell& shell, const FormatOptions& options) {
  const auto targets = runtime::find_targets(options.path);
  if (!targets) return fail(shell, targets.error());
  for (const runtime::Target& target : *targets) format_target(shell, target, options);
}

}  // namespace

void add_format(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand(
      "format",
      "Lays out the files of a case or a pack in the one canonical way, and names those that it changed");
  auto options = std::make_shared<FormatOptions>();
  verb->add_option("path", options->path, "a file, a case, a pack, or a folder of packs")->required();
  verb->add_flag("--stamp", options->stamp, "also mark each line as reviewed together with its partner");
  verb->add_flag("--check", options->check, "change nothing; exit 1 if a file is laid out otherwise");
  verb->callback([&shell, options] { format(shell, *options); });
}

}  // namespace dojo::cli
