// The moment at which the customer looks at the agent's open turn: everything that guards may ask about.
#pragma once

#include "pack/moment.h"
#include "session/decide.h"
#include "session/state.h"

namespace dojo::session {

// The agent's words of the open turn, messages joined by line breaks (public review answers included).
std::string open_turn_text(const State& state);

// What the customer hears in the open turn.
Heard listen(const Context& context, const State& state);

pack::Moment gather(const Context& context, const State& state, const Heard& heard);

}  // namespace dojo::session
