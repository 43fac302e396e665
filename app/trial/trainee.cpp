#include "trial/trainee.h"

#include "base/draw.h"

namespace dojo::trial {

Trainee draw_trainee(std::uint64_t seed, int number, const Rates& worst) {
  Trainee trainee;
  trainee.number = number;
  trainee.seed = base::draw(seed, "trainee/" + std::to_string(number));
  trainee.ability = static_cast<int>(base::draw_between(trainee.seed, "ability", 0, 1000));
  const auto share = [&](int rate) { return rate * (1000 - trainee.ability) / 1000; };
  trainee.rates = {share(worst.skips), share(worst.poor_tone), share(worst.wrong_action), share(worst.late)};
  return trainee;
}

bool goes_wrong(const Trainee& trainee, const std::string& key, int rate_permille) {
  return static_cast<int>(base::draw_below(trainee.seed, key, 1000)) < rate_permille;
}

}  // namespace dojo::trial
