// What only the store on disk promises: durable settings, privacy, upgrades, damage found.
#include "store/sqlite_store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>

#include "base/draw.h"
#include "store/sqlite_file.h"
#include "store/temporary_folder.h"

namespace dojo::store {
namespace {

using base::ErrorCode;
using ::testing::HasSubstr;

class SqliteFile : public ::testing::Test {
 protected:
  std::filesystem::path data() const { return folder_.path() / "data"; }
  std::filesystem::path file() const { return data() / kStoreFile; }

  std::unique_ptr<SqliteStore> open() {
    auto store = SqliteStore::open(data());
    EXPECT_TRUE(store) << store.error().message;
    return store ? std::move(*store) : nullptr;
  }

  base::Error open_error() {
    auto store = SqliteStore::open(data());
    EXPECT_FALSE(store) << "was opened";
    return store ? base::Error{} : store.error();
  }

  void fill(EventStore& store) {
    for (int i = 0; i < 12; ++i) {
      Append append{
          "session/s-1", i, "c-" + std::to_string(i), "p-anna", "2026-01-05T09:00:00.000+08:00", {}};
      append.events.push_back({"ReplySubmitted", 1, base::Millis{i * 900}, "p-anna",
                               "{\"text\":\"第" + std::to_string(i) + "句，在的呢\"}"});
      ASSERT_TRUE(store.append(append));
    }
  }

  void sabotage(const std::string& sql) {
    SQLite::Database database(file().string(), SQLite::OPEN_READWRITE);
    database.exec(sql);
  }

  std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
  }

  tests::TemporaryFolder folder_;
};

int mode_of(const std::filesystem::path& path) {
  struct stat info {};
  EXPECT_EQ(::stat(path.c_str(), &info), 0) << path;
  return static_cast<int>(info.st_mode & 0777u);
}

TEST_F(SqliteFile, OnlyItsOwnerMayReadIt) {
  ::mkdir(data().c_str(), 0755);  // as an older program or a careless hand left it
  const auto store = open();
  fill(*store);
  EXPECT_EQ(mode_of(data()), 0700);
  EXPECT_EQ(mode_of(file()), 0600);
  EXPECT_EQ(mode_of(file().string() + "-wal"), 0600);
}

TEST_F(SqliteFile, EveryCommitIsSyncedToTheDisk) {
  auto database = open_file(data());
  ASSERT_TRUE(database);
  EXPECT_EQ((*database)->execAndGet("PRAGMA journal_mode").getString(), "wal");
  EXPECT_EQ((*database)->execAndGet("PRAGMA synchronous").getInt(), 2);
}

TEST_F(SqliteFile, AFolderThatCannotBeMadeSaysWhatToDo) {
  std::ofstream(folder_.path() / "data") << "a file in the way";
  const base::Error error = open_error();
  EXPECT_EQ(error.code, ErrorCode::unavailable);
  EXPECT_THAT(error.message, HasSubstr("data"));
}

TEST_F(SqliteFile, WhatWasSavedIsThereAfterReopening) {
  fill(*open());
  const auto log = open()->read("session/s-1");
  ASSERT_TRUE(log) << log.error().message;
  EXPECT_EQ(log->size(), 12u);
}

TEST_F(SqliteFile, TwoProcessesDoNotOverwriteEachOther) {
  const auto one = open();
  const auto other = open();
  fill(*one);
  Append late{"session/s-1", 11,     "c-late",
              "p-anna",      "2026", {{"HintAsked", 1, base::Millis{0}, "p-anna", "{}"}}};
  const auto refused = other->append(late);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::refused);
  late.expected_seq = 12;
  EXPECT_TRUE(other->append(late));
  EXPECT_EQ(one->read("session/s-1")->size(), 13u);
}

TEST_F(SqliteFile, ANewerStoreIsLeftAlone) {
  open();
  sabotage("PRAGMA user_version = 99");
  const base::Error error = open_error();
  EXPECT_EQ(error.code, ErrorCode::refused);
  EXPECT_THAT(error.message, HasSubstr("Update the program"));
}

