#include "cli/pack_place.h"

#include <algorithm>
#include <vector>

#include "runtime/paths.h"

namespace dojo::cli {
namespace {

namespace fs = std::filesystem;

// The case folders of a pack with that name: normally one or none.
std::vector<fs::path> cases_named(const fs::path& pack, const std::string& id) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator kind(pack / "cases", error), end; !error && kind != end;
       kind.increment(error)) {
    if (fs::is_directory(kind->path() / id, error)) found.push_back(kind->path() / id);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

base::Result<fs::path> pack_folder(const Shell& shell, const std::string& folder) {
  fs::path pack = folder;
  if (folder.empty()) {
    const auto packs =
        runtime::find_scenarios(shell.packs, runtime::environment(), runtime::executable_folder());
    if (!packs) return packs.error();
    pack = *packs / shell.pack;
  }
  std::error_code error;
  if (fs::is_directory(pack / "house", error)) return pack;
  return base::Error{base::ErrorCode::not_found, pack.string() + " is no pack: it has no folder house/"};
}

base::Result<runtime::Target> case_place(const Shell& shell, const std::string& where) {
  std::error_code error;
  if (fs::exists(where, error)) {
    auto targets = runtime::find_targets(where);
    if (!targets) return targets.error();
    const std::string folder = runtime::case_folder_of(targets->front().only);
    if (targets->size() == 1 && !folder.empty()) return runtime::Target{targets->front().pack, folder};
  }
  const auto pack = pack_folder(shell, "");
  if (!pack) return pack.error();
  // "lantern/where-is-it" or "where-is-it"
  const std::string prefix = shell.pack + "/";
  const std::string id = where.rfind(prefix, 0) == 0 ? where.substr(prefix.size()) : where;
  const auto found =
      id.empty() || id.find("..") != std::string::npos ? std::vector<fs::path>() : cases_named(*pack, id);
  if (found.size() != 1)
    return base::Error{
        base::ErrorCode::not_found,
        "there is no case \"" + where + "\" (neither a folder nor an id that `dojo cases` lists)"};
  return runtime::Target{fs::weakly_canonical(*pack, error),
                         fs::relative(found.front(), *pack, error).generic_string()};
}

}  // namespace dojo::cli
