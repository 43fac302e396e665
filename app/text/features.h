// What the learned part sees of each clause of a reply. Two blocks:
//
//   words   hashes of character and word n-grams of the clause, of the clauses beside it and of the
//   situation,
//           and a few plain facts (first, last, question; length; language)
//   senses  the concepts (text/concepts.h) of the same texts and their pairs, and which detectors' patterns
//           fired in the clause
//
//   FeatureReader reader;
//   ReplyFeatures features = reader.read({.clauses = {"亲", "这边给您申请下"}, .situation = "能便宜点吗",
//   …});
//
// The trainer and the judge share it. All texts are shadow text. A feature occurs as often as its n-gram
// does. The same hashes on every machine; changing anything here changes every model (raise kFeatureVersion).
// Immutable.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/locale.h"
#include "text/concepts.h"

namespace dojo::text {

inline constexpr std::uint32_t kFeatureVersion = 2;

struct FeatureSet {
  std::vector<std::uint32_t> words;
  std::vector<std::uint32_t> senses;
};

struct ReplyView {
  std::vector<std::string_view> clauses;
  std::string_view situation;
  base::Locale locale = base::Locale::zh;
  // By clause: hashes (detector_hash) of the acts and rules whose patterns fired in it; may be empty.
  std::vector<std::vector<std::uint32_t>> fired;
};

struct ReplyFeatures {
  FeatureSet situation;  // the same for every clause
  std::vector<FeatureSet> clauses;
};

std::uint32_t detector_hash(std::string_view id);

class FeatureReader {
 public:
  ReplyFeatures read(const ReplyView& reply) const;

 private:
  Concepts concepts_;
};

}  // namespace dojo::text
