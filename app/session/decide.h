// The one door into a session: a command becomes events, or a refusal that says why.
//
//   Context context{house, house_hash, the_case, case_hash, analyser, model_hash};
//   auto events = decide(context, state, {.at = 4200ms, .what = SubmitReply{"亲，在的呢"}});
//
// Before a command at T everything due at or before T happens first, stamped with its own time: any tick
// grain and any script give the same log. Refused: time that falls, words after the end (refused), empty or
// over-long text, unknown actions and arguments (invalid_input). Desk refusals are events, not errors. Pure.
// Clauses.
#pragma once

#include <vector>

#include "base/result.h"
#include "pack/pack.h"
#include "session/command.h"
#include "session/state.h"
#include "text/analysis.h"

namespace dojo::session {

struct Context {
  const pack::House& house;
  const std::string& house_hash;
  const pack::Case& scene;
  const std::string& case_hash;
  const text::Analyser& analyser;
  const std::string& model_hash;
};

base::Result<std::vector<Event>> decide(const Context& context, const State& state, const Command& command);

// The next time at which something happens by itself, in session time; none if the session only waits for the
// agent.
std::optional<base::Millis> next_due(const State& state);

// How long the customer reads before reacting: 2.5 to 6 seconds, drawn per turn.
base::Millis reading_time(std::uint64_t seed, int turn);

}  // namespace dojo::session
