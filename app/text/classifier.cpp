#include "text/classifier.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>

namespace dojo::text {
namespace {

constexpr std::size_t kMostFeatures = 4096;

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

Classifier::Classifier(const Model& model)
    : labels_(model.labels), ends_(model.ends), weights_(model.weights), count_(model.features.size()) {
  assert(model.ends.size() == model.features.size());
  if (labels_.empty()) return;
  const std::size_t slots = std::bit_ceil(std::max<std::size_t>(16, count_ * 2));
  keys_.assign(slots, 0);
  rows_.assign(slots, 0);
  mask_ = static_cast<std::uint32_t>(slots - 1);
  for (std::size_t row = 0; row < count_; ++row) {
    std::uint32_t slot = model.features[row] & mask_;
    while (rows_[slot] != 0) slot = (slot + 1) & mask_;
    keys_[slot] = model.features[row];
    rows_[slot] = static_cast<std::uint32_t>(row + 1);
  }
}

std::size_t Classifier::row_of(std::uint32_t feature) const {
  for (std::uint32_t slot = feature & mask_; rows_[slot] != 0; slot = (slot + 1) & mask_) {
    if (keys_[slot] == feature) return rows_[slot] - 1;
  }
  return count_;
}

Classifier::Sums Classifier::start() const {
  const Block empty{std::vector<std::int32_t>(labels_.size(), 0), 0};
  return {empty, empty};
}

void Classifier::add(const std::vector<std::uint32_t>& features, Block& block) const {
  block.features += features.size();
  if (labels_.empty()) return;
  std::int32_t* totals = block.weights.data();
  for (const std::uint32_t feature : features) {
    const std::size_t row = row_of(feature);
    if (row == count_) continue;
    for (std::size_t i = row == 0 ? 0 : ends_[row - 1]; i < ends_[row]; ++i)
      totals[weights_[i].label] += weights_[i].weight;
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
