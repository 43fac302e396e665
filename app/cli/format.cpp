// dojo format: the one layout of a pack's files; with --stamp, both languages of a case marked as reviewed
// together.
#include "codec/format.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>

#include "cli/shell.h"
#include "codec/pack_files.h"
#include "runtime/pack_folder.h"
#include "runtime/paths.h"

namespace dojo::cli {
namespace {

namespace fs = std::filesystem;

struct FormatOptions {
  std::string pack;
  bool stamp = false;
  bool check = false;
};

// Whole or not at all: written beside, then moved over the old file.
base::Status write_whole(const fs::path& file, const std::string& bytes) {
  const fs::path fresh = file.string() + ".new";
  {
    std::ofstream out(fresh, std::ios::binary);
    out << bytes;
    out.flush();
    if (!out) return base::Error{base::ErrorCode::unavailable, fresh.string() + " can't be written"};
  }
  std::error_code error;
  fs::rename(fresh, file, error);
  if (error)
    return base::Error{base::ErrorCode::unavailable,
                       file.string() + " can't be replaced: " + error.message()};
  return base::Nothing{};
}

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

void format(Shell& shell, const FormatOptions& options) {
  const auto packs =
      runtime::find_scenarios(shell.packs, runtime::environment(), runtime::executable_folder());
  if (!packs) return fail(shell, packs.error());
  const auto schema_files = runtime::read_pack_folder(*packs / "schema");
  if (!schema_files) return fail(shell, schema_files.error());
  const auto schemas = codec::Schemas::compile(*schema_files);
  if (!schemas) return fail(shell, schemas.error());
  const auto files = runtime::read_pack_folder(options.pack);
  if (!files) return fail(shell, files.error());
  for (const auto& [path, bytes] : *files) {
    if (!codec::kind_of(path)) continue;
    const auto text = formatted(*files, path, bytes, *schemas, options.stamp);
    if (!text) {
      fail(shell, Exit::invalid_input, path + ": " + text.error().message);
      continue;
    }
    if (*text == bytes) continue;
    shell.out << path << "\n";
    if (options.check)
      shell.exit = Exit::findings;
    else if (auto status = write_whole(fs::path(options.pack) / path, *text); !status)
      return fail(shell, status.error());
  }
}

}  // namespace

void add_format(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand(
      "format", "Lays out a pack's files in the one canonical way, and names those that it changed");
  auto options = std::make_shared<FormatOptions>();
  verb->add_option("pack", options->pack, "the pack's folder")->required();
  verb->add_flag("--stamp", options->stamp, "also mark each line as reviewed together with its partner");
  verb->add_flag("--check", options->check, "change nothing; exit 1 if a file is laid out otherwise");
  verb->callback([&shell, options] { format(shell, *options); });
}

}  // namespace dojo::cli
