// Tells which JSON files of a folder were saved, moved or removed, as it happens (inotify).
//
//   auto watch = FolderWatch::open("scenarios/lantern");
//   for (const std::string& file : watch->wait(base::Millis{500})) …      // "cases/return/two-sizes/zh.json"
//
// Editors save in several steps (write beside, rename): what comes within 40 ms of each other is told at
// once, each file once, sorted. Hidden files and names that do not end in .json are passed over; new folders
// are watched too. "" in the answer means that more happened than the system could tell: look at everything.
// Errors: unavailable, naming the folder. Movable; one thread.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/units.h"

namespace dojo::runtime {

class FolderWatch {
 public:
  static base::Result<FolderWatch> open(const std::filesystem::path& folder);
  FolderWatch(FolderWatch&& other) noexcept;
  FolderWatch& operator=(FolderWatch&&) = delete;
  ~FolderWatch();

  // Waits at most `longest` for something to happen. Empty: nothing did, or a signal came.
  std::vector<std::string> wait(base::Millis longest);

 private:
  FolderWatch(std::filesystem::path root, int queue) : root_(std::move(root)), queue_(queue) {}
  bool add(const std::string& folder, std::set<std::string>* found);
  bool has_news(int wait_ms) const;
  void take_news(std::set<std::string>& files);

  std::filesystem::path root_;
  int queue_ = -1;
  std::map<int, std::string> folders_;  // by watch: path below the root with a '/' behind, or ""
};

}  // namespace dojo::runtime
