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
// Features that the model does not know count only towards n. Immutable; the Model is copied into a table for
// quick look-up.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/locale.h"
#include "text/model.h"

namespace dojo::text {

class Classifier {
 public:
  struct Sums {
    std::vector<std::int32_t> weights;  // by label
    std::size_t features = 0;
  };

  explicit Classifier(const Model& model);

  const std::vector<ModelLabel>& labels() const { return labels_; }
  Sums start() const;
  void add(const std::vector<std::uint32_t>& features, Sums& sums) const;
  void score(const Sums& sums, base::Locale locale, std::vector<std::int64_t>& scores) const;

 private:
  std::size_t row_of(std::uint32_t feature) const;  // features_ count if unknown

  std::vector<ModelLabel> labels_;
  std::size_t stride_ = 0;            // labels, rounded up so that rows are summed in whole vectors
  std::vector<std::int8_t> weights_;  // row by row
  std::vector<std::uint32_t> keys_;   // open addressing; row + 1, or 0
  std::vector<std::uint32_t> rows_;
  std::uint32_t mask_ = 0;
  std::size_t count_ = 0;
};

// 65536 / sqrt(n), rounded down; n from 1 to 4096, above that as 4096.
std::int64_t inverse_root(std::size_t n);

}  // namespace dojo::text
