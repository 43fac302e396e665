// The first events of a session: which variant and words the seed draws, and the customer's first words.
#pragma once

#include "base/result.h"
#include "session/command.h"
#include "session/decide.h"

namespace dojo::session {

// Refuses a variant or node that the case does not have (not_found).
base::Result<SessionStarted> draw_start(const Context& context, const Start& start);

}  // namespace dojo::session
