// The detectors of a lexicon at work on one document: which fire, and where.
//
//   auto detection = Detection::build(lexicon, labels of the model);
//   Hits hits = detection->run(document, learned);       learned: clauses × labels that the model turned on
//
// A match counts unless an exception overlaps it, it is negated (text/negation.h), it repeats the customer's
// words (text/quotes.h) or unless_clause holds in its clause. A detector fires if at_least matches count and
// its conditions on the reply, its acts and the situation hold. What the model turned on passes the same
// conditions, except exceptions and at_least. Acts: the whole clauses that the match touches. Rules: the
// words matched, trimmed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "text/analysis.h"
#include "text/compiled_lexicon.h"
#include "text/document.h"
#include "text/lexicon.h"
#include "text/model.h"

namespace dojo::text {

struct Hits {
  std::vector<ActHit> acts;
  std::vector<RuleHit> rules;
};

struct LearnedHit {
  std::size_t label = 0;
  std::size_t clause = 0;
};

class Detection {
 public:
  static base::Result<Detection> build(const Lexicon& lexicon, const std::vector<ModelLabel>& labels);

  Detection(Detection&&) noexcept;
  Detection& operator=(Detection&&) noexcept;
  ~Detection();

  Hits run(const Document& document, const std::vector<LearnedHit>& learned) const;
  std::vector<Span> quotes(std::string_view shadow, std::string_view situation) const;

 private:
  explicit Detection(std::unique_ptr<const CompiledLexicon> compiled);
  std::unique_ptr<const CompiledLexicon> compiled_;
};

}  // namespace dojo::text
