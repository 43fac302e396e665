#include "thresholds.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dojo::training {

// The threshold of (pattern or score >= threshold), halfway to the next lower score: that with the best F1,
// or the best recall whose precision reaches `aim`. Never, if nothing that the model adds helps.
double best_threshold(std::vector<Scored> replies) {
  std::sort(replies.begin(), replies.end(),
            [](const Scored& a, const Scored& b) { return a.score > b.score; });
  double gold = 0;
  double hits = 0;
  double wrong = 0;
  for (const Scored& reply : replies) {
    gold += reply.gold ? 1 : 0;
    if (reply.pattern) (reply.gold ? hits : wrong) += 1;
  }
  const auto worth = [&] { return gold + hits + wrong > 0 ? 2 * hits / (gold + hits + wrong) : 0.0; };
  double best = worth();
  double threshold = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < replies.size(); ++i) {
    if (!replies[i].pattern) (replies[i].gold ? hits : wrong) += 1;
    if (i + 1 < replies.size() && replies[i + 1].score == replies[i].score) continue;
    if (worth() > best) {
      best = worth();
      threshold =
          i + 1 < replies.size() ? (replies[i].score + replies[i + 1].score) / 2 : replies[i].score - 0.1;
    }
  }
  return threshold;
}

double shrunk(double own, std::size_t positives, double of_all) {
  constexpr double kPrior = 40;
  constexpr double kHigh = 0.3;  // stands for "never" in the mean
  const double n = static_cast<double>(positives);
  return (n * (std::isfinite(own) ? own : kHigh) + kPrior * of_all) / (n + kPrior);
}

}  // namespace dojo::training
