// Numbers as people type them into the forms of the desk.
//
//   read_yuan("35.5") == 3550,  read_whole("7") == 7
//
// Nothing for anything else: a sign, letters, more than two decimals, more than nine digits. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace dojo::runtime {

// "35", "35.5", "35.50" yuan in fen.
std::optional<std::int64_t> read_yuan(const std::string& text);
std::optional<std::int64_t> read_whole(const std::string& text);

}  // namespace dojo::runtime
