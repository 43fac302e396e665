// The stamp of a line: what its partner in the other language remembers of it.
//
//   line_stamp(en.lines.at(id))  ->  "5f0c1d2e3a4b"
//
// The first 12 hexadecimal digits of the SHA-256 of the line's `say` as compact JSON. Pure.
#pragma once

#include <string>

#include "pack/scenario.h"

namespace dojo::codec {

std::string line_stamp(const pack::Line& line);

}  // namespace dojo::codec
