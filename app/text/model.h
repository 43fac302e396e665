// The learned part of the judge: integer weights of a linear classifier over n-grams and concepts
// (text/features.h), one column for each label (an act id or a rule id). It belongs to the program, not to a
// pack: the committed weights are the truth, `hash` pins them, and `dojo-train-judge` makes them again from
// the committed corpus.
//
//   score(label) = bias + 256 · (sum of weights of the n words / sqrt(n) + the same of the m senses /
//   sqrt(m)) the label is on at score >= 0; there is one bias for each language, with the label's threshold
//   folded in
//
// Below `floor` a clause speaks so clearly against the label that a pattern's match there does not count.
// That holds only for a detector exactly as it was when the model was trained (`detector` is its fingerprint,
// text/lexicon.h): what somebody has edited since works at once, whatever the model thinks of it.
//
// An empty model has no labels and fires nothing: patterns alone decide then.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace dojo::text {

inline constexpr std::int32_t kNoFloor = std::numeric_limits<std::int32_t>::min();

struct ModelLabel {
  std::string id;
  std::int32_t bias_zh = 0;  // for replies in Chinese
  std::int32_t bias_en = 0;  // for replies in English
  std::int32_t floor_zh = kNoFloor;
  std::int32_t floor_en = kNoFloor;
  std::uint32_t detector = 0;
};

struct ModelWeight {
  std::uint8_t label = 0;  // index into Model::labels
  std::int8_t weight = 0;

  bool operator==(const ModelWeight&) const = default;
};

struct Model {
  std::vector<ModelLabel> labels;
  std::vector<std::uint32_t> features;  // sorted hashes of what carries weight
  std::vector<std::uint32_t> ends;      // beside features: where the feature's weights end in `weights`
  std::vector<ModelWeight> weights;     // those of the first feature, of the second …; none is 0
  std::string hash;                     // SHA-256 of the committed bytes
};

}  // namespace dojo::text
