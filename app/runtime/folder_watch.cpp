#include "runtime/folder_watch.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>
#include <utility>

namespace dojo::runtime {
namespace {

constexpr int kQuietMs = 40;
constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE;

bool is_pack_file(const std::string& name) {
  constexpr std::string_view kEnding = ".json";
  return name.size() > kEnding.size() && name.front() != '.' &&
         name.compare(name.size() - kEnding.size(), kEnding.size(), kEnding) == 0;
}

}  // namespace

base::Result<FolderWatch> FolderWatch::open(const std::filesystem::path& folder) {
  const int queue = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  FolderWatch watch(folder, queue);
  if (queue < 0 || !watch.add("", nullptr))
    return base::Error{base::ErrorCode::unavailable,
                       folder.string() + " can't be watched: " + std::strerror(errno)};
  return watch;
}

FolderWatch::FolderWatch(FolderWatch&& other) noexcept
    : root_(std::move(other.root_)),
      queue_(std::exchange(other.queue_, -1)),
      folders_(std::move(other.folders_)) {}

FolderWatch::~FolderWatch() {
  if (queue_ >= 0) ::close(queue_);
}

// Watches a folder and those in it; with `found`, also names the files that are there already.
bool FolderWatch::add(const std::string& folder, std::set<std::string>* found) {
  const int watch = ::inotify_add_watch(queue_, (root_ / folder).c_str(), kEvents | IN_ONLYDIR);
  if (watch < 0) return false;
  folders_[watch] = folder;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(root_ / folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.empty() || name.front() == '.') continue;
    std::error_code unknown;
    if (entry->is_directory(unknown) && !entry->is_symlink(unknown)) {
      if (!add(folder + name + "/", found)) return false;
    } else if (found && is_pack_file(name)) {
      found->insert(folder + name);
    }
  }
  return true;
}

bool FolderWatch::has_news(int wait_ms) const {
  pollfd news{queue_, POLLIN, 0};
  return ::poll(&news, 1, wait_ms) > 0;
}

void FolderWatch::take_news(std::set<std::string>& files) {
  alignas(inotify_event) std::array<char, 1 << 14> buffer{};
  const ssize_t size = ::read(queue_, buffer.data(), buffer.size());
  for (ssize_t at = 0; at < size;) {
    inotify_event event{};
    std::memcpy(&event, buffer.data() + at, sizeof event);
    const std::string name = event.len > 0 ? std::string(buffer.data() + at + sizeof event) : std::string();
    at += static_cast<ssize_t>(sizeof event + event.len);
    if ((event.mask & IN_Q_OVERFLOW) != 0) files.insert("");
    if ((event.mask & IN_IGNORED) != 0) folders_.erase(event.wd);
    const auto folder = folders_.find(event.wd);
    if (folder == folders_.end() || name.empty() || name.front() == '.') continue;
    const std::string path = folder->second + name;
    const bool came = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
    if ((event.mask & IN_ISDIR) != 0) {
      if (came)
        add(path + "/", &files);
      else
        files.insert(path + "/gone.json");  // whatever was in it
    } else if (is_pack_file(name) && (event.mask & IN_CREATE) == 0) {
      files.insert(path);
    }
  }
}

std::vector<std::string> FolderWatch::wait(base::Millis longest) {
  std::set<std::string> files;
  if (has_news(static_cast<int>(longest.count()))) {
    do take_news(files);
    while (has_news(kQuietMs));
  }
  return {files.begin(), files.end()};
}

}  // namespace dojo::runtime
