// Session events as canonical JSON, and back. docs/formats/events.md describes every type.
//
//   std::string bytes = payload_json(event.payload);       // compact, keys sorted, integers only, UTF-8
//   auto payload = read_payload("ReplySubmitted", 1, bytes);
//
// The encoding is the subset of RFC 8785 that needs no floats; equal payloads give equal bytes on every
// machine. Unknown types, versions, keys and missing fields are `integrity` errors naming them. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "session/event.h"

namespace dojo::codec {

inline constexpr int kPayloadVersion = 1;

std::string payload_json(const session::Payload& payload);
base::Result<session::Payload> read_payload(std::string_view type, int version, std::string_view bytes);

}  // namespace dojo::codec
