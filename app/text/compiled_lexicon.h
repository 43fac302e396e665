// A lexicon ready for work: its patterns as ids of scanners, its detectors in the order in which they are
// decided.
//
//   Result<std::unique_ptr<const CompiledLexicon>> compiled = compile_lexicon(lexicon, model.labels);
//
// Used by text/detection.h only. A pattern that RE2 refuses is invalid_input and names its detector.
// Immutable.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "text/lexicon.h"
#include "text/model.h"
#include "text/negation.h"
#include "text/quotes.h"
#include "text/scanner.h"

namespace dojo::text {

using PatternIds = std::vector<int>;

// A detector with its patterns as ids of the scanner that looks for them.
struct CompiledDetector {
  DetectorKind kind = DetectorKind::act;
  std::string id;
  PatternIds patterns;                   // of CompiledLexicon::shadow
  PatternIds exceptions;                 // of shadow
  PatternIds unless_reply;               // of shadow
  PatternIds unless_clause;              // of clause
  PatternIds squeezed;                   // of squeezed
  PatternIds situation;                  // of situation
  std::vector<std::size_t> unless_acts;  // indices into act_names
  std::vector<std::size_t> needs_acts;
  std::size_t act = 0;               // the own act's index; rules have none
  std::optional<std::size_t> label;  // of the model, if that may fire it
  bool may_be_overruled = false;     // by the model, which knows it as it is
  int at_least = 1;
  bool quotes_count = false;
  bool negation_counts = false;

  bool depends_on_acts() const { return !unless_acts.empty() || !needs_acts.empty(); }
};

struct CompiledLexicon {
  Scanner shadow;
  Scanner clause;
  Scanner squeezed;
  Scanner situation;
  NegationGuard negation;
  QuoteFinder quotes;
  std::vector<CompiledDetector> detectors;  // acts that name no act, acts that do, rules; then by id
  std::vector<std::string> act_names;
  std::vector<std::vector<std::size_t>> shadow_owners;  // pattern id -> detectors that it may fire
  std::vector<std::vector<std::size_t>> squeezed_owners;
  std::vector<std::vector<std::size_t>> label_owners;

  CompiledLexicon(Scanner in_shadow, Scanner in_clause, Scanner in_squeezed, Scanner in_situation);
};

base::Result<std::unique_ptr<const CompiledLexicon>> compile_lexicon(const Lexicon& lexicon,
                                                                     const std::vector<ModelLabel>& labels);

}  // namespace dojo::text
