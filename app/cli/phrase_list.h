// What looking something up at the desk shows in the terminal.
#pragma once

#include <string>
#include <vector>

#include "pack/house.h"
#include "session/state.h"

namespace dojo::cli {

// The lines of a look-up action's answer; none for other actions.
std::vector<std::string> looked_up_text(const pack::House& house, const desk::Desk& desk,
                                        const desk::ActionCall& call, base::Locale ui);

}  // namespace dojo::cli
