// Where this user's data and settings lie, and where packs are looked for.
//
//   auto paths = find_paths(environment());            // Paths{data, settings}, absolute
//   auto packs = find_scenarios("", environment(), executable_folder());
//
// Data: $DOJO_HOME/data, else $XDG_DATA_HOME/kefu-dojo, else ~/.local/share/kefu-dojo. Settings:
// $DOJO_HOME/config, else $XDG_CONFIG_HOME/kefu-dojo, else ~/.config/kefu-dojo. An XDG path that is not
// absolute is ignored, as the XDG base directory specification says. Nothing is created here. Packs: --packs
// DIR, $DOJO_PACKS, `scenarios` in a folder above the program (a source tree), ../share/kefu-dojo/scenarios
// beside it, /usr/share/kefu-dojo/scenarios.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace dojo::runtime {

using Environment = std::map<std::string, std::string>;

struct Paths {
  std::filesystem::path data;
  std::filesystem::path settings;
};

Environment environment();                  // the process's own
std::filesystem::path executable_folder();  // empty if the system does not tell

base::Result<Paths> find_paths(const Environment& environment);

// The folder that holds the packs. What --packs or $DOJO_PACKS names must hold one: it is never passed over
// silently. not_found names every place that was looked at.
base::Result<std::filesystem::path> find_scenarios(const std::string& packs_option,
                                                   const Environment& environment,
                                                   const std::filesystem::path& executable_folder);

// What the program shows and the judge's weights: $DOJO_ASSETS, else `assets` above the program, else
// ../share/kefu-dojo/assets beside it or in /usr/share. Empty if there is none.
std::filesystem::path find_assets(const Environment& environment,
                                  const std::filesystem::path& executable_folder);

// The packs of such a folder (subfolders with a house), sorted.
std::vector<std::string> pack_names(const std::filesystem::path& scenarios);

}  // namespace dojo::runtime
