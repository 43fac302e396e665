// Opening the file of a sqlite store: the folder and file for their owner only, settings read back, the
// schema brought up to date, the pages checked.
//
//   auto file = open_file(folder);               // unique_ptr<SQLite::Database>, ready
//   return guarded([&] { … SQLiteCpp …; return Status; });
//
// Settings: WAL and synchronous=FULL (an acknowledged commit survives a power cut), read back and refused
// otherwise; 5 s patience with other processes; erased bytes are overwritten. Errors say what to do:
// unavailable (cannot be written, locked, full), integrity (damaged, not a store), refused (made by a newer
// program). For store/sqlite_*.cpp only.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"

namespace dojo::store {

inline constexpr const char* kStoreFile = "dojo.sqlite3";

base::Result<std::unique_ptr<SQLite::Database>> open_file(const std::filesystem::path& folder);

// What sqlite threw, as one of our errors.
base::Error explain(const SQLite::Exception& fault);

// Runs `work`, which gives back a Result, and turns what sqlite throws into an Error: no exception leaves the
// room.
template <typename Work>
auto guarded(Work work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& fault) {
    return explain(fault);
  }
}

}  // namespace dojo::store
