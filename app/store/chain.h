// The hash chain of one stream: new events are sealed onto its head, and a stored stream is verified from the
// first event to the head.
//
//   std::vector<Envelope> sealed = seal(head, append);             // seq, salts and hashes filled in
//   base::Status sound = verify_chain({stream, head, envelopes});  // integrity Error naming the first bad
//   seq
//
// The head (last seq and hash) is stored apart from the events, so that a log cut at its end is found too.
// Salts come from the system's random source; everything else is pure. Any thread.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "store/envelope.h"

namespace dojo::store {

struct Head {
  std::int64_t seq = 0;  // 0: no event yet
  std::string hash = no_hash();

  bool operator==(const Head&) const = default;
};

struct NewEvent {
  std::string type;
  int type_version = 1;
  base::Millis at{0};
  std::string actor;
  std::string payload;
};

// A stream as it lies in the store, not verified.
struct StoredStream {
  std::string stream;
  Head head;
  std::vector<Envelope> envelopes;
};

std::vector<Envelope> seal(const std::string& stream, const Head& head, const std::string& recorded_at,
                           const std::vector<NewEvent>& events);

// Sound if every event follows from the one before and the last one is the head. Payloads that are gone are
// let pass here; whether they were erased rightly is the store's question (event_store.h).
base::Status verify_chain(const StoredStream& stored);

}  // namespace dojo::store
