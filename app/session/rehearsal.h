// A whole session in memory: commands in, events kept, nothing stored. Scripts, plans, simulations and tests
// play on it.
//
//   Rehearsal r(context);
//   r.submit({.at = 0ms, .what = Start{…}});  r.submit({.at = 9s, .what = SubmitReply{"您好"}});
//   r.run_to_end();  r.events();  r.state();
//
// The same `decide` and `apply` as a stored session, so the same events. Keep the context alive. Not
// thread-safe.
#pragma once

#include <vector>

#include "session/decide.h"

namespace dojo::session {

class Rehearsal {
 public:
  explicit Rehearsal(const Context& context) : context_(context) {}

  // The new events, which are also kept; an Error changes nothing.
  base::Result<std::vector<Event>> submit(const Command& command);

  // Lets time run until the session has ended. An untouched customer always leaves in the end.
  void run_to_end();

  // Desk time at which the next thing happens by itself; none if nothing will.
  std::optional<base::Millis> next_due_at_desk() const;

  const std::vector<Event>& events() const { return events_; }
  const State& state() const { return state_; }
  const Context& context() const { return context_; }

 private:
  Context context_;
  State state_;
  std::vector<Event> events_;
};

}  // namespace dojo::session
