// One linear support vector machine for each label (liblinear, L2 loss) over clause features, the thresholds,
// and the rounding to integers.
//
//   text::Model model = train(corpus, instances, examples, labels, pattern_hits, settings);
//
// Features are scaled by how much more often they stand in clauses with the label than in others (Wang and
// Manning 2012, "Baselines and bigrams"). Thresholds come from scores of each reply by models that have not
// seen its group (corpus::kFolds folds over learn and tune), on replies that the patterns have not seen
// either. The final weights learn from learn and tune, rounded to int8 by label. Deterministic for a seed:
// groups decide the folds, liblinear's generator is seeded before each call.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "corpus/labelled_reply.h"
#include "instances.h"
#include "text/model.h"

namespace dojo::training {

struct Settings {
  unsigned seed = 1;
  double cost = 0.3;
  double positive_weight = 1.0;
  int rounds = 1;
  int least_weight = 2;         // int8 weights closer to zero are dropped
  std::size_t least_count = 3;  // a feature must occur in so many clauses
};

// hits(label, reply): whether the patterns alone fire the label for that reply.
using PatternHits = std::function<bool(const std::string& label, std::size_t reply)>;

// A clause of one of the house's own examples: what the model must neither overrule nor fire on.
struct ExampleClause {
  std::string label;
  bool fires = true;  // else it must stay silent
  text::FeatureSet features;
};

// The labels' fingerprints are the caller's to fill in.
text::Model train(const std::vector<corpus::LabelledReply>& replies, std::vector<Instance> instances,
                  const std::vector<ExampleClause>& examples, const std::vector<std::string>& labels,
                  const PatternHits& hits, const Settings& settings);

}  // namespace dojo::training
