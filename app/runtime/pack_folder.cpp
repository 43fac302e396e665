#include "runtime/pack_folder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"

namespace dojo::runtime {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorCode;

Error bad(const fs::path& path, const std::string& what) {
  return {ErrorCode::invalid_input, path.string() + ": " + what};
}

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(const fs::path& path)
      : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

// What is checked is the open file itself, not its name: nobody can exchange it in between.
base::Result<std::string> read_file(const fs::path& path) {
  const Descriptor file(path);
  struct stat info {};
  if (file.number() < 0 || ::fstat(file.number(), &info) != 0) {
    return Error{ErrorCode::unavailable, path.string() + ": cannot be read: " + std::strerror(errno)};
  }
  if (!S_ISREG(info.st_mode)) return bad(path, "is no plain file");
  std::string bytes;
  std::array<char, 65536> buffer{};
  while (bytes.size() <= kMaxFileBytes) {
    const ssize_t got = ::read(file.number(), buffer.data(), buffer.size());
    if (got < 0)
      return Error{ErrorCode::unavailable, path.string() + ": cannot be read: " + std::strerror(errno)};
    if (got == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return bad(path, "is larger than 4 MiB");
}

bool is_good_name(const std::string& name) {
  return base::is_utf8(name) && std::none_of(name.begin(), name.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\';
         });
}

bool is_inside(const fs::path& path, const fs::path& root) {
  return std::mismatch(root.begin(), root.end(), path.begin(), path.end()).first == root.end();
}

class Reader {
 public:
  explicit Reader(fs::path root) : root_(std::move(root)) {}

  base::Status read(const fs::path& folder, const std::string& prefix, int depth) {
    if (depth > kMaxPackDepth) return bad(folder, "lies more than 8 folders deep");
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
      const std::string name = entry->path().filename().string();
      if (name.empty() || name[0] == '.') continue;
      if (!is_good_name(name)) return bad(folder, "holds a file whose name is not plain UTF-8");
      if (auto done = take(*entry, prefix + name, depth); !done) return done;
    }
    if (failed)
      return Error{ErrorCode::unavailable, folder.string() + ": cannot be read: " + failed.message()};
    return base::Nothing{};
  }

  codec::SourceFiles files() && { return std::move(files_); }

 private:
  base::Status take(const fs::directory_entry& entry, const std::string& name, int depth) {
    std::error_code failed;
    const bool is_link = entry.is_symlink(failed);
    if (entry.is_directory(failed)) {
      if (is_link) return bad(entry.path(), "is a link to a folder; put the folder itself here");
      return read(entry.path(), name + "/", depth + 1);
    }
    if (entry.path().extension() != ".json") return base::Nothing{};
    if (is_link) {
      const fs::path target = fs::canonical(entry.path(), failed);
      if (failed || !is_inside(target, root_)) return bad(entry.path(), "is a link out of the pack");
    }
    auto bytes = read_file(entry.path());
    if (!bytes) return bytes.error();
    total_bytes_ += bytes->size();
    if (total_bytes_ > kMaxPackBytes) return bad(root_, "holds more than 128 MiB of JSON");
    if (files_.size() == kMaxPackFiles) return bad(root_, "holds more than 40,000 JSON files");
    files_.emplace(name, std::move(*bytes));
    return base::Nothing{};
  }

  fs::path root_;
  codec::SourceFiles files_;
  std::size_t total_bytes_ = 0;
};

}  // namespace

base::Result<codec::SourceFiles> read_pack_folder(const fs::path& folder) {
  std::error_code failed;
  const fs::path root = fs::canonical(folder, failed);
  if (failed) return Error{ErrorCode::not_found, folder.string() + ": there is no such folder"};
  if (!fs::is_directory(root, failed)) return bad(folder, "is no folder");
  Reader reader(root);
  if (auto done = reader.read(root, "", 0); !done) return done.error();
  return std::move(reader).files();
}

}  // namespace dojo::runtime
