// What an author points at (a file, a case, a pack, a folder of packs) and the faults that the loader finds
// there.
//
//   auto targets = find_targets("scenarios/lantern/cases/return/two-sizes");   // its pack, and the part of
//   it auto schemas = schemas_for(targets->front().pack, "");                     // beside the pack, or the
//   program's auto linted = lint(targets->front(), *schemas);                            // linted->found,
//   files named in full
//
// A pack is a folder with house/ in it. A path below a pack means that part of it only if it lies in the
// pack's house/ or cases/; anything else is not_found, which says what it would have to be. Nothing is
// written. Any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "codec/diagnostic.h"
#include "codec/schema.h"
#include "pack/house.h"

namespace dojo::runtime {

struct Target {
  std::filesystem::path pack;  // absolute
  std::string only;            // the part of it that is meant, with '/'; empty: all
};

base::Result<std::vector<Target>> find_targets(const std::filesystem::path& where);

// "cases/return/two-sizes/zh.json" lies in "cases/return/two-sizes", not in "cases/return/two".
bool lies_in(const std::string& file, const std::string& part);

// The folder "cases/<kind>/<case>" that a part lies in; empty if it is no case or part of one.
std::string case_folder_of(const std::string& part);

base::Result<codec::Schemas> schemas_for(const std::filesystem::path& pack, const std::string& packs_option);

// The house of a pack alone: cases with faults do not hinder. invalid_input holds its first fault.
base::Result<pack::House> open_house(const std::filesystem::path& pack, const codec::Schemas& schemas);

struct Linted {
  codec::Diagnostics found;   // in the part that is meant, sorted
  std::size_t files = 0;      // that were looked at there
  std::size_t elsewhere = 0;  // errors in the rest of the pack: it won't open although this part is clean
};
base::Result<Linted> lint(const Target& target, const codec::Schemas& schemas);

}  // namespace dojo::runtime
