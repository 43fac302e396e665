// The store on disk: one sqlite file in the data folder (mode 0700, file 0600).
//
//   auto store = SqliteStore::open(data_folder);       // or an Error that says what to do
//   (*store)->append(…);
//
// A commit is acknowledged when it is on the disk (WAL, synchronous=FULL, both read back). The file's pages
// are checked when it is opened, a stream's chain whenever it is read. One thread at a time; several
// processes may have the same store open. Not to be used across fork(). Why SQLiteCpp:
// docs/decisions/0003-sqlite-by-sqlitecpp.md.
#pragma once

#include <filesystem>
#include <memory>

#include "store/event_store.h"

namespace SQLite {
class Database;
}

namespace dojo::store {

class SqliteStore : public EventStore {
 public:
  static base::Result<std::unique_ptr<SqliteStore>> open(const std::filesystem::path& folder);
  ~SqliteStore() override;

  base::Result<StoredStream> load(const std::string& stream) const override;
  base::Result<std::vector<StreamInfo>> streams() const override;
  base::Result<Profile> profile(const base::ProfileId& id) const override;
  base::Result<std::vector<Profile>> profiles() const override;
  base::Status put_draft(const std::string& stream, const Draft& draft) override;
  base::Result<std::optional<Draft>> draft(const std::string& stream) const override;
  base::Status drop_draft(const std::string& stream) override;

 protected:
  base::Result<Appended> append_checked(const Append& append) override;
  base::Result<Erasure> erase_checked(const base::ProfileId& person, const std::string& actor,
                                      const std::string& recorded_at) override;
  base::Status put_checked_profile(const Profile& profile) override;
  base::Status put_checked_pin(const Pin& pin) override;
  base::Result<std::optional<Pin>> find_pin(const std::string& hash) const override;

 private:
  explicit SqliteStore(std::unique_ptr<SQLite::Database> database);

  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace dojo::store
