// What the learned part sees of one clause: hashes of character and word n-grams, of the clause before it, of
// the situation, and of a few plain facts (first, last, only clause; length; language). The trainer and the
// judge share it.
//
//   FeatureInput in{.clause = "这边给您申请下", .previous = "亲", .situation = "能便宜点吗", .locale =
//   Locale::zh}; clause_features(in, hashes);
//
// All texts are shadow text. A feature occurs as often as its n-gram does. Hash: FNV-1a, 32 bits, the same on
// every machine; changing anything here changes every model (raise kFeatureVersion). Pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/locale.h"

namespace dojo::text {

inline constexpr std::uint32_t kFeatureVersion = 1;

struct FeatureInput {
  std::string_view clause;
  std::string_view previous;  // the clause before, or nothing
  base::Locale locale = base::Locale::zh;
  std::size_t index = 0;  // of the clause in the reply
  std::size_t count = 1;  // clauses of the reply
};

void clause_features(const FeatureInput& input, std::vector<std::uint32_t>& out);

// The same for every clause of a reply.
void situation_features(std::string_view situation, std::vector<std::uint32_t>& out);

}  // namespace dojo::text
