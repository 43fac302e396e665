#include "store/chain.h"

#include <array>
#include <sodium.h>

namespace dojo::store {
namespace {

std::string new_salt() {
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 2 * 16 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  return hex.data();
}

// Says what is wrong, and what somebody who reads it can do.
base::Error damaged(const std::string& stream, std::int64_t seq, const std::string& what) {
  std::string message = "stream " + stream + ", event " + std::to_string(seq) + ": " + what + ". ";
  message += seq > 1 ? "Events 1 to " + std::to_string(seq - 1) + " are sound. " : "";
  message +=
      "Nothing was altered by reading it; restore the data folder from a backup, or look at what is left "
      "with "
      "`dojo sessions --dump`";
  return {base::ErrorCode::integrity, message};
}

}  // namespace

std::vector<Envelope> seal(const std::string& stream, const Head& head, const std::string& recorded_at,
                           const std::vector<NewEvent>& events) {
  std::vector<Envelope> sealed;
  sealed.reserve(events.size());
  Head last = head;
  for (const NewEvent& event : events) {
    Envelope envelope;
    envelope.stream = stream;
    envelope.seq = last.seq + 1;
    envelope.type = event.type;
    envelope.type_version = event.type_version;
    envelope.at = event.at;
    envelope.recorded_at = recorded_at;
    envelope.actor = event.actor;
    envelope.salt = new_salt();
    envelope.payload = event.payload;
    envelope.payload_hash = hash_payload(envelope.salt, event.payload);
    envelope.prev_hash = last.hash;
    envelope.hash = hash_envelope(envelope);
    last = {envelope.seq, envelope.hash};
    sealed.push_back(std::move(envelope));
  }
  return sealed;
}

base::Status verify_chain(const StoredStream& stored) {
  const std::string& stream = stored.stream;
  Head last;
  for (const Envelope& envelope : stored.envelopes) {
    const std::int64_t seq = last.seq + 1;
    if (envelope.stream != stream) return damaged(stream, seq, "it belongs to another stream");
    if (envelope.seq != seq) return damaged(stream, seq, "it is missing");
    if (envelope.prev_hash != last.hash)
      return damaged(stream, seq, "it does not follow from the event before");
    if (envelope.payload && hash_payload(envelope.salt, *envelope.payload) != envelope.payload_hash) {
      return damaged(stream, seq, "its content was changed after it was recorded");
    }
    if (!envelope.payload && !envelope.salt.empty()) return damaged(stream, seq, "its content is missing");
    if (hash_envelope(envelope) != envelope.hash) {
      return damaged(stream, seq, "it was changed after it was recorded");
    }
    last = {seq, envelope.hash};
  }
  if (last.seq < stored.head.seq) {
    return damaged(stream, last.seq + 1,
                   "the log breaks off; " + std::to_string(stored.head.seq) + " events were recorded");
  }
  if (!(last == stored.head))
    return damaged(stream, last.seq, "the log's own record of its last event does not match");
  return base::Nothing{};
}

}  // namespace dojo::store
