// What every store promises, against each of them.
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

#include "base/hash.h"
#include "store/dump.h"
#include "store/event_store.h"
#include "store/memory_store.h"
#include "store/sqlite_store.h"
#include "store/temporary_folder.h"

namespace dojo::store {
namespace {

using base::ErrorCode;
using ::testing::HasSubstr;

struct Kind {
  const char* name;
  std::function<std::unique_ptr<EventStore>(const std::filesystem::path&)> make;
};

class Contract : public ::testing::TestWithParam<Kind> {
 protected:
  Contract() : store_(GetParam().make(folder_.path())) {}

  Append words(std::int64_t expected_seq, const std::string& command, std::vector<std::string> payloads) {
    Append append{"session/s-1", expected_seq, command, "p-anna", "2026-01-05T09:00:00.000+08:00", {}};
    for (std::string& payload : payloads) {
      append.events.push_back(
          {"ReplySubmitted", 1, base::Millis{expected_seq * 1000}, "p-anna", std::move(payload)});
    }
    return append;
  }

  std::string refusal(const Append& append) {
    const auto result = store_->append(append);
    EXPECT_FALSE(result) << "was accepted";
    return result ? "" : result.error().message;
  }

  tests::TemporaryFolder folder_;
  std::unique_ptr<EventStore> store_;
};

TEST_P(Contract, WhatWasAppendedIsReadBackAsAChain) {
  ASSERT_TRUE(store_->append(words(0, "c-1", {"{\"a\":1}", "{\"b\":2}"})));
  ASSERT_TRUE(store_->append(words(2, "c-2", {"亲，在的呢 👋"})));
  const auto log = store_->read("session/s-1");
  ASSERT_TRUE(log) << log.error().message;
  ASSERT_EQ(log->size(), 3u);
  EXPECT_EQ((*log)[0].prev_hash, no_hash());
  EXPECT_EQ((*log)[1].prev_hash, (*log)[0].hash);
  EXPECT_EQ((*log)[2].prev_hash, (*log)[1].hash);
  EXPECT_EQ((*log)[2].payload, "亲，在的呢 👋");
  EXPECT_EQ((*log)[2].seq, 3);
  EXPECT_EQ((*log)[2].at, base::Millis{2000});
  EXPECT_EQ((*log)[2].actor, "p-anna");
}

TEST_P(Contract, PayloadsAreBytes) {
  const std::string bytes("a\0b\xff\n", 5);
  ASSERT_TRUE(store_->append(words(0, "c-1", {bytes, ""})));
  const auto log = store_->read("session/s-1");
  ASSERT_TRUE(log) << log.error().message;
  EXPECT_EQ((*log)[0].payload, bytes);
  EXPECT_EQ((*log)[1].payload, "");
}

TEST_P(Contract, AStaleWriterIsRefusedAndNothingIsWritten) {
  ASSERT_TRUE(store_->append(words(0, "c-1", {"one"})));
  EXPECT_THAT(refusal(words(0, "c-2", {"two"})), HasSubstr("open it again"));
  EXPECT_THAT(refusal(words(5, "c-3", {"two"})), HasSubstr("open it again"));
  EXPECT_EQ(store_->read("session/s-1")->size(), 1u);
}

TEST_P(Contract, ARepeatedCommandGivesTheEarlierAnswer) {
  ASSERT_TRUE(store_->append(words(0, "c-1", {"one", "two"})));
  ASSERT_TRUE(store_->append(words(2, "c-2", {"three"})));
  const auto again = store_->append(words(0, "c-1", {"one", "two"}));
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(*again, (Appended{1, 2, true}));
  EXPECT_EQ(store_->read("session/s-1")->size(), 3u);
}

TEST_P(Contract, ACommandIdIsNotUsedForOtherEventsOrStreams) {
  ASSERT_TRUE(store_->append(words(0, "c-1", {"one"})));
  EXPECT_THAT(refusal(words(1, "c-1", {"two"})), HasSubstr("with other events"));
  EXPECT_THAT(refusal(words(1, "c-1", {"one", "two"})), HasSubstr("with other events"));
  Append elsewhere = words(0, "c-1", {"one"});
  elsewhere.stream = "session/s-2";
  EXPECT_THAT(refusal(elsewhere), HasSubstr("with other events"));
}

TEST_P(Contract, NamesThatCouldConfuseAreRefused) {
  for (const char* name : {"", "a b", "a\nb", "名", "a\"b", "a'b"}) {
    Append append = words(0, "c-1", {"one"});
    append.stream = name;
    EXPECT_FALSE(store_->append(append)) << name;
  }
  Append append = words(0, "", {"one"});
  EXPECT_FALSE(store_->append(append));
  append = words(0, "c-1", {"one"});
  append.stream = kErasures;
  EXPECT_FALSE(store_->append(append));
  EXPECT_FALSE(store_->append(words(0, "c-1", {})));
  EXPECT_TRUE(store_->streams()->empty());
}

TEST_P(Contract, AnUnknownStreamIsNotFound) {
  const auto log = store_->read("session/s-404");
  ASSERT_FALSE(log);
  EXPECT_EQ(log.error().code, ErrorCode::not_found);
}

TEST_P(Contract, StreamsAreListedByName) {
  Append other = words(0, "c-2", {"x"});
  other.stream = "career/p-anna";
  ASSERT_TRUE(store_->append(words(0, "c-1", {"x", "y"})));
  ASSERT_TRUE(store_->append(other));
  const auto streams = store_->streams();
  ASSERT_TRUE(streams);
  ASSERT_EQ(streams->size(), 2u);
  EXPECT_EQ((*streams)[0].stream, "career/p-anna");
  EXPECT_EQ((*streams)[1].last_seq, 2);
  EXPECT_EQ((*streams)[1].subject, "p-anna");
  EXPECT_EQ((*streams)[1].last_type, "ReplySubmitted");
}

TEST_P(Contract, PinsAreKeptByTheirHash) {
  const Pin pin{base::sha256_hex("house"), "house", "house"};
  ASSERT_TRUE(store_->put_pin(pin));
  ASSERT_TRUE(store_->put_pin(pin));
  EXPECT_EQ(*store_->get_pin(pin.hash), pin);
  EXPECT_FALSE(store_->put_pin({base::sha256_hex("other"), "house", "house"}));
  EXPECT_EQ(store_->get_pin("00").error().code, ErrorCode::not_found);
}

TEST_P(Contract, ProfilesAreChangedInPlace) {
  ASSERT_TRUE(store_->put_profile({base::ProfileId{"p-b"}, "陈安", "0042", base::Locale::zh}));
  ASSERT_TRUE(store_->put_profile({base::ProfileId{"p-a"}, "Ann", "", base::Locale::en}));
  ASSERT_TRUE(store_->put_profile({base::ProfileId{"p-b"}, "陈安安", "0042", base::Locale::en}));
  const auto profiles = store_->profiles();
  ASSERT_EQ(profiles->size(), 2u);
  EXPECT_EQ((*profiles)[0].id.text(), "p-a");
  EXPECT_EQ((*profiles)[1], (Profile{base::ProfileId{"p-b"}, "陈安安", "0042", base::Locale::en}));
  EXPECT_EQ(store_->profile(base::ProfileId{"p-c"}).error().code, ErrorCode::not_found);
  EXPECT_FALSE(store_->put_profile({base::ProfileId{""}, "x", "", base::Locale::zh}));
  EXPECT_FALSE(store_->put_profile({base::ProfileId{"p-d"}, "\xff", "", base::Locale::zh}));
}

TEST_P(Contract, DraftsComeAndGo) {
  EXPECT_EQ(*store_->draft("session/s-1"), std::nullopt);
  ASSERT_TRUE(store_->put_draft("session/s-1", {"亲", "2026-01-05T09:00:00.000+08:00", 3}));
  ASSERT_TRUE(store_->put_draft("session/s-1", {"亲，稍", "2026-01-05T09:00:01.000+08:00", 4}));
  EXPECT_EQ((*store_->draft("session/s-1"))->text, "亲，稍");
  EXPECT_EQ((*store_->draft("session/s-1"))->after_seq, 4);
  ASSERT_TRUE(store_->drop_draft("session/s-1"));
  ASSERT_TRUE(store_->drop_draft("session/s-1"));
  EXPECT_EQ(*store_->draft("session/s-1"), std::nullopt);
}

TEST_P(Contract, AnErasedPersonLeavesAChainThatStillVerifies) {
  ASSERT_TRUE(store_->put_profile({base::ProfileId{"p-anna"}, "Anna", "7", base::Locale::en}));
  ASSERT_TRUE(store_->append(words(0, "c-1", {"my phone is 13800000000", "bye"})));
  ASSERT_TRUE(store_->put_draft("session/s-1", {"typed", "2026", 2}));
  const auto hashes_before = store_->read("session/s-1")->back().hash;

  const auto erased =
      store_->erase_person(base::ProfileId{"p-anna"}, "p-lead", "2026-02-01T00:00:00.000+08:00");
  ASSERT_TRUE(erased) << erased.error().message;
  EXPECT_EQ(*erased, (Erasure{1, 2}));
  const auto log = store_->read("session/s-1");
  ASSERT_TRUE(log) << log.error().message;
  EXPECT_EQ(log->size(), 2u);
  EXPECT_EQ((*log)[0].payload, std::nullopt);
  EXPECT_EQ((*log)[0].salt, "");
  EXPECT_EQ(log->back().hash, hashes_before);
  EXPECT_FALSE(store_->profile(base::ProfileId{"p-anna"}));
  EXPECT_EQ(*store_->draft("session/s-1"), std::nullopt);
  EXPECT_THAT(*dump(*store_, "session/s-1"), HasSubstr("(erased)"));

  const auto records = store_->read(kErasures);
  ASSERT_TRUE(records) << records.error().message;
  ASSERT_EQ(records->size(), 1u);
  EXPECT_EQ((*records)[0].actor, "p-lead");
  EXPECT_EQ((*records)[0].payload, "{\"stream\":\"session/s-1\"}");
}

TEST_P(Contract, AnErasedStreamTakesNoMoreEvents) {
  ASSERT_TRUE(store_->append(words(0, "c-1", {"one"})));
  ASSERT_TRUE(store_->erase_person(base::ProfileId{"p-anna"}, "p-anna", "2026"));
  EXPECT_THAT(refusal(words(1, "c-2", {"two"})), HasSubstr("erased"));
  EXPECT_THAT(refusal(words(0, "c-1", {"one"})), HasSubstr("erased"));
  EXPECT_EQ(*store_->erase_person(base::ProfileId{"p-anna"}, "p-anna", "2026"), (Erasure{0, 0}));
}

TEST_P(Contract, ErasingOnePersonLeavesTheOthersAlone) {
  Append other = words(0, "c-2", {"x"});
  other.stream = "session/s-2";
  other.subject = "p-ben";
  Append nobody = words(0, "c-3", {"x"});
  nobody.stream = "session/s-3";
  nobody.subject = "";
  ASSERT_TRUE(store_->append(words(0, "c-1", {"x"})));
  ASSERT_TRUE(store_->append(other));
  ASSERT_TRUE(store_->append(nobody));
  ASSERT_TRUE(store_->erase_person(base::ProfileId{"p-anna"}, "p-lead", "2026"));
  EXPECT_EQ(store_->read("session/s-2")->front().payload, "x");
  EXPECT_EQ(store_->read("session/s-3")->front().payload, "x");
  EXPECT_EQ(store_->erase_person(base::ProfileId{"p-zoe"}, "p-lead", "2026").error().code,
            ErrorCode::not_found);
  EXPECT_FALSE(store_->erase_person(base::ProfileId{""}, "p-lead", "2026"));
}

TEST_P(Contract, ADumpCannotPlayWithTheTerminal) {
  ASSERT_TRUE(store_->append(words(0, "c-1", {"red \x1b[31m 亲"})));
  const auto text = dump(*store_, "session/s-1");
  ASSERT_TRUE(text);
  EXPECT_THAT(*text, HasSubstr("1 events, sound\n"));
  EXPECT_THAT(*text, HasSubstr("red \\x1b[31m 亲"));
}

INSTANTIATE_TEST_SUITE_P(
    Stores, Contract,
    ::testing::Values(Kind{"memory", [](const auto&) { return std::make_unique<MemoryStore>(); }},
                      Kind{"sqlite",
                           [](const std::filesystem::path& folder) -> std::unique_ptr<EventStore> {
                             return std::move(SqliteStore::open(folder / "data").value());
                           }}),
    [](const auto& kind) { return std::string(kind.param.name); });

}  // namespace
}  // namespace dojo::store
