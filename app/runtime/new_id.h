// Opaque ids for sessions, people and commands: 128 random bits that say nothing about whom they name.
//
//   base::SessionId id{new_id("s")};      "s-7k2m…" (26 letters and digits, no 0/o or 1/l to mix up)
//
// From the system's random source. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace dojo::runtime {

std::string new_id(std::string_view prefix);

}  // namespace dojo::runtime
