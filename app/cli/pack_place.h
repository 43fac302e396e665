// Where authors' verbs work: the pack's folder, and the folder of a case that is named by id or by path.
//
//   auto pack = pack_folder(shell, options.into);                 // "" : the pack that --pack names
//   auto place = case_place(shell, "where-is-it");                // or a path to its folder or a file in it
//
// Errors: not_found, naming what was looked for.
#pragma once

#include <filesystem>
#include <string>

#include "cli/shell.h"
#include "runtime/workshop.h"

namespace dojo::cli {

base::Result<std::filesystem::path> pack_folder(const Shell& shell, const std::string& folder);

// A target whose `only` is "cases/<kind>/<id>".
base::Result<runtime::Target> case_place(const Shell& shell, const std::string& where);

}  // namespace dojo::cli
