#include "store/sqlite_store.h"

#include <limits>

#include "store/sqlite_events.h"
#include "store/sqlite_file.h"

namespace dojo::store {
namespace {

using SQLite::Statement;
using SQLite::Transaction;
using SQLite::TransactionBehavior;

// A command that was recorded before: the earlier answer, or a refusal; nothing if it is new.
std::optional<base::Result<Appended>> repeated(SQLite::Database& database, const Append& append,
                                               bool erased) {
  Statement query(database, "SELECT stream, first_seq, last_seq FROM commands WHERE command_id = ?");
  query.bind(1, append.command_id);
  if (!query.executeStep()) return std::nullopt;
  if (text_of(query, 0) != append.stream) return reused_command(append.command_id);
  if (erased) return erased_stream(append.stream);
  const Appended earlier{query.getColumn(1).getInt64(), query.getColumn(2).getInt64(), true};
  if (!same_events(find_events(database, append.stream, earlier.first_seq, earlier.last_seq), append)) {
    return reused_command(append.command_id);
  }
  return earlier;
}

void save_command(SQLite::Database& database, const Append& append, const Appended& result) {
  Statement save(database, "INSERT INTO commands VALUES (?, ?, ?, ?)");
  save.bind(1, append.command_id);
  save.bind(2, append.stream);
  save.bind(3, result.first_seq);
  save.bind(4, result.last_seq);
  save.exec();
}

std::vector<std::string> streams_of(SQLite::Database& database, const base::ProfileId& person) {
  Statement query(database, "SELECT stream FROM streams WHERE subject = ? ORDER BY stream");
  query.bind(1, person.text());
  std::vector<std::string> names;
  while (query.executeStep()) names.push_back(text_of(query, 0));
  return names;
}

int run(SQLite::Database& database, const char* sql, const std::string& argument) {
  Statement statement(database, sql);
  statement.bind(1, argument);
  return statement.exec();
}

Profile profile_of(Statement& row) {
  return {base::ProfileId{text_of(row, 0)}, text_of(row, 1), text_of(row, 2),
          base::parse_locale(text_of(row, 3)).value_or(base::Locale::zh)};
}

}  // namespace

SqliteStore::SqliteStore(std::unique_ptr<SQLite::Database> database) : database_(std::move(database)) {}
SqliteStore::~SqliteStore() = default;

base::Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::filesystem::path& folder) {
  auto database = open_file(folder);
  if (!database) return database.error();
  return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(*database)));
}

base::Result<Appended> SqliteStore::append_checked(const Append& append) {
  return guarded([&]() -> base::Result<Appended> {
    // IMMEDIATE: the head that is read here is the head that is written onto, whatever other processes do.
    Transaction transaction(*database_, TransactionBehavior::IMMEDIATE);
    auto row = find_stream(*database_, append.stream);
    if (auto earlier = repeated(*database_, append, row && row->erased)) return *earlier;
    if (row && row->erased) return erased_stream(append.stream);
    if (!row) row = StreamRow{append.subject, {}, false};
    if (row->head.seq != append.expected_seq) return stale_writer(append, row->head.seq);

    const auto sealed = seal(append.stream, row->head, append.recorded_at, append.events);
    const Appended result{sealed.front().seq, sealed.back().seq, false};
    row->head = {sealed.back().seq, sealed.back().hash};
    insert_events(*database_, sealed);
    save_stream(*database_, append.stream, *row);
    save_command(*database_, append, result);
    transaction.commit();
    return result;
  });
}

base::Result<StoredStream> SqliteStore::load(const std::string& stream) const {
  return guarded([&]() -> base::Result<StoredStream> {
    Transaction transaction(*database_);  // the head and the events of one moment
    const auto row = find_stream(*database_, stream);
    // Every number that a row can hold: an event put in before the first or after the last is found as well.
    auto events = find_events(*database_, stream, std::numeric_limits<std::int64_t>::min(),
                              std::numeric_limits<std::int64_t>::max());
    if (!row && events.empty()) return no_such_stream(stream);
    return StoredStream{stream, row ? row->head : Head{}, std::move(events)};
  });
}

base::Result<std::vector<StreamInfo>> SqliteStore::streams() const {
  return guarded([&]() -> base::Result<std::vector<StreamInfo>> {
    Statement query(*database_,
                    "SELECT s.stream, s.subject, s.last_seq, e.type, e.recorded_at FROM streams s "
                    "LEFT JOIN events e ON e.stream = s.stream AND e.seq = s.last_seq ORDER BY s.stream");
    std::vector<StreamInfo> infos;
    while (query.executeStep()) {
      infos.push_back({text_of(query, 0), text_of(query, 1), query.getColumn(2).getInt64(), text_of(query, 3),
                       text_of(query, 4)});
    }
    return infos;
  });
}

