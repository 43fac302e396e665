// A scripted trainee: what is said and done, and when. JSON Lines, one step a line.
//
//   {"at_ms": 9000, "say": "您好呀"}
//   {"at_ms": 15000, "do": "change_price", "args": {"price_fen": 3500}}
//
// `at_ms` is desk time and must not fall; `chat` is reserved. Bad input is invalid_input, naming the line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "session/command.h"

namespace dojo::codec {

struct ScriptStep {
  int line = 0;  // in the file, from 1
  session::Command command;
};

base::Result<std::vector<ScriptStep>> read_script(std::string_view bytes);

}  // namespace dojo::codec
