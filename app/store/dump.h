// A stream as text for people, sound or not: what `dojo sessions --dump` prints.
//
//   session/s-1: 12 events, sound
//   1  2026-01-05T09:00:00.120+08:00  at 0 ms  customer  SessionStarted/1  6b86b273…  {"case":…}
//
// A damaged stream is shown as it lies there, with the verdict in the first line; an erased payload reads
// "(erased)". Bytes that are not printable are shown as \xNN: a damaged log cannot play with the terminal.
// Reads, never writes.
#pragma once

#include <string>

#include "store/event_store.h"

namespace dojo::store {

base::Result<std::string> dump(const EventStore& store, const std::string& stream);

}  // namespace dojo::store
