// A recorded session: its stream in the store, joined to the types of its events.
//
//   auto log = read_session(store, id);              // verified, every event understood
//   session::State state = replay(house, log->events);
//   auto pins = read_pins(store, log->start());      // the bytes it was played with, for grading it again
//
// Errors: not_found; integrity (damaged, or an event that this program does not know); refused (the person
// was erased: the chain stands, the words are gone).
#pragma once

#include <vector>

#include "base/ids.h"
#include "pack/house.h"
#include "session/state.h"
#include "store/event_store.h"

namespace dojo::runtime {

struct SessionLog {
  base::SessionId id;
  base::ProfileId profile;
  std::vector<store::Envelope> envelopes;
  std::vector<session::Event> events;  // beside `envelopes`

  // A log begins with SessionStarted; read_session holds it so.
  const session::SessionStarted& start() const {
    return std::get<session::SessionStarted>(events.front().payload);
  }
};

struct RecordedPins {
  store::Pin house, scene, model;  // model: empty if the session was played without one
};

std::string session_stream(const base::SessionId& id);
// The session of a stream name, or nothing if the stream is no session.
std::optional<base::SessionId> session_of(const std::string& stream);

// The agent's own doings are theirs; what the script does is the customer's or the system's.
store::NewEvent to_record(const session::Event& event, const base::ProfileId& agent);
base::Result<session::Event> from_record(const store::Envelope& envelope);

base::Result<SessionLog> read_session(const store::EventStore& store, const base::SessionId& id);
session::State replay(const pack::House& house, const std::vector<session::Event>& events);
base::Result<RecordedPins> read_pins(const store::EventStore& store, const session::SessionStarted& start);

}  // namespace dojo::runtime
