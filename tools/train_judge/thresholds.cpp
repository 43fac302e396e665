#include "thresholds.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dojo::training {

namespace {

double f_beta(double gold, double hits, double wrong, double beta) {
  const double square = beta * beta;
  const double all = square * gold + hits + wrong;
  return all > 0 ? (1 + square) * hits / all : 0.0;
}

}  // namespace

// The threshold of (pattern or score >= threshold), halfway to the next lower score: that with the best
// F-beta. Never, if nothing that the model adds helps.
double best_threshold(std::vector<Scored> replies, double beta) {
  std::sort(replies.begin(), replies.end(),
            [](const Scored& a, const Scored& b) { return a.score > b.score; });
  double gold = 0;
  double hits = 0;
  double wrong = 0;
  for (const Scored& reply : replies) {
    gold += reply.gold ? 1 : 0;
    if (reply.pattern) (reply.gold ? hits : wrong) += 1;
  }
  double best = f_beta(gold, hits, wrong, beta);
  double threshold = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < replies.size(); ++i) {
    if (!replies[i].pattern) (replies[i].gold ? hits : wrong) += 1;
    if (i + 1 < replies.size() && replies[i + 1].score == replies[i].score) continue;
    if (const double worth = f_beta(gold, hits, wrong, beta); worth > best) {
      best = worth;
      threshold =
          i + 1 < replies.size() ? (replies[i].score + replies[i + 1].score) / 2 : replies[i].score - 0.1;
    }
  }
  return threshold;
}

double best_floor(std::vector<Scored> replies, double threshold, double beta) {
  double gold = 0;
  double hits = 0;
  double wrong = 0;
  std::vector<Scored> doubtful;  // found by patterns only
  for (const Scored& reply : replies) {
    gold += reply.gold ? 1 : 0;
    if (reply.pattern || reply.score >= threshold) (reply.gold ? hits : wrong) += 1;
    if (reply.pattern && reply.score < threshold) doubtful.push_back(reply);
  }
  std::sort(doubtful.begin(), doubtful.end(),
            [](const Scored& a, const Scored& b) { return a.score < b.score; });
  double best = f_beta(gold, hits, wrong, beta);
  double floor = -std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < doubtful.size(); ++i) {
    (doubtful[i].gold ? hits : wrong) -= 1;
    if (i + 1 < doubtful.size() && doubtful[i + 1].score == doubtful[i].score) continue;
    if (const double worth = f_beta(gold, hits, wrong, beta); worth > best) {
      best = worth;
      floor = i + 1 < doubtful.size() ? (doubtful[i].score + doubtful[i + 1].score) / 2 : threshold;
    }
  }
  return floor;
}

double shrunk(double own, std::size_t count, double of_all, double unknown) {
  constexpr double kPrior = 40;
  const double n = static_cast<double>(count);
  return (n * (std::isfinite(own) ? own : unknown) + kPrior * (std::isfinite(of_all) ? of_all : unknown)) /
         (n + kPrior);
}

}  // namespace dojo::training
