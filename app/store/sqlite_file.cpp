#include "store/sqlite_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dojo::store {
namespace {

using base::Error;
using base::ErrorCode;

constexpr int kApplicationId = 0x444F4A4F;  // "DOJO"
constexpr int kBusyTimeoutMs = 5000;

// upgrades[n] leads from version n to n + 1. Never change one that was released; add the next.
constexpr std::array kUpgrades = {R"sql(
  CREATE TABLE streams (
    stream TEXT PRIMARY KEY, subject TEXT NOT NULL, last_seq INTEGER NOT NULL, last_hash TEXT NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
  CREATE TABLE events (
    stream TEXT NOT NULL, seq INTEGER NOT NULL, type TEXT NOT NULL, type_version INTEGER NOT NULL,
    at_ms INTEGER NOT NULL, recorded_at TEXT NOT NULL, actor TEXT NOT NULL, payload_hash TEXT NOT NULL,
    prev_hash TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID;
  CREATE TABLE payloads (
    stream TEXT NOT NULL, seq INTEGER NOT NULL, salt TEXT NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID;
  CREATE TABLE commands (
    command_id TEXT PRIMARY KEY, stream TEXT NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  CREATE TABLE pins (hash TEXT PRIMARY KEY, kind TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE profiles (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, staff_number TEXT NOT NULL, language TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE drafts (
    stream TEXT PRIMARY KEY, text BLOB NOT NULL, saved_at TEXT NOT NULL, after_seq INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  CREATE INDEX streams_by_subject ON streams (subject);
)sql"};

Error unavailable(const std::string& what) {
  return {ErrorCode::unavailable, what};
}

std::string reason() {
  return std::strerror(errno);
}

// Learners' words are their own: nobody else on the machine may read them, whatever the umask says.
base::Status make_private(const std::filesystem::path& folder, const std::filesystem::path& file) {
  std::error_code failed;
  std::filesystem::create_directories(folder.parent_path(), failed);
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
    return unavailable("cannot make the data folder " + folder.string() + ": " + reason() +
                       "; choose another with DOJO_HOME");
  }
  if (::chmod(folder.c_str(), 0700) != 0) {
    return unavailable("cannot keep the data folder " + folder.string() + " private: " + reason() +
                       "; it must belong to you");
  }
  const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (opened < 0) return unavailable("cannot open " + file.string() + " for writing: " + reason());
  const bool is_private = ::fchmod(opened, 0600) == 0;
  const std::string why = reason();
  ::close(opened);
  if (!is_private) return unavailable("cannot keep " + file.string() + " private: " + why);
  return base::Nothing{};
}

base::Status apply_settings(SQLite::Database& database) {
  database.setBusyTimeout(kBusyTimeoutMs);
  const std::string journal = database.execAndGet("PRAGMA journal_mode = WAL").getString();
  if (journal != "wal") {
    return unavailable("this file system cannot keep a safe journal (sqlite answers \"" + journal +
                       "\"); put the data on a local disk with DOJO_HOME");
  }
  database.exec("PRAGMA synchronous = FULL");
  if (database.execAndGet("PRAGMA synchronous").getInt() != 2) {
    return unavailable(
        "sqlite refuses to sync every commit to the disk; nothing could be promised to be saved");
  }
  database.exec("PRAGMA secure_delete = ON");
  database.exec("PRAGMA trusted_schema = OFF");
  database.exec("PRAGMA cell_size_check = ON");
  return base::Nothing{};
}

base::Status check_pages(SQLite::Database& database) {
  const std::string verdict = database.execAndGet("PRAGMA quick_check(1)").getString();
  if (verdict == "ok") return base::Nothing{};
  return Error{ErrorCode::integrity, "the store's file is damaged (" + verdict +
                                         "). Leave it as it is and restore the data folder from a backup"};
}

base::Status upgrade(SQLite::Database& database) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  const int application = database.execAndGet("PRAGMA application_id").getInt();
  const int version = database.execAndGet("PRAGMA user_version").getInt();
  const int tables = database.execAndGet("SELECT count(*) FROM sqlite_master").getInt();
  const bool is_new = application == 0 && version == 0 && tables == 0;
  if (!is_new && application != kApplicationId) {
    return Error{ErrorCode::integrity, std::string(kStoreFile) +
                                           " in the data folder was not made by this program; "
                                           "move it away, or choose another folder with DOJO_HOME"};
  }
  const int newest = static_cast<int>(kUpgrades.size());
  if (version < 0 || version > newest) {
    return Error{ErrorCode::refused, "the store has version " + std::to_string(version) +
                                         ", made by a newer program; "
                                         "this one reads up to version " +
                                         std::to_string(newest) + ". Update the program"};
  }
  if (version == newest) return base::Nothing{};
  for (int next = version; next < newest; ++next) database.exec(kUpgrades[static_cast<std::size_t>(next)]);
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(newest));
  transaction.commit();
  return base::Nothing{};
}

}  // namespace

base::Result<std::unique_ptr<SQLite::Database>> open_file(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / kStoreFile;
  if (auto done = make_private(folder, file); !done) return done.error();
  return guarded([&]() -> base::Result<std::unique_ptr<SQLite::Database>> {
    auto database = std::make_unique<SQLite::Database>(
        file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs);
    if (auto done = apply_settings(*database); !done) return done.error();
    if (auto done = check_pages(*database); !done) return done.error();
    if (auto done = upgrade(*database); !done) return done.error();
    return database;
  });
}

Error explain(const SQLite::Exception& fault) {
  const std::string said = fault.what();
  switch (fault.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return unavailable("another program is writing to the store (" + said +
                         "); nothing was saved, try again");
    case SQLITE_FULL:
      return unavailable("the disk is full (" + said + "); nothing was saved, make room and try again");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return unavailable("the store cannot be written (" + said + "); check who owns the data folder");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:  // a table or column that is not there
      return {ErrorCode::integrity, "the store's file is damaged or was not made by this program (" + said +
                                        "). Leave it as it is and restore the data folder from a backup"};
    default:
      return unavailable("the store said no (" + said + "); nothing was saved, try again");
  }
}

}  // namespace dojo::store
