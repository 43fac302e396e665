// Graphviz, the program `dot`, as a function.
//
//   auto svg = render_svg(dot_text);       // unavailable, saying how to install it, if there is no `dot`
//
// Runs the program that PATH finds, waits for it, and reads all that it writes. `dot` is only asked for when
// a picture is wanted: nothing else of this program needs it. Any thread.
#pragma once

#include <string>

#include "base/result.h"

namespace dojo::runtime {

base::Result<std::string> render_svg(const std::string& dot);

}  // namespace dojo::runtime
