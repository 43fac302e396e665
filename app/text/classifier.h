// The learned part at work: integer scores of every label for the features of one clause.
//
//   Classifier classifier(model);
//   Classifier::Sums sums = classifier.start();      classifier.add(features, sums);
//   std::vector<std::int64_t> scores;      classifier.score(sums, Locale::zh, scores);
//   scores[i] >= 0: model.labels[i] is on
//
// Sums of what several clauses share (the situation) are made once and copied.
//
// Exact on every machine: sums of int8 weights times a table of integer roots (text/model.h has the formula).
// Features that the model does not know count only towards n of their block. Immutable; the Model is copied
// into a table for quick look-up.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/locale.h"
#include "text/features.h"
#include "text/model.h"

namespace dojo::text {

class Classifier {
 public:
  struct Block {
    std::vector<std::int32_t> weights;  // by label
    std::size_t features = 0;
  };
  struct Sums {
    Block words;
    Block senses;
  };

  explicit Classifier(const Model& model);

  const std::vector<ModelLabel>& labels() const { return labels_; }
  Sums start() const;
  void add(const FeatureSet& features, Sums& sums) const;
  void score(const Sums& sums, base::Locale locale, std::vector<std::int64_t>& scores) const;

 private:
  void add(const std::vector<std::uint32_t>& features, Block& block) const;
  std::size_t row_of(std::uint32_t feature) const;  // features_ count if unknown

  std::vector<ModelLabel> labels_;
  std::vector<std::uint32_t> ends_;
  std::vector<ModelWeight> weights_;
  std::vector<std::uint32_t> keys_;  // open addressing; row + 1, or 0
  std::vector<std::uint32_t> rows_;
  std::uint32_t mask_ = 0;
  std::size_t count_ = 0;
};

// 65536 / sqrt(n), rounded down; n from 1 to 4096, above that as 4096.
std::int64_t inverse_root(std::size_t n);

}  // namespace dojo::text
