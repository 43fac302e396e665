#include "runtime/workshop.h"

#include <algorithm>

#include "codec/pack_files.h"
#include "codec/pack_reader.h"
#include "runtime/pack_folder.h"
#include "runtime/paths.h"

namespace dojo::runtime {
namespace {

namespace fs = std::filesystem;

bool has_house(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "house", error);
}

std::vector<Target> packs_in(const fs::path& folder) {
  std::vector<Target> packs;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (entry->is_directory(error) && has_house(entry->path())) packs.push_back({entry->path(), ""});
  }
  std::sort(packs.begin(), packs.end(), [](const Target& a, const Target& b) { return a.pack < b.pack; });
  return packs;
}

base::Error no_target(const fs::path& where, const std::string& why) {
  return {base::ErrorCode::not_found, where.string() + " " + why};
}

}  // namespace

bool lies_in(const std::string& file, const std::string& part) {
  if (part.empty() || file == part) return true;
  return file.size() > part.size() && file.compare(0, part.size(), part) == 0 && file[part.size()] == '/';
}

std::string case_folder_of(const std::string& part) {
  const std::vector<std::string> steps = codec::steps_of(part);
  if (steps.size() < 3 || steps[0] != "cases") return {};
  return steps[0] + "/" + steps[1] + "/" + steps[2];
}

base::Result<std::vector<Target>> find_targets(const fs::path& where) {
  std::error_code error;
  const fs::path path = fs::weakly_canonical(where, error);
  if (error || !fs::exists(path, error)) return no_target(where, "does not exist");
  if (has_house(path)) return std::vector<Target>{{path, ""}};
  if (fs::is_directory(path, error)) {
    std::vector<Target> packs = packs_in(path);
    if (!packs.empty()) return packs;
  }
  for (fs::path above = path.parent_path(); above.has_relative_path(); above = above.parent_path()) {
    if (!has_house(above)) continue;
    const fs::path part = path.lexically_relative(above);
    if (*part.begin() == "house" || *part.begin() == "cases")
      return std::vector<Target>{{above, part.generic_string()}};
    return no_target(where, "lies in the pack " + above.string() + " but not in its house/ or cases/");
  }
  return no_target(where,
                   "is no case, pack, or folder of packs (a pack has a folder house/, a case lies in a "
                   "pack's cases/<kind>/)");
}

base::Result<codec::Schemas> schemas_for(const fs::path& pack, const std::string& packs_option) {
  fs::path folder = pack.parent_path() / "schema";
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    const auto packs = find_scenarios(packs_option, environment(), executable_folder());
    if (!packs) return packs.error();
    folder = *packs / "schema";
  }
  const auto sources = read_pack_folder(folder);
  if (!sources) return sources.error();
  return codec::Schemas::compile(*sources);
}

base::Result<pack::House> open_house(const fs::path& pack, const codec::Schemas& schemas) {
  auto sources = read_pack_folder(pack);
  if (!sources) return sources.error();
  std::erase_if(*sources, [](const auto& file) { return !lies_in(file.first, "house"); });
  codec::LoadedPack loaded = codec::read_pack(*sources, schemas);
  if (loaded.pack) return std::move(loaded.pack->house);
  std::string fault = "the house of " + pack.string() + " has faults";
  if (!loaded.diagnostics.empty()) fault += ": " + codec::to_text(loaded.diagnostics.front());
  return base::Error{base::ErrorCode::invalid_input, fault};
}

base::Result<Linted> lint(const Target& target, const codec::Schemas& schemas) {
  const auto sources = read_pack_folder(target.pack);
  if (!sources) return sources.error();
  Linted linted;
  for (const auto& [file, bytes] : *sources) {
    if (lies_in(file, target.only)) ++linted.files;
  }
  if (linted.files == 0)
    return no_target(target.pack / target.only,
                     "holds no file of a case; a case has scenario.json, zh.json, "
                     "en.json and plans/");
  for (codec::Diagnostic& each : codec::check_pack(*sources, schemas)) {
    if (lies_in(each.file, target.only))
      linted.found.push_back(std::move(each));
    else if (each.severity == codec::Level::error)
      ++linted.elsewhere;
  }
  linted.found = codec::under(target.pack.string(), std::move(linted.found));
  return linted;
}

}  // namespace dojo::runtime
