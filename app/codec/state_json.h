// A session's state as canonical JSON, and its checksum: SHA-256 of those bytes, without ids, persons and
// wall time.
//
//   state_checksum(state) == state_checksum(replayed)
//
// Two states that differ in anything that decides what happens next have different bytes. Pure.
#pragma once

#include <string>

#include "session/state.h"

namespace dojo::codec {

std::string state_json(const session::State& state);
std::string state_checksum(const session::State& state);

}  // namespace dojo::codec
