#include "session/rehearsal.h"

#include <cassert>

namespace dojo::session {

base::Result<std::vector<Event>> Rehearsal::submit(const Command& command) {
  auto events = decide(context_, state_, command);
  if (!events) return events;
  for (const Event& event : *events) {
    state_ = apply(context_.house, std::move(state_), event);
    events_.push_back(event);
  }
  return events;
}

std::optional<base::Millis> Rehearsal::next_due_at_desk() const {
  const auto due = next_due(state_);
  if (!due) return std::nullopt;
  return *due - state_.jumped;
}

void Rehearsal::run_to_end() {
  while (const auto due = next_due_at_desk()) {
    const auto events = submit({*due, Advance{}});
    assert(events.ok());
    if (!events) return;
  }
}

}  // namespace dojo::session
