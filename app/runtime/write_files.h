// Files of a pack on the disk, whole or not at all.
//
//   write_whole("zh.json", bytes);                       written beside, then moved over the old file
//   write_new_folder("cases/return/two-sizes", files);   refused if the folder is there already
//
// A crash between leaves a file ending in .new or a folder starting with .new-, which the loader passes over.
// Errors: refused (the folder exists), unavailable (naming the path). One thread.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "codec/source_files.h"

namespace dojo::runtime {

base::Status write_whole(const std::filesystem::path& file, const std::string& bytes);
base::Status write_new_folder(const std::filesystem::path& folder, const codec::SourceFiles& files);

}  // namespace dojo::runtime
