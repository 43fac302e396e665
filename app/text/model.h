// The learned part of the judge: integer weights of a linear classifier over character n-grams, one row per
// label (an act id or a rule id). It belongs to the program, not to a pack: the committed weights are the
// truth, `hash` pins them, and `dojo-train-judge` makes them again from the committed corpus.
//
//   score(label) = bias + (sum of weights[feature] over the n features of a clause) · 256 / sqrt(n)
//   the label is on at score >= 0; there is one bias for each language, with the label's threshold folded in
//
// An empty model has no labels and fires nothing: patterns alone decide then.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dojo::text {

struct ModelLabel {
  std::string id;
  std::int32_t bias_zh = 0;  // for replies in Chinese
  std::int32_t bias_en = 0;  // for replies in English
};

struct Model {
  std::vector<ModelLabel> labels;
  std::vector<std::uint32_t> features;  // sorted hashes of the n-grams that carry weight
  std::vector<std::int8_t> weights;     // features.size() rows of labels.size() weights
  std::string hash;                     // SHA-256 of the committed bytes
};

}  // namespace dojo::text
