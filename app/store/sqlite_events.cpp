#include "store/sqlite_events.h"

#include <cstdint>

namespace dojo::store {

std::string text_of(SQLite::Statement& row, int column) {
  return row.getColumn(column).getString();
}

std::optional<StreamRow> find_stream(SQLite::Database& database, const std::string& stream) {
  SQLite::Statement query(database,
                          "SELECT subject, last_seq, last_hash, erased FROM streams WHERE stream = ?");
  query.bind(1, stream);
  if (!query.executeStep()) return std::nullopt;
  return StreamRow{text_of(query, 0),
                   {query.getColumn(1).getInt64(), text_of(query, 2)},
                   query.getColumn(3).getInt() != 0};
}

std::vector<Envelope> find_events(SQLite::Database& database, const std::string& stream,
                                  std::int64_t first_seq, std::int64_t last_seq) {
  SQLite::Statement query(
      database,
      "SELECT e.seq, e.type, e.type_version, e.at_ms, e.recorded_at, e.actor, e.payload_hash, "
      "e.prev_hash, e.hash, p.salt, p.bytes "
      "FROM events e LEFT JOIN payloads p ON p.stream = e.stream AND p.seq = e.seq "
      "WHERE e.stream = ? AND e.seq BETWEEN ? AND ? ORDER BY e.seq");
  query.bind(1, stream);
  query.bind(2, first_seq);
  query.bind(3, last_seq);
  std::vector<Envelope> envelopes;
  while (query.executeStep()) {
    Envelope envelope;
    envelope.stream = stream;
    envelope.seq = query.getColumn(0).getInt64();
    envelope.type = text_of(query, 1);
    envelope.type_version = query.getColumn(2).getInt();
    envelope.at = base::Millis{query.getColumn(3).getInt64()};
    envelope.recorded_at = text_of(query, 4);
    envelope.actor = text_of(query, 5);
    envelope.payload_hash = text_of(query, 6);
    envelope.prev_hash = text_of(query, 7);
    envelope.hash = text_of(query, 8);
    if (!query.isColumnNull(10)) {
      envelope.salt = text_of(query, 9);
      envelope.payload = text_of(query, 10);
    }
    envelopes.push_back(std::move(envelope));
  }
  return envelopes;
}

void insert_events(SQLite::Database& database, const std::vector<Envelope>& envelopes) {
  SQLite::Statement event(database, "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  SQLite::Statement payload(database, "INSERT INTO payloads VALUES (?, ?, ?, ?)");
  for (const Envelope& envelope : envelopes) {
    event.bind(1, envelope.stream);
    event.bind(2, envelope.seq);
    event.bind(3, envelope.type);
    event.bind(4, envelope.type_version);
    event.bind(5, static_cast<std::int64_t>(envelope.at.count()));
    event.bind(6, envelope.recorded_at);
    event.bind(7, envelope.actor);
    event.bind(8, envelope.payload_hash);
    event.bind(9, envelope.prev_hash);
    event.bind(10, envelope.hash);
    event.exec();
    event.reset();
    payload.bind(1, envelope.stream);
    payload.bind(2, envelope.seq);
    payload.bind(3, envelope.salt);
    payload.bind(4, envelope.payload->data(), static_cast<int>(envelope.payload->size()));
    payload.exec();
    payload.reset();
  }
}

void save_stream(SQLite::Database& database, const std::string& stream, const StreamRow& row) {
  SQLite::Statement save(database,
                         "INSERT INTO streams VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (stream) DO UPDATE SET "
                         "last_seq = ?3, last_hash = ?4, erased = ?5");
  save.bind(1, stream);
  save.bind(2, row.subject);
  save.bind(3, row.head.seq);
  save.bind(4, row.head.hash);
  save.bind(5, row.erased ? 1 : 0);
  save.exec();
}

}  // namespace dojo::store
