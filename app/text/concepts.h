// Concepts: some eighty families of words (refund, freight, waiting, an apology, a hint at "elsewhere" …) in
// both languages, so that what was learned of one word helps with its neighbours, and what was learned in one
// language helps in the other.
//
//   Concepts concepts;
//   std::vector<ConceptId> ids = concepts.in(tokens_of("运费我们出"));      rising, each once
//
// The words stand in text/concept_table.inc, a plain list that anybody can extend; changing it changes every
// model (raise kFeatureVersion). A concept is a hint for the learned part and decides nothing by itself.
// Immutable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/tokens.h"

namespace dojo::text {

using ConceptId = std::uint8_t;

struct ConceptHits {
  std::vector<ConceptId> ids;        // rising, each once
  std::vector<ConceptId> by_phrase;  // those that a phrase of three or more tokens stands for
};

class Concepts {
 public:
  Concepts();
  ConceptHits in(const Tokens& tokens) const;

 private:
  struct Node {              // of the trie of token sequences
    std::uint32_t hash = 0;  // of the sequence so far
    std::vector<ConceptId> concepts;
  };
  void add(std::string_view words, ConceptId concept_id);
  std::uint32_t node_of(std::uint32_t hash) const;  // nodes_.size() if there is none
  Node& node_for(std::uint32_t hash);
  void grow();

  std::vector<Node> nodes_;
  std::vector<std::uint32_t> slots_;  // open addressing: index into nodes_ + 1, or 0
};

}  // namespace dojo::text