base::Result<Erasure> SqliteStore::erase_checked(const base::ProfileId& person, const std::string& actor,
                                                 const std::string& recorded_at) {
  auto erased = guarded([&]() -> base::Result<Erasure> {
    Transaction transaction(*database_, TransactionBehavior::IMMEDIATE);
    const bool had_profile = run(*database_, "DELETE FROM profiles WHERE id = ?", person.text()) > 0;
    const auto names = streams_of(*database_, person);
    if (!had_profile && names.empty()) {
      return base::Error{base::ErrorCode::not_found, "there is no person " + person.text()};
    }
    Erasure erasure;
    std::vector<NewEvent> records;
    for (const std::string& name : names) {
      run(*database_, "DELETE FROM drafts WHERE stream = ?", name);
      auto row = find_stream(*database_, name);
      if (row->erased) continue;
      erasure.streams += 1;
      erasure.payloads += run(*database_, "DELETE FROM payloads WHERE stream = ?", name);
      row->erased = true;
      save_stream(*database_, name, *row);
      records.push_back(stream_erased(name, actor));
    }
    if (!records.empty()) {
      auto row = find_stream(*database_, kErasures).value_or(StreamRow{});
      const auto sealed = seal(kErasures, row.head, recorded_at, records);
      row.head = {sealed.back().seq, sealed.back().hash};
      insert_events(*database_, sealed);
      save_stream(*database_, kErasures, row);
    }
    transaction.commit();
    return erasure;
  });
  if (!erased) return erased;
  // The journal still holds the old pages until it is folded in and cut.
  return guarded([&]() -> base::Result<Erasure> {
    Statement checkpoint(*database_, "PRAGMA wal_checkpoint(TRUNCATE)");
    if (checkpoint.executeStep() && checkpoint.getColumn(0).getInt() == 0) return erased;
    return base::Error{base::ErrorCode::unavailable,
                       "erased, but another program still reads the old pages; close it and erase once more"};
  });
}

base::Status SqliteStore::put_checked_pin(const Pin& pin) {
  return guarded([&]() -> base::Status {
    Statement save(*database_, "INSERT INTO pins VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING");
    save.bind(1, pin.hash);
    save.bind(2, pin.kind);
    save.bind(3, pin.bytes.data(), static_cast<int>(pin.bytes.size()));
    save.exec();
    return base::Nothing{};
  });
}

base::Result<std::optional<Pin>> SqliteStore::find_pin(const std::string& hash) const {
  return guarded([&]() -> base::Result<std::optional<Pin>> {
    Statement query(*database_, "SELECT hash, kind, bytes FROM pins WHERE hash = ?");
    query.bind(1, hash);
    if (!query.executeStep()) return std::optional<Pin>();
    return std::optional<Pin>({text_of(query, 0), text_of(query, 1), text_of(query, 2)});
  });
}

base::Status SqliteStore::put_checked_profile(const Profile& profile) {
  return guarded([&]() -> base::Status {
    Statement save(*database_, "INSERT OR REPLACE INTO profiles VALUES (?, ?, ?, ?)");
    save.bind(1, profile.id.text());
    save.bind(2, profile.name);
    save.bind(3, profile.staff_number);
    save.bind(4, std::string(base::name(profile.language)));
    save.exec();
    return base::Nothing{};
  });
}

base::Result<Profile> SqliteStore::profile(const base::ProfileId& id) const {
  return guarded([&]() -> base::Result<Profile> {
    Statement query(*database_, "SELECT id, name, staff_number, language FROM profiles WHERE id = ?");
    query.bind(1, id.text());
    if (!query.executeStep())
      return base::Error{base::ErrorCode::not_found, "there is no profile " + id.text()};
    return profile_of(query);
  });
}

base::Result<std::vector<Profile>> SqliteStore::profiles() const {
  return guarded([&]() -> base::Result<std::vector<Profile>> {
    Statement query(*database_, "SELECT id, name, staff_number, language FROM profiles ORDER BY id");
    std::vector<Profile> all;
    while (query.executeStep()) all.push_back(profile_of(query));
    return all;
  });
}

base::Status SqliteStore::put_draft(const std::string& stream, const Draft& draft) {
  return guarded([&]() -> base::Status {
    Statement save(*database_, "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?)");
    save.bind(1, stream);
    save.bind(2, draft.text.data(), static_cast<int>(draft.text.size()));
    save.bind(3, draft.saved_at);
    save.bind(4, draft.after_seq);
    save.exec();
    return base::Nothing{};
  });
}

base::Result<std::optional<Draft>> SqliteStore::draft(const std::string& stream) const {
  return guarded([&]() -> base::Result<std::optional<Draft>> {
    Statement query(*database_, "SELECT text, saved_at, after_seq FROM drafts WHERE stream = ?");
    query.bind(1, stream);
    if (!query.executeStep()) return std::optional<Draft>();
    return std::optional<Draft>({text_of(query, 0), text_of(query, 1), query.getColumn(2).getInt64()});
  });
}

base::Status SqliteStore::drop_draft(const std::string& stream) {
  return guarded([&]() -> base::Status {
    run(*database_, "DELETE FROM drafts WHERE stream = ?", stream);
    return base::Nothing{};
  });
}

}  // namespace dojo::store
