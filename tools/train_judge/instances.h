// Clauses of the corpus as the learner sees them: features, and which labels each clause carries, does not
// carry, or leaves open.
//
// A clause carries the acts of every part that it lies in (by at least half of its bytes), and a rule whose
// words it touches. Where a part of several clauses has an act, one of them may hold all of it: such clauses
// are `shared`, and the learner decides between them round by round (train.h). Replies of the bank say only
// which acts they carry: with several clauses, those are left open.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/labelled_reply.h"
#include "text/analysis.h"
#include "text/features.h"

namespace dojo::training {

struct Instance {
  std::size_t reply = 0;                      // index into the corpus
  text::FeatureSet features;                  // with those of the situation
  std::map<std::string, std::size_t> labels;  // label -> the bag (part or rule mention) that it comes from
  std::set<std::string> open;                 // acts of the reply that may or may not be this clause's
};

// `by_patterns` is an analyser without a model: what the patterns alone find is a feature too.
std::vector<Instance> instances_of(const std::vector<corpus::LabelledReply>& replies,
                                   const text::Analyser& by_patterns);

}  // namespace dojo::training
