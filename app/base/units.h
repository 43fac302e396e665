// Units that the whole house shares. Integers only: no float decides anything.
//
// Millis is session time (since the customer's first line) or a duration. Money is in fen, 1/100 yuan, as a
// plain std::int64_t whose name ends in _fen; shares are in permille, names ending in _permille.
#pragma once

#include <chrono>
#include <cstdint>

namespace dojo::base {

using Millis = std::chrono::duration<std::int64_t, std::milli>;

// earned of possible in permille, halves rounded up: (2000·earned + possible) div (2·possible).
// Needs 0 <= earned <= possible and possible > 0.
constexpr int permille(std::int64_t earned, std::int64_t possible) {
  return static_cast<int>((2000 * earned + possible) / (2 * possible));
}

}  // namespace dojo::base
