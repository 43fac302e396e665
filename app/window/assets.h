// Where the program's own files are: strings, pictures.
//
// DOJO_ASSETS names the folder if set; else ../share/kefu-dojo/assets beside the executable (installed), else
// the one of the source tree that it was built from.
#pragma once

#include <filesystem>

namespace dojo::window {

std::filesystem::path assets_dir();

}  // namespace dojo::window
