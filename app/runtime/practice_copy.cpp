#include "runtime/practice_copy.h"

#include "runtime/new_id.h"
#include "runtime/session_log.h"

namespace dojo::runtime {
namespace {

// How many events come before the one that made this row of the transcript.
std::size_t events_before(const pack::House& house, const std::vector<session::Event>& events,
                          std::size_t entry) {
  session::State state;
  for (std::size_t i = 0; i < events.size(); ++i) {
    state = session::apply(house, std::move(state), events[i]);
    if (state.transcript.size() > entry) return i;
  }
  return 0;
}

base::Status copy_pins(const store::EventStore& from, const session::SessionStarted& start,
                       store::EventStore& to) {
  const auto pins = read_pins(from, start);
  if (!pins) return pins.error();
  for (const store::Pin* pin : {&pins->house, &pins->scene, &pins->model}) {
    if (pin->hash.empty()) continue;
    if (auto kept = to.put_pin(*pin); !kept) return kept;
  }
  return base::Nothing{};
}

}  // namespace

base::Result<base::SessionId> copy_before(const pack::House& house, const store::EventStore& from,
                                          const base::SessionId& id, std::size_t entry, store::EventStore& to,
                                          const Clock& clock) {
  const auto log = read_session(from, id);
  if (!log) return log.error();
  const std::size_t count = events_before(house, log->events, entry);
  if (count < 2)  // the start and the customer's first words
    return base::Error{base::ErrorCode::invalid_input, "there is no agent's turn to begin again from"};
  if (auto kept = copy_pins(from, log->start(), to); !kept) return kept.error();

  const base::SessionId copy{new_id("s")};
  store::Append append;
  append.stream = session_stream(copy);
  append.expected_seq = 0;
  append.command_id = new_id("c");
  append.subject = log->profile.text();
  append.recorded_at = base::write_rfc3339(clock.wall());
  for (std::size_t i = 0; i < count; ++i) append.events.push_back(to_record(log->events[i], log->profile));
  if (auto saved = to.append(append); !saved) return saved.error();
  return copy;
}

}  // namespace dojo::runtime
