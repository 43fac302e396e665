// Where a label's score is high enough to fire.
//
//   double t = best_threshold(scored, 1);   the best F1 of (pattern or score >= t); 0.5: F0.5, precision
//   first double f = best_floor(scored, t, 1); double t = shrunk(t_of_label, positives, t_of_all, 0.3)
//
// Infinite: the model adds nothing that helps. Pure.
#pragma once

#include <cstddef>
#include <vector>

namespace dojo::training {

struct Scored {
  double score = 0;
  bool gold = false;
  bool pattern = false;  // a pattern fired already
};

double best_threshold(std::vector<Scored> replies, double beta);

// A floor below `threshold`: pattern hits with a lower score don't count. That with the best F-beta of
// (pattern and score >= floor, or score >= threshold); minus infinity if none helps.
double best_floor(std::vector<Scored> replies, double threshold, double beta);

// A label with few examples knows its own threshold badly: it is drawn towards that of all labels together.
// `unknown` stands for an infinite one in the mean.
double shrunk(double own, std::size_t count, double of_all, double unknown);

}  // namespace dojo::training
