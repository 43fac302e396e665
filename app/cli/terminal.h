// Training in the terminal: choose who you are and a customer, answer against the clock, read the debrief.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/shell.h"

namespace dojo::cli {

// What was said on the command line already; the rest is asked for.
struct TerminalWish {
  std::string scene, who, variant, node;
  std::optional<base::Locale> locale, ui;
  std::optional<std::uint64_t> seed;
};

void play_in_terminal(Shell& shell, const TerminalWish& wish);

}  // namespace dojo::cli
