// A synthetic trainee: what share of the right things goes wrong, in permille.
//
//   Trainee t = draw_trainee(seed, 7, Rates{});    t.ability 0 to 1000; t.rates = stated rates by (1000 -
//   ability) goes_wrong(t, "3/skip/greet", t.rates.skips)   // a draw of this trainee's own
//
// The stated rates are those of the weakest trainee; the ablest makes no mistakes. Drawn by seed
// (base/draw.h), so that a trainee is the same whoever else is simulated, and in whatever order. Values.
#pragma once

#include <cstdint>
#include <string>

#include "base/locale.h"

namespace dojo::trial {

struct Rates {
  int skips = 350;         // an act or action that is due is left out
  int poor_tone = 200;     // a turn comes with a poor reply
  int wrong_action = 250;  // an action is done wrongly, or another in its place
  int late = 200;          // an answer comes too late
};

struct Trainee {
  int number = 0;
  std::uint64_t seed = 1;
  int ability = 1000;
  Rates rates;
};

Trainee draw_trainee(std::uint64_t seed, int number, const Rates& worst);
bool goes_wrong(const Trainee& trainee, const std::string& key, int rate_permille);

}  // namespace dojo::trial
