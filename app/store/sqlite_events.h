// Rows of the tables streams, events and payloads, read and written inside a transaction of the caller.
// They throw SQLite::Exception; store/sqlite_store.cpp stands guard. For store/sqlite_*.cpp only.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <optional>
#include <string>
#include <vector>

#include "store/chain.h"

namespace dojo::store {

struct StreamRow {
  std::string subject;
  Head head;
  bool erased = false;
};

std::optional<StreamRow> find_stream(SQLite::Database& database, const std::string& stream);
std::vector<Envelope> find_events(SQLite::Database& database, const std::string& stream,
                                  std::int64_t first_seq, std::int64_t last_seq);
void insert_events(SQLite::Database& database, const std::vector<Envelope>& envelopes);
void save_stream(SQLite::Database& database, const std::string& stream, const StreamRow& row);

// All bytes of a text or blob, zero bytes included; empty for NULL.
std::string text_of(SQLite::Statement& row, int column);

}  // namespace dojo::store
