#include "window/assets.h"

#include <cstdlib>

namespace dojo::window {

std::filesystem::path assets_dir() {
  if (const char* named = std::getenv("DOJO_ASSETS"); named != nullptr && *named != '\0') return named;
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (!failed) {
    const auto installed = program.parent_path().parent_path() / "share" / "kefu-dojo" / "assets";
    if (std::filesystem::is_directory(installed, failed)) return installed;
  }
  return DOJO_BUILD_ASSETS;
}

}  // namespace dojo::window
