#include "store/envelope.h"

#include "base/hash.h"

namespace dojo::store {
namespace {

// A netstring: length in bytes, ':', the bytes, ','. No byte of a field can be taken for the border of
// another.
void put(std::string& out, std::string_view field) {
  out += std::to_string(field.size());
  out += ':';
  out += field;
  out += ',';
}

}  // namespace

const std::string& no_hash() {
  static const std::string zeros(64, '0');
  return zeros;
}

std::string canonical_bytes(const Envelope& envelope) {
  std::string out;
  put(out, "kefu-dojo envelope 1");
  put(out, envelope.stream);
  put(out, std::to_string(envelope.seq));
  put(out, envelope.type);
  put(out, std::to_string(envelope.type_version));
  put(out, std::to_string(envelope.at.count()));
  put(out, envelope.recorded_at);
  put(out, envelope.actor);
  put(out, envelope.payload_hash);
  put(out, envelope.prev_hash);
  return out;
}

std::string hash_envelope(const Envelope& envelope) {
  return base::sha256_hex(canonical_bytes(envelope));
}

std::string hash_payload(std::string_view salt, std::string_view payload) {
  std::string bytes(salt);
  bytes += payload;
  return base::sha256_hex(bytes);
}

}  // namespace dojo::store
