#include "runtime/write_files.h"

#include <fstream>

namespace dojo::runtime {
namespace {

base::Error unwritable(const std::filesystem::path& path, const std::string& why) {
  return {base::ErrorCode::unavailable,
          path.string() + " can't be written" + (why.empty() ? "" : ": " + why)};
}

base::Status write_plainly(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  out.flush();
  if (!out) return unwritable(file, "");
  return base::Nothing{};
}

}  // namespace

base::Status write_whole(const std::filesystem::path& file, const std::string& bytes) {
  const std::filesystem::path fresh = file.string() + ".new";
  if (auto written = write_plainly(fresh, bytes); !written) return written;
  std::error_code error;
  std::filesystem::rename(fresh, file, error);
  if (error) return unwritable(file, error.message());
  return base::Nothing{};
}

base::Status write_new_folder(const std::filesystem::path& folder, const codec::SourceFiles& files) {
  std::error_code error;
  if (std::filesystem::exists(folder, error))
    return base::Error{base::ErrorCode::refused, folder.string() + " is there already; nothing was written"};
  const std::filesystem::path fresh = folder.parent_path() / (".new-" + folder.filename().string());
  std::filesystem::remove_all(fresh, error);
  for (const auto& [path, bytes] : files) {
    const std::filesystem::path file = fresh / path;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error) return unwritable(file, error.message());
    if (auto written = write_plainly(file, bytes); !written) return written;
  }
  std::filesystem::rename(fresh, folder, error);
  if (error) return unwritable(folder, error.message());
  return base::Nothing{};
}

}  // namespace dojo::runtime
