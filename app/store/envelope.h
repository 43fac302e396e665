// One recorded event as the log keeps it: who, when, what, and the hashes that chain it to the one before.
//
//   envelope.payload_hash = hash_payload(envelope.salt, *envelope.payload);
//   envelope.hash = hash_envelope(envelope);
//
// The payload lies apart from the chain: the chain covers its hash, so that a person's words can be erased
// and the chain still verifies. The salt (32 hexadecimal digits, erased with the payload) keeps a short reply
// from being guessed from its hash afterwards. docs/formats/events.md holds the canonical encoding, and what
// a chain does not prove. Values; pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/units.h"

namespace dojo::store {

struct Envelope {
  std::string stream;
  std::int64_t seq = 0;  // from 1, without gaps
  std::string type;
  int type_version = 1;
  base::Millis at{0};                  // session time
  std::string recorded_at;             // civil time of the writing, RFC 3339
  std::string actor;                   // an opaque id, "customer" or "system"
  std::string salt;                    // empty once erased
  std::optional<std::string> payload;  // nothing once erased
  std::string payload_hash;
  std::string prev_hash;
  std::string hash;

  bool operator==(const Envelope&) const = default;
};

// What stands in prev_hash of the first event: 64 zeros.
const std::string& no_hash();

// The bytes that `hash` covers: everything but salt, payload and the hash itself.
std::string canonical_bytes(const Envelope& envelope);
std::string hash_envelope(const Envelope& envelope);
std::string hash_payload(std::string_view salt, std::string_view payload);

}  // namespace dojo::store
