// Where sessions, people and pinned rules are kept. One interface; store/sqlite_store.h keeps it on disk,
// store/memory_store.h in memory, and one contract test suite runs against both.
//
//   auto saved = store.append({.stream = "session/s-1", .expected_seq = 4, .command_id = "c-9", …});
//   auto log = store.read("session/s-1");       // verified envelopes, or what is wrong with them
//
// What `append` acknowledged is durable (sqlite: synced to the disk). It writes all events or none. The store
// knows payloads as bytes only; runtime/session_log.h joins them to their types.
//
// Errors: refused (stale writer, reused command, erased stream), not_found, integrity (stored data does not
// match its checksums), unavailable (disk full, locked, read-only; trying again may help), invalid_input
// (names and fields that no stream may have). One thread at a time for one store object; several processes
// may share one sqlite store. Owns what it returns. Source: design part 5 (envelope, pins, people).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/locale.h"
#include "base/result.h"
#include "store/chain.h"

namespace dojo::store {

// Streams and ids use letters, digits and / _ . - only, at most 200.
struct Append {
  std::string stream;
  std::int64_t expected_seq = 0;  // the last event that the writer knows; 0: a new stream
  std::string command_id;         // the same id with the same events again gives the earlier answer
  std::string subject;            // whose stream it is (a profile, or nobody); read with the first event only
  std::string recorded_at;
  std::vector<NewEvent> events;
};

struct Appended {
  std::int64_t first_seq = 0;
  std::int64_t last_seq = 0;
  bool repeated = false;  // it had been saved before

  bool operator==(const Appended&) const = default;
};

struct StreamInfo {
  std::string stream;
  std::string subject;
  std::int64_t last_seq = 0;
  std::string last_type;
  std::string last_recorded_at;
};

struct Profile {
  base::ProfileId id;
  std::string name;
  std::string staff_number;
  base::Locale language = base::Locale::zh;

  bool operator==(const Profile&) const = default;
};

// What was typed and not sent. `after_seq`: the last event when it was typed.
struct Draft {
  std::string text;
  std::string saved_at;
  std::int64_t after_seq = 0;

  bool operator==(const Draft&) const = default;
};

// The canonical bytes of a house, case or model, by their SHA-256.
struct Pin {
  std::string hash;
  std::string kind;  // "house" | "case" | "model"
  std::string bytes;

  bool operator==(const Pin&) const = default;
};

struct Erasure {
  int streams = 0;
  int payloads = 0;

  bool operator==(const Erasure&) const = default;
};

// Erasing a person appends one StreamErased to this stream for each of their streams; nobody else writes
// here.
inline constexpr const char* kErasures = "erasures";

class EventStore {
 public:
  virtual ~EventStore() = default;

  base::Result<Appended> append(const Append& append);

  // Verified from the first event to the head. A payload that is gone must have been erased by erase_person.
  base::Result<std::vector<Envelope>> read(const std::string& stream) const;

  // As it lies there, sound or not: for looking at damage (store/dump.h), never for deciding anything.
  virtual base::Result<StoredStream> load(const std::string& stream) const = 0;

  virtual base::Result<std::vector<StreamInfo>> streams() const = 0;  // sorted by name

  // Removes the profile, and the payloads and drafts of every stream whose subject they are. The chains stay.
  // `actor` asked for it. not_found if neither profile nor stream exists; doing it twice is no error.
  base::Result<Erasure> erase_person(const base::ProfileId& person, const std::string& actor,
                                     const std::string& recorded_at);

  // The bytes must have that hash; putting the same pin again changes nothing.
  base::Status put_pin(const Pin& pin);
  base::Result<Pin> get_pin(const std::string& hash) const;

  base::Status put_profile(const Profile& profile);  // new, or in the place of the same id
  virtual base::Result<Profile> profile(const base::ProfileId& id) const = 0;
  virtual base::Result<std::vector<Profile>> profiles() const = 0;  // sorted by id

  // By stream. An empty text is a draft too; drop_draft of none is no error.
  virtual base::Status put_draft(const std::string& stream, const Draft& draft) = 0;
  virtual base::Result<std::optional<Draft>> draft(const std::string& stream) const = 0;
  virtual base::Status drop_draft(const std::string& stream) = 0;

 protected:
  virtual base::Result<Appended> append_checked(const Append& append) = 0;
  virtual base::Result<Erasure> erase_checked(const base::ProfileId& person, const std::string& actor,
                                              const std::string& recorded_at) = 0;
  virtual base::Status put_checked_profile(const Profile& profile) = 0;
  virtual base::Status put_checked_pin(const Pin& pin) = 0;
  virtual base::Result<std::optional<Pin>> find_pin(const std::string& hash) const = 0;
};

// Shared by the stores.
base::Error no_such_stream(const std::string& stream);
base::Error stale_writer(const Append& append, std::int64_t last_seq);
base::Error reused_command(const std::string& command_id);
base::Error erased_stream(const std::string& stream);
NewEvent stream_erased(const std::string& stream, const std::string& actor);

// Whether these stored events are what the command brings.
bool same_events(const std::vector<Envelope>& stored, const Append& append);

}  // namespace dojo::store
