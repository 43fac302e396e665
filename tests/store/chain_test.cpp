// R4: whatever is done to a log, reading it says so.
#include "store/chain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/draw.h"
#include "base/hash.h"

namespace dojo::store {
namespace {

using ::testing::HasSubstr;

StoredStream sound_log(int count) {
  StoredStream log{"session/s-1", {}, {}};
  std::vector<NewEvent> events;
  for (int i = 0; i < count; ++i) {
    events.push_back({i % 2 ? "ReplySubmitted" : "CustomerSpoke", 1, base::Millis{i * 700},
                      i % 2 ? "p-anna" : "customer", "{\"text\":\"第" + std::to_string(i / 3) + "句\"}"});
  }
  log.envelopes = seal(log.stream, log.head, "2026-01-05T09:00:00.000+08:00", events);
  log.head = {log.envelopes.back().seq, log.envelopes.back().hash};
  return log;
}

// Draws for one mutation, by number: the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : seed_(seed) {}
  std::size_t below(std::size_t bound) { return base::draw_below(seed_, std::to_string(count_++), bound); }

 private:
  std::uint64_t seed_;
  int count_ = 0;
};

void flip_bit(std::string& bytes, Dice& dice) {
  if (bytes.empty()) {
    bytes = "x";
    return;
  }
  const std::size_t at = dice.below(bytes.size());
  bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1u << dice.below(8)));
}

void flip(Envelope& e, Dice& dice) {
  switch (dice.below(11)) {
    case 0:
      return flip_bit(e.stream, dice);
    case 1:
      e.seq ^= std::int64_t{1} << dice.below(63);
      return;
    case 2:
      return flip_bit(e.type, dice);
    case 3:
      e.type_version ^= 1 << dice.below(30);
      return;
    case 4:
      e.at = base::Millis{e.at.count() ^ (std::int64_t{1} << dice.below(63))};
      return;
    case 5:
      return flip_bit(e.recorded_at, dice);
    case 6:
      return flip_bit(e.actor, dice);
    case 7:
      return flip_bit(*e.payload, dice);
    case 8:
      return flip_bit(e.payload_hash, dice);
    case 9:
      return flip_bit(e.prev_hash, dice);
    default:
      return flip_bit(dice.below(2) ? e.hash : e.salt, dice);
  }
}

// One mutation that leaves a log other than it was.
StoredStream mutate(StoredStream log, std::uint64_t seed) {
  Dice dice(seed);
  auto& events = log.envelopes;
  const auto place = [&] { return static_cast<std::ptrdiff_t>(dice.below(events.size())); };
  switch (dice.below(7)) {
    case 0:
      events.erase(events.begin() + place());
      break;
    case 1: {
      const std::size_t a = dice.below(events.size());
      const std::size_t b = (a + 1 + dice.below(events.size() - 1)) % events.size();
      std::swap(events[a], events[b]);
      if (dice.below(2)) std::swap(events[a].seq, events[b].seq);  // with the numbers put right again
      break;
    }
    case 2:
      events.insert(events.begin() + place(), events[dice.below(events.size())]);
      break;
    case 3:
      events.resize(dice.below(events.size()));
      break;
    case 4: {  // new words with a hash of their own, and the event sealed anew, but not those after it
      Envelope& e = events[dice.below(events.size())];
      *e.payload += "!";
      e.payload_hash = hash_payload(e.salt, *e.payload);
      e.hash = hash_envelope(e);
      break;
    }
    case 5: {  // an event added at the end, well sealed
      auto more = seal(log.stream, log.head, "2026", {{"SessionEnded", 1, base::Millis{0}, "p-anna", "{}"}});
      events.push_back(std::move(more.front()));
      break;
    }
    default:
      flip(events[dice.below(events.size())], dice);
      break;
  }
  return log;
}

TEST(Chain, EveryOneOfTenThousandMutationsIsFound) {
  const StoredStream log = sound_log(12);
  ASSERT_TRUE(verify_chain(log));
  int changed = 0;
  for (std::uint64_t seed = 0; seed < 10000; ++seed) {
    const StoredStream bad = mutate(log, seed);
    if (bad.envelopes == log.envelopes) continue;  // a swap of a log with itself
    ++changed;
    const auto verdict = verify_chain(bad);
    ASSERT_FALSE(verdict) << "mutation " << seed << " was not found";
    ASSERT_EQ(verdict.error().code, base::ErrorCode::integrity);
  }
  EXPECT_GT(changed, 9900);
}

TEST(Chain, TheMessageNamesTheEventAndSaysWhatToDo) {
  StoredStream log = sound_log(9);
  *log.envelopes[6].payload += " ";
  const auto verdict = verify_chain(log);
  ASSERT_FALSE(verdict);
  EXPECT_THAT(verdict.error().message, HasSubstr("event 7: its content was changed"));
  EXPECT_THAT(verdict.error().message, HasSubstr("Events 1 to 6 are sound"));
  EXPECT_THAT(verdict.error().message, HasSubstr("restore the data folder"));
}

TEST(Chain, ALogThatBreaksOffSaysHowLongItWas) {
  StoredStream log = sound_log(9);
  log.envelopes.resize(5);
  const auto verdict = verify_chain(log);
  ASSERT_FALSE(verdict);
  EXPECT_THAT(verdict.error().message, HasSubstr("event 6: the log breaks off; 9 events were recorded"));
}

TEST(Chain, TheEncodingIsTheDocumentedOne) {
  Envelope e;
  e.stream = "session/s-1";
  e.seq = 1;
  e.type = "HintAsked";
  e.at = base::Millis{4200};
  e.recorded_at = "2026-01-05T09:00:04.200+08:00";
  e.actor = "p-anna";
  e.payload_hash = hash_payload("", "{}");
  e.prev_hash = no_hash();
  EXPECT_EQ(
      canonical_bytes(e),
      "20:kefu-dojo envelope 1,11:session/s-1,1:1,9:HintAsked,1:1,4:4200,29:2026-01-05T09:00:04.200+08:00,"
      "6:p-anna,64:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a,"
      "64:0000000000000000000000000000000000000000000000000000000000000000,");
  EXPECT_EQ(hash_envelope(e), base::sha256_hex(canonical_bytes(e)));
}

TEST(Chain, TheSamePayloadTwiceHasTwoHashes) {
  const auto sealed = seal("session/s-1", {}, "2026",
                           {{"A", 1, base::Millis{0}, "p", "好的"}, {"A", 1, base::Millis{0}, "p", "好的"}});
  EXPECT_NE(sealed[0].payload_hash, sealed[1].payload_hash);
  EXPECT_EQ(sealed[0].salt.size(), 32u);
}

}  // namespace
}  // namespace dojo::store
