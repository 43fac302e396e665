#include "text/classifier.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <utility>

namespace dojo::text {
namespace {

constexpr std::size_t kMostFeatures = 4096;
constexpr std::size_t kMostLabels = 256;   // a weight names its label by a byte
constexpr std::size_t kMostWeights = 255;  // of one feature
constexpr std::size_t kManyWeights = 14;   // as quick as a row of zeros and weights
constexpr std::size_t kStep = 16;          // weights added at a time
constexpr std::size_t kAhead = 64;         // features read at a time

constexpr std::uint64_t integer_root(std::uint64_t value) {
  std::uint64_t root = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 31; bit > 0; bit >>= 1) {
    const std::uint64_t tried = root | bit;
    if (tried * tried <= value) root = tried;
  }
  return root;
}

constexpr std::array<std::int32_t, kMostFeatures + 1> make_roots() {
  std::array<std::int32_t, kMostFeatures + 1> roots{};
  for (std::size_t n = 1; n <= kMostFeatures; ++n) {
    roots[n] = static_cast<std::int32_t>(integer_root((std::uint64_t{1} << 32) / n));
  }
  return roots;
}

constexpr auto kRoots = make_roots();

}  // namespace

std::int64_t inverse_root(std::size_t n) {
  return kRoots[std::clamp<std::size_t>(n, 1, kMostFeatures)];
}

Classifier::Classifier(const Model& model) : labels_(model.labels) {
  assert(model.ends.size() == model.features.size());
  if (labels_.empty()) return;
  const std::size_t count = model.features.size();
  width_ = (labels_.size() + kStep - 1) / kStep * kStep;
  buckets_.reserve(kBuckets);
  entries_.reserve(count + 1);
  runs_.reserve(model.weights.size() + count + 1);
  runs_.emplace_back();  // the run of unknown features: empty
  std::size_t next = 0;
  for (std::size_t row = 0; row < count; ++row) {
    const std::uint32_t feature = model.features[row];
    assert(row == 0 || model.features[row - 1] < feature);
    while (buckets_.size() <= feature >> kBucketShift) buckets_.push_back(static_cast<std::uint32_t>(row));
    const std::size_t end = model.ends[row];
    assert(end - next <= kMostWeights);
    if (end - next >= kManyWeights) {
      entries_.push_back({feature, static_cast<std::uint32_t>(dense_.size() / width_) | kIsRow});
      dense_.resize(dense_.size() + width_, 0);
      std::int8_t* const weights = &dense_[dense_.size() - width_];
      for (; next < end; ++next) weights[model.weights[next].label] = model.weights[next].weight;
    } else {
      entries_.push_back({feature, static_cast<std::uint32_t>(runs_.size())});
      runs_.push_back({static_cast<std::uint8_t>(end - next), 0});
      for (; next < end; ++next) runs_.push_back(model.weights[next]);
    }
  }
  buckets_.resize(kBuckets, static_cast<std::uint32_t>(count));
  entries_.push_back({0xFFFFFFFFU, 0});
}

std::uint32_t Classifier::weights_of(std::uint32_t feature, std::uint32_t from) const {
  while (entries_[from].feature < feature) ++from;
  return entries_[from].feature == feature ? entries_[from].weights : 0;
}

const void* Classifier::place_of(std::uint32_t weights) const {
  if ((weights & kIsRow) == 0) return &runs_[weights];
  return &dense_[(weights & ~kIsRow) * width_];
}

// Sums of rows in 16 bits, taken over into the totals before they could run over.
class Classifier::Totals {
 public:
  Totals(std::vector<std::int32_t>& totals, std::size_t width) : totals_(totals), width_(width) {
    std::fill_n(sums_.begin(), width_, std::int16_t{0});
  }
  ~Totals() { take_over(); }

  void add_row(const std::int8_t* row) {
    constexpr int kMostRows = 32767 / 128;
    for (std::size_t at = 0; at < width_; at += kStep) add_step(&sums_[at], row + at);
    if (++rows_ == kMostRows) take_over();
  }

  void add_run(const ModelWeight* run) {
    std::int32_t* const totals = totals_.data();
    for (std::uint8_t left = run->label; left > 0; --left) {
      ++run;
      totals[run->label] += run->weight;
    }
  }

 private:
  static void add_step(std::int16_t* __restrict sums, const std::int8_t* __restrict row) {
    for (std::size_t i = 0; i < kStep; ++i) sums[i] = static_cast<std::int16_t>(sums[i] + row[i]);
  }

  void take_over() {
    for (std::size_t i = 0; i < totals_.size(); ++i) totals_[i] += std::exchange(sums_[i], std::int16_t{0});
    rows_ = 0;
  }

  std::vector<std::int32_t>& totals_;
  std::size_t width_;
  std::array<std::int16_t, kMostLabels> sums_;
  int rows_ = 0;
};

Classifier::Sums Classifier::start() const {
  const Block empty{std::vector<std::int32_t>(labels_.size(), 0), 0};
  return {empty, empty};
}

void Classifier::add(const std::vector<std::uint32_t>& features, Block& block) const {
  block.features += features.size();
  if (labels_.empty()) return;
  Totals totals(block.weights, width_);
  std::array<Entry, kAhead> found;  // features with their bucket, then with their weights
  for (auto next = features.begin(); next != features.end();) {
    std::size_t count = 0;
    for (; next != features.end() && count < kAhead; ++next) {
      found[count] = {*next, bucket_of(*next)};
      __builtin_prefetch(&entries_[found[count++].weights]);
    }
    for (std::size_t i = 0; i < count; ++i) {
      found[i].weights = weights_of(found[i].feature, found[i].weights);
      __builtin_prefetch(place_of(found[i].weights));
    }
    for (std::size_t i = 0; i < count; ++i) {
      const void* const place = place_of(found[i].weights);
      if ((found[i].weights & kIsRow) != 0)
        totals.add_row(static_cast<const std::int8_t*>(place));
      else
        totals.add_run(static_cast<const ModelWeight*>(place));
    }
  }
}

void Classifier::add(const FeatureSet& features, Sums& sums) const {
  add(features.words, sums.words);
  add(features.senses, sums.senses);
}

void Classifier::score(const Sums& sums, base::Locale locale, std::vector<std::int64_t>& scores) const {
  const std::int64_t words = inverse_root(sums.words.features);
  const std::int64_t senses = inverse_root(sums.senses.features);
  scores.resize(labels_.size());
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const std::int32_t bias = locale == base::Locale::zh ? labels_[i].bias_zh : labels_[i].bias_en;
    scores[i] = bias + (sums.words.weights[i] * words + sums.senses.weights[i] * senses) / 256;
  }
}

}  // namespace dojo::text