TEST_F(SqliteFile, AnotherProgramsFileIsLeftAlone) {
  ::mkdir(data().c_str(), 0700);
  {
    SQLite::Database(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE recipes (id)");
  }
  EXPECT_THAT(open_error().message, HasSubstr("was not made by this program"));
  std::ofstream(file(), std::ios::trunc)
      << "these are no pages of sqlite, but a letter to my aunt, long enough to be read";
  EXPECT_EQ(open_error().code, ErrorCode::integrity);
}

// Each is what somebody with a sqlite shell might do.
TEST_F(SqliteFile, EveryChangeToTheTablesIsFoundOnReading) {
  const std::vector<std::string> changes = {
      "UPDATE payloads SET bytes = CAST('{\"text\":\"sorry\"}' AS BLOB) WHERE seq = 5",
      "UPDATE payloads SET salt = '00' WHERE seq = 5",
      "DELETE FROM payloads WHERE seq = 5",
      "DELETE FROM payloads",
      "UPDATE events SET at_ms = at_ms + 1 WHERE seq = 5",
      "UPDATE events SET type = 'HintAsked' WHERE seq = 5",
      "UPDATE events SET recorded_at = '2025' WHERE seq = 5",
      "UPDATE events SET actor = 'p-ben' WHERE seq = 5",
      "UPDATE events SET seq = 100 WHERE seq = 12",
      "UPDATE events SET seq = seq - 1000",
      "UPDATE events SET stream = 'session/s-2'; UPDATE streams SET stream = 'session/s-2'; UPDATE payloads "
      "SET stream = 'session/s-2'",
      "DELETE FROM events WHERE seq = 1",
      "DELETE FROM events WHERE seq = 5",
      "DELETE FROM events WHERE seq = 12",
      "DELETE FROM events WHERE seq > 3",
      "DELETE FROM streams",
      "UPDATE streams SET last_seq = 11",
      "UPDATE streams SET last_seq = 11; DELETE FROM events WHERE seq = 12",
      "INSERT INTO events SELECT stream, 0, type, type_version, at_ms, recorded_at, actor, payload_hash, "
      "prev_hash, hash FROM events WHERE seq = 1",
      "INSERT INTO events SELECT stream, 13, type, type_version, at_ms, recorded_at, actor, payload_hash, "
      "prev_hash, hash FROM events WHERE seq = 12",
      "UPDATE events SET hash = (SELECT hash FROM events WHERE seq = 4) WHERE seq = 5",
      "UPDATE streams SET erased = 1; DELETE FROM payloads",  // passed off as an erasure
  };
  for (const std::string& change : changes) {
    std::filesystem::remove_all(data());
    fill(*open());
    sabotage(change);
    const std::string stream = change.find("s-2") == std::string::npos ? "session/s-1" : "session/s-2";
    const auto log = open()->read(stream);
    ASSERT_FALSE(log) << change;
    EXPECT_EQ(log.error().code, ErrorCode::integrity) << change;
  }
}

TEST_F(SqliteFile, AFlippedBitOfTheFileNeverChangesWhatIsRead) {
  fill(*open());
  sabotage("PRAGMA wal_checkpoint(TRUNCATE)");
  const std::string sound = bytes_of(file());
  const auto original = open()->read("session/s-1");
  ASSERT_TRUE(original);
  int found = 0;
  for (std::uint64_t i = 0; i < 300; ++i) {
    std::filesystem::remove(file().string() + "-wal");
    std::filesystem::remove(file().string() + "-shm");
    std::string bad = sound;
    const std::size_t at = base::draw_below(i, "byte", bad.size());
    bad[at] = static_cast<char>(static_cast<unsigned char>(bad[at]) ^ (1u << base::draw_below(i, "bit", 8)));
    std::ofstream(file(), std::ios::binary | std::ios::trunc) << bad;
    const auto store = SqliteStore::open(data());
    if (!store) {
      ++found;
      continue;
    }
    const auto log = (*store)->read("session/s-1");
    if (!log)
      ++found;
    else
      ASSERT_EQ(*log, *original) << "byte " << at;
  }
  EXPECT_GT(found, 20);
}

TEST_F(SqliteFile, ErasedWordsAreGoneFromTheDisk) {
  const auto store = open();
  Append append{"session/s-1", 0,
                "c-1",         "p-anna",
                "2026",        {{"ReplySubmitted", 1, base::Millis{0}, "p-anna", "call me on 13912345678"}}};
  ASSERT_TRUE(store->append(append));
  ASSERT_TRUE(store->put_profile({base::ProfileId{"p-anna"}, "Annabella Unusual", "", base::Locale::en}));
  ASSERT_TRUE(store->erase_person(base::ProfileId{"p-anna"}, "p-anna", "2026"));
  for (const char* suffix : {"", "-wal"}) {
    const std::string bytes = bytes_of(file().string() + suffix);
    EXPECT_EQ(bytes.find("13912345678"), std::string::npos) << suffix;
    EXPECT_EQ(bytes.find("Annabella"), std::string::npos) << suffix;
  }
}

TEST_F(SqliteFile, AChangedPinIsFound) {
  const auto store = open();
  const Pin pin{"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "house", "abc"};
  ASSERT_TRUE(store->put_pin(pin));
  sabotage("UPDATE pins SET bytes = CAST('abd' AS BLOB)");
  EXPECT_EQ(store->get_pin(pin.hash).error().code, ErrorCode::integrity);
}

TEST_F(SqliteFile, AWriterThatMustWaitTooLongIsToldThatNothingWasSaved) {
  EXPECT_EQ(explain(SQLite::Exception("database is locked", 5)).code, ErrorCode::unavailable);
  EXPECT_THAT(explain(SQLite::Exception("database or disk is full", 13)).message,
              HasSubstr("nothing was saved"));
  EXPECT_EQ(explain(SQLite::Exception("database disk image is malformed", 11)).code, ErrorCode::integrity);
}

}  // namespace
}  // namespace dojo::store
