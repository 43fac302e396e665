#include "runtime/session_log.h"

#include "codec/event_json.h"

namespace dojo::runtime {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view kSessions = "session/";

struct Actor {
  const base::ProfileId& agent;

  std::string operator()(const session::CustomerSpoke&) const { return "customer"; }
  std::string operator()(const session::CustomerWaited&) const { return "customer"; }
  std::string operator()(const session::CustomerActed&) const { return "customer"; }
  std::string operator()(const session::TimeJumped&) const { return "system"; }
  std::string operator()(const session::SupervisorAnswered&) const { return "system"; }
  std::string operator()(const session::ConversationClosed&) const { return "customer"; }
  std::string operator()(const session::SessionEnded&) const { return "system"; }
  template <typename Own>
  std::string operator()(const Own&) const {
    return agent.text();
  }
};

}  // namespace

std::string session_stream(const base::SessionId& id) {
  return std::string(kSessions) + id.text();
}

std::optional<base::SessionId> session_of(const std::string& stream) {
  if (stream.compare(0, kSessions.size(), kSessions) != 0) return std::nullopt;
  return base::SessionId{stream.substr(kSessions.size())};
}

store::NewEvent to_record(const session::Event& event, const base::ProfileId& agent) {
  return {std::string(session::type_name(event.payload)), codec::kPayloadVersion, event.at,
          std::visit(Actor{agent}, event.payload), codec::payload_json(event.payload)};
}

base::Result<session::Event> from_record(const store::Envelope& envelope) {
  if (!envelope.payload) {
    return Error{ErrorCode::refused, envelope.stream +
                                         " was erased: that it took place is still on record, what was "
                                         "said is gone"};
  }
  auto payload = codec::read_payload(envelope.type, envelope.type_version, *envelope.payload);
  if (!payload) {
    return Error{payload.error().code, "stream " + envelope.stream + ", event " +
                                           std::to_string(envelope.seq) + ": " + payload.error().message +
                                           "; a newer program may be able to read it"};
  }
  return session::Event{envelope.at, std::move(*payload)};
}

base::Result<SessionLog> read_session(const store::EventStore& store, const base::SessionId& id) {
  auto envelopes = store.read(session_stream(id));
  if (!envelopes) return envelopes.error();
  SessionLog log;
  log.id = id;
  for (const store::Envelope& envelope : *envelopes) {
    auto event = from_record(envelope);
    if (!event) return event.error();
    log.events.push_back(std::move(*event));
  }
  log.envelopes = std::move(*envelopes);
  if (log.events.empty() || !std::holds_alternative<session::SessionStarted>(log.events.front().payload)) {
    return Error{ErrorCode::integrity,
                 session_stream(id) + " does not begin with SessionStarted; it is no session"};
  }
  log.profile = base::ProfileId{log.envelopes.front().actor};
  return log;
}

session::State replay(const pack::House& house, const std::vector<session::Event>& events) {
  session::State state;
  for (const session::Event& event : events) state = session::apply(house, std::move(state), event);
  return state;
}

base::Result<RecordedPins> read_pins(const store::EventStore& store, const session::SessionStarted& start) {
  RecordedPins pins;
  for (const auto& [hash, pin] :
       {std::pair{&start.house_hash, &pins.house}, std::pair{&start.case_hash, &pins.scene},
        std::pair{&start.model_hash, &pins.model}}) {
    if (hash->empty()) continue;
    auto found = store.get_pin(*hash);
    if (!found) return found.error();
    *pin = std::move(*found);
  }
  return pins;
}

}  // namespace dojo::runtime
