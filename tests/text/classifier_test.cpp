// The tables of the classifier against the plain sum that text/model.h describes.
#include "text/classifier.h"

#include <gtest/gtest.h>
#include <map>
#include <string>

#include "base/draw.h"

namespace dojo::text {
namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : seed_(seed) {}
  std::uint32_t below(std::uint64_t bound) {
    return static_cast<std::uint32_t>(base::draw_below(seed_, std::to_string(count_++), bound));
  }

 private:
  std::uint64_t seed_;
  int count_ = 0;
};

Model some_model(Dice& dice, std::size_t labels, std::size_t features) {
  Model model;
  for (std::size_t i = 0; i < labels; ++i) {
    ModelLabel& label = model.labels.emplace_back();
    label.id = std::to_string(i);
    label.bias_zh = -static_cast<std::int32_t>(dice.below(1000));
  }
  std::map<std::uint32_t, bool> hashes = {{0, true}, {0xFFFFFFFFU, true}};
  while (hashes.size() < features) hashes[dice.below(std::uint64_t{1} << 32)] = true;
  for (const auto& [hash, unused] : hashes) {
    model.features.push_back(hash);
    const bool common = dice.below(4) == 0;
    for (std::size_t label = 0; label < labels; ++label) {
      if (!common && dice.below(10) > 0) continue;
      const auto weight = static_cast<std::int8_t>(static_cast<int>(dice.below(255)) - 127);
      if (weight != 0) model.weights.push_back({static_cast<std::uint8_t>(label), weight});
    }
    model.ends.push_back(static_cast<std::uint32_t>(model.weights.size()));
  }
  return model;
}

std::vector<std::int64_t> plain_sums(const Model& model, const std::vector<std::uint32_t>& features) {
  std::vector<std::int64_t> sums(model.labels.size(), 0);
  for (const std::uint32_t feature : features) {
    for (std::size_t row = 0; row < model.features.size(); ++row) {
      if (model.features[row] != feature) continue;
      for (std::size_t i = row == 0 ? 0 : model.ends[row - 1]; i < model.ends[row]; ++i)
        sums[model.weights[i].label] += model.weights[i].weight;
    }
  }
  return sums;
}

TEST(Classifier, AddsWhatTheModelSays) {
  for (const std::size_t labels : {1U, 16U, 67U, 255U}) {
    Dice dice(labels);
    const Model model = some_model(dice, labels, 300);
    const Classifier classifier(model);
    FeatureSet set;
    for (int i = 0; i < 2000; ++i)
      set.words.push_back(dice.below(3) == 0 ? dice.below(std::uint64_t{1} << 32)
                                             : model.features[dice.below(300)]);
    set.senses = {model.features[1], 7, 7};
    Classifier::Sums sums = classifier.start();
    classifier.add(set, sums);
    const auto words = plain_sums(model, set.words);
    const auto senses = plain_sums(model, set.senses);
    std::vector<std::int64_t> scores;
    classifier.score(sums, base::Locale::zh, scores);
    for (std::size_t i = 0; i < labels; ++i) {
      EXPECT_EQ(scores[i], model.labels[i].bias_zh +
                               (words[i] * inverse_root(2000) + senses[i] * inverse_root(3)) / 256);
    }
  }
}

// Thousands of features that all push one way: sixteen bits would not hold the sum.
TEST(Classifier, SumsOfManyFeaturesDoNotRunOver) {
  Model model;
  for (int i = 0; i < 20; ++i) {
    model.labels.push_back({std::to_string(i), 0, 0});
    model.weights.push_back(
        {static_cast<std::uint8_t>(i), i % 2 == 0 ? std::int8_t{127} : std::int8_t{-128}});
  }
  model.features = {42};
  model.ends = {20};
  const Classifier classifier(model);
  Classifier::Sums sums = classifier.start();
  classifier.add(FeatureSet{std::vector<std::uint32_t>(4000, 42), {}}, sums);
  EXPECT_EQ(sums.words.weights[0], 127 * 4000);
  EXPECT_EQ(sums.words.weights[1], -128 * 4000);
}

TEST(Classifier, AnEmptyModelKnowsNothing) {
  const Classifier classifier{Model{}};
  Classifier::Sums sums = classifier.start();
  classifier.add(FeatureSet{{1, 2, 3}, {4}}, sums);
  std::vector<std::int64_t> scores;
  classifier.score(sums, base::Locale::en, scores);
  EXPECT_TRUE(scores.empty());
}

}  // namespace
}  // namespace dojo::text
