// The detectors of a lexicon at work on one document: which fire, and where.
//
//   auto detection = Detection::build(lexicon, labels of the model);
//   Hits hits = detection->run(document, learner);
//
// The learner is shown what the patterns alone have found and answers with clauses × labels that it turns on
// or speaks against; then all is decided again with both.
//
// A match counts unless an exception overlaps it, it is negated (text/negation.h), it repeats the customer's
// words (text/quotes.h) or unless_clause holds in its clause. A detector fires if at_least matches count and
// its conditions on the reply, its acts and the situation hold. What the model turned on passes the same
// conditions, except exceptions and at_least. Acts: the whole clauses that the match touches. Rules: the
// words matched, trimmed.
#pragma once

#include <functional>
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

struct Learned {
  std::vector<LearnedHit> on;
  std::vector<std::vector<bool>> against;  // by clause and label; may be empty
};

class Detection {
 public:
  static base::Result<Detection> build(const Lexicon& lexicon, const std::vector<ModelLabel>& labels);

  Detection(Detection&&) noexcept;
  Detection& operator=(Detection&&) noexcept;
  ~Detection();

  using Learner = std::function<Learned(const Hits& by_patterns)>;
  Hits run(const Document& document, const Learner& learner) const;
  std::vector<Span> quotes(std::string_view shadow, std::string_view situation) const;

 private:
  explicit Detection(std::unique_ptr<const CompiledLexicon> compiled);
  std::unique_ptr<const CompiledLexicon> compiled_;
};

}  // namespace dojo::text
