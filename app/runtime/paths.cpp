#include "runtime/paths.h"

#include <algorithm>

extern "C" {
extern char** environ;  // NOLINT: POSIX
}

namespace dojo::runtime {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorCode;

constexpr const char* kName = "kefu-dojo";
constexpr int kFoldersAbove = 6;  // app, release, build and the source tree above build/release/app/cli

std::string value(const Environment& environment, const std::string& name) {
  const auto found = environment.find(name);
  return found == environment.end() ? std::string() : found->second;
}

base::Result<fs::path> xdg_folder(const Environment& environment, const std::string& variable,
                                  const fs::path& below_home) {
  const fs::path named = value(environment, variable);
  if (named.is_absolute()) return named / kName;
  const fs::path home = value(environment, "HOME");
  if (home.is_absolute()) return home / below_home / kName;
  return Error{ErrorCode::not_found, "cannot tell where your data belongs: neither HOME nor " + variable +
                                         " is set; set DOJO_HOME to a folder"};
}

// The places without anybody's wish, the nearest first.
std::vector<fs::path> usual_places(const fs::path& executable_folder, const char* folder) {
  std::vector<fs::path> places;
  fs::path above = executable_folder;
  for (int i = 0; i < kFoldersAbove && !above.empty(); ++i) {
    places.push_back(above / folder);
    if (above == above.parent_path()) break;
    above = above.parent_path();
  }
  if (!executable_folder.empty()) {
    places.push_back(executable_folder.parent_path() / "share" / kName / folder);
  }
  places.push_back(fs::path("/usr/share") / kName / folder);
  return places;
}

}  // namespace

Environment environment() {
  Environment all;
  for (char** entry = environ; entry && *entry; ++entry) {
    const std::string text = *entry;
    const std::size_t equals = text.find('=');
    if (equals != std::string::npos) all[text.substr(0, equals)] = text.substr(equals + 1);
  }
  return all;
}

fs::path executable_folder() {
  std::error_code failed;
  const fs::path executable = fs::read_symlink("/proc/self/exe", failed);
  return failed ? fs::path() : executable.parent_path();
}

base::Result<Paths> find_paths(const Environment& environment) {
  if (const std::string home = value(environment, "DOJO_HOME"); !home.empty()) {
    std::error_code failed;
    const fs::path folder = fs::absolute(home, failed);
    if (failed)
      return Error{ErrorCode::not_found, "DOJO_HOME (" + home + ") is no usable path: " + failed.message()};
    return Paths{folder / "data", folder / "config"};
  }
  const auto data = xdg_folder(environment, "XDG_DATA_HOME", ".local/share");
  if (!data) return data.error();
  const auto settings = xdg_folder(environment, "XDG_CONFIG_HOME", ".config");
  if (!settings) return settings.error();
  return Paths{*data, *settings};
}

base::Result<fs::path> find_scenarios(const std::string& packs_option, const Environment& environment,
                                      const fs::path& executable_folder) {
  for (const std::string& wish : {packs_option, value(environment, "DOJO_PACKS")}) {
    if (wish.empty()) continue;
    if (!pack_names(wish).empty()) return fs::path(wish);
    return Error{ErrorCode::not_found,
                 wish + " holds no pack; a pack is a folder with a house/ folder in it"};
  }
  std::string looked_at;
  for (const fs::path& place : usual_places(executable_folder, "scenarios")) {
    if (!pack_names(place).empty()) return place;
    looked_at += (looked_at.empty() ? "" : ", ") + place.string();
  }
  return Error{ErrorCode::not_found,
               "no packs found in " + looked_at + "; name their folder with --packs or DOJO_PACKS"};
}

fs::path find_assets(const Environment& environment, const fs::path& executable_folder) {
  if (const std::string wish = value(environment, "DOJO_ASSETS"); !wish.empty()) return wish;
  for (const fs::path& place : usual_places(executable_folder, "assets")) {
    std::error_code ignored;
    if (fs::is_directory(place, ignored)) return place;
  }
  return {};
}

std::vector<std::string> pack_names(const fs::path& scenarios) {
  std::vector<std::string> names;
  std::error_code failed;
  for (fs::directory_iterator entry(scenarios, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::error_code ignored;
    if (fs::is_directory(entry->path() / "house", ignored))
      names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace dojo::runtime
