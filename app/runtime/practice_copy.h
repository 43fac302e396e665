// A recorded conversation up to one point, copied into another store, to be tried again from there.
//
//   store::MemoryStore scratch;
//   auto id = copy_before(shop.house(), store, recorded, entry, scratch, clock);
//   auto runner = SessionRunner::resume(shop.stage(), scratch, clock, *id);
//
// What was said and done before transcript entry `entry` is as it was, seed and pins included; the clock of
// the desk stands where it stood then. Into a memory store: a second try must not count as a session. Errors:
// what reading the session says; invalid_input if the entry is the customer's opening or does not exist.
#pragma once

#include <cstddef>

#include "base/result.h"
#include "pack/house.h"
#include "runtime/clock.h"
#include "store/event_store.h"

namespace dojo::runtime {

base::Result<base::SessionId> copy_before(const pack::House& house, const store::EventStore& from,
                                          const base::SessionId& id, std::size_t entry, store::EventStore& to,
                                          const Clock& clock);

}  // namespace dojo::runtime
