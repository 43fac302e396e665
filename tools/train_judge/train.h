// One-vs-rest logistic regression (liblinear, L2) over clause features, the thresholds, and the rounding to
// integers.
//
//   Training training = train(corpus, instances, labels, pattern_hits, settings);
//
// A label is learned in rounds: first every clause of a labelled part is positive; then only the clause that
// scores best in its part, and others that score above zero; the rest of the part is left out. Thresholds:
// scores of each reply by models that have not seen its group (kFolds folds over learn and tune); for each
// label and language the threshold with the best F1 of (pattern or model) on them. The final weights learn
// from learn and tune, rounded to int8 by label. Deterministic for a seed: groups decide the folds,
// liblinear's generator is seeded before each call.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "corpus.h"
#include "instances.h"
#include "text/model.h"

namespace dojo::training {

struct Settings {
  unsigned seed = 1;
  double cost = 4.0;
  double positive_weight = 2.0;
  int rounds = 2;
  int least_weight = 2;         // int8 weights closer to zero are dropped
  std::size_t least_count = 2;  // a feature must occur in so many clauses
};

// hits(label, reply): whether the patterns alone fire the label for that reply.
using PatternHits = std::function<bool(const std::string& label, std::size_t reply)>;

text::Model train(const std::vector<LabelledReply>& corpus, const std::vector<Instance>& instances,
                  const std::vector<std::string>& labels, const PatternHits& hits, const Settings& settings);

}  // namespace dojo::training
