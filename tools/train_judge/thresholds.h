// Where a label's score is high enough to fire.
//
//   double t = best_threshold(scored);      the best F1 of (pattern or score >= t)
//   double t = shrunk(t_of_label, positives, t_of_all)
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

double best_threshold(std::vector<Scored> replies);

// A label with few examples knows its own threshold badly: it is drawn towards that of all labels together.
double shrunk(double own, std::size_t positives, double of_all);

}  // namespace dojo::training
