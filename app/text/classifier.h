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
// into tables for quick look-up: what costs time is memory that is not in the cache, so a small filter is
// asked first, and what will be read is fetched some features ahead.
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
  // A feature and where its weights are: a row of dense_ if kIsRow is set, else where they begin in runs_.
  struct Entry {
    std::uint32_t feature = 0;
    std::uint32_t weights = 0;
  };
  class Totals;
  std::uint32_t bucket_of(std::uint32_t feature) const { return buckets_[feature >> kBucketShift]; }
  std::uint32_t weights_of(std::uint32_t feature, std::uint32_t from) const;
  const void* place_of(std::uint32_t weights) const;

  static constexpr std::uint32_t kBucketShift = 16;
  static constexpr std::size_t kBuckets = 1U << 16;
  static constexpr std::uint32_t kIsRow = 1U << 31;

  std::vector<ModelLabel> labels_;
  std::vector<std::uint32_t> buckets_;  // where in entries_ the features with the same upper half begin
  std::vector<Entry> entries_;          // by feature; one that is larger than all ends them
  std::vector<ModelWeight> runs_;       // of each feature: one whose label is the count, then the weights
  std::vector<std::int8_t> dense_;      // rows of width_: features with so many weights that zeros cost less
  std::size_t width_ = 0;               // labels, rounded up to whole steps of sixteen
};

// 65536 / sqrt(n), rounded down; n from 1 to 4096, above that as 4096.
std::int64_t inverse_root(std::size_t n);

}  // namespace dojo::text
