#include "text/compiled_lexicon.h"

#include <algorithm>
#include <future>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "text/shadow.h"

namespace dojo::text {

CompiledLexicon::CompiledLexicon(Scanner in_shadow, Scanner in_clause, Scanner in_squeezed,
                                 Scanner in_situation)
    : shadow(std::move(in_shadow)),
      clause(std::move(in_clause)),
      squeezed(std::move(in_squeezed)),
      situation(std::move(in_situation)) {}

namespace {

// Collects distinct patterns, so that one used by several detectors is looked for once.
class PatternList {
 public:
  PatternIds ids_of(const std::vector<Pattern>& patterns) {
    PatternIds ids;
    for (const Pattern& pattern : patterns) {
      const auto [at, is_new] =
          ids_.try_emplace(folded_pattern(pattern.regex), static_cast<int>(list_.size()));
      if (is_new) list_.push_back(at->first);
      ids.push_back(at->second);
    }
    return ids;
  }
  base::Result<Scanner> scanner() const { return Scanner::build(list_); }

 private:
  std::unordered_map<std::string, int> ids_;
  std::vector<std::string> list_;
};

class Builder {
 public:
  void add(const Detector& detector, const std::vector<ModelLabel>& labels) {
    CompiledDetector compiled;
    compiled.kind = detector.kind;
    compiled.id = detector.id;
    compiled.patterns = shadow.ids_of(detector.patterns);
    compiled.exceptions = shadow.ids_of(detector.exceptions);
    compiled.unless_reply = shadow.ids_of(detector.unless_reply);
    compiled.unless_clause = clause.ids_of(detector.unless_clause);
    compiled.squeezed = squeezed.ids_of(detector.squeezed);
    compiled.situation = situation.ids_of(detector.situation);
    for (const std::string& act : detector.unless_acts) compiled.unless_acts.push_back(act_index(act));
    for (const std::string& act : detector.needs_acts) compiled.needs_acts.push_back(act_index(act));
    if (detector.kind == DetectorKind::act) compiled.act = act_index(detector.id);
    compiled.at_least = std::max(1, detector.at_least);
    compiled.quotes_count = detector.quotes_count;
    compiled.negation_counts = detector.negation_counts;
    const auto label =
        std::find_if(labels.begin(), labels.end(), [&](const ModelLabel& l) { return l.id == detector.id; });
    if (detector.learned && label != labels.end()) {
      compiled.label = static_cast<std::size_t>(label - labels.begin());
      compiled.may_be_overruled = label->detector == fingerprint(detector);
    }
    detectors.push_back(std::move(compiled));
  }

  void sort() {
    const auto rank = [](const CompiledDetector& d) {
      return d.kind == DetectorKind::rule ? 2 : (d.depends_on_acts() ? 1 : 0);
    };
    std::stable_sort(
        detectors.begin(), detectors.end(), [&](const CompiledDetector& a, const CompiledDetector& b) {
          return std::pair(rank(a), std::string_view(a.id)) < std::pair(rank(b), std::string_view(b.id));
        });
  }

  PatternList shadow;
  PatternList clause;
  PatternList squeezed;
  PatternList situation;
  std::vector<CompiledDetector> detectors;
  std::vector<std::string> act_names;

 private:
  std::size_t act_index(const std::string& id) {
    const auto at = std::find(act_names.begin(), act_names.end(), id);
    if (at != act_names.end()) return static_cast<std::size_t>(at - act_names.begin());
    act_names.push_back(id);
    return act_names.size() - 1;
  }
};

// Names the detector whose pattern was refused.
base::Error named(const Lexicon& lexicon, const base::Error& error) {
  for (const Detector& detector : lexicon.detectors) {
    for (const auto* list : {&detector.patterns, &detector.squeezed, &detector.exceptions,
                             &detector.unless_clause, &detector.unless_reply, &detector.situation}) {
      for (const Pattern& pattern : *list) {
        if (error.message.find("'" + folded_pattern(pattern.regex) + "'") != std::string::npos) {
          return {error.code, detector.id + ": " + error.message};
        }
      }
    }
  }
  return error;
}

void note_owners(CompiledLexicon& compiled, std::size_t labels) {
  compiled.shadow_owners.resize(compiled.shadow.size());
  compiled.squeezed_owners.resize(compiled.squeezed.size());
  compiled.label_owners.resize(labels);
  for (std::size_t d = 0; d < compiled.detectors.size(); ++d) {
    const CompiledDetector& detector = compiled.detectors[d];
    for (const int id : detector.patterns) compiled.shadow_owners[static_cast<std::size_t>(id)].push_back(d);
    for (const int id : detector.squeezed)
      compiled.squeezed_owners[static_cast<std::size_t>(id)].push_back(d);
    if (detector.label) compiled.label_owners[*detector.label].push_back(d);
  }
}

}  // namespace

base::Result<std::unique_ptr<const CompiledLexicon>> compile_lexicon(const Lexicon& lexicon,
                                                                     const std::vector<ModelLabel>& labels) {
  Builder builder;
  for (const Detector& detector : lexicon.detectors) builder.add(detector, labels);
  builder.sort();
  // The patterns for the shadow text are by far the most.
  auto beside =
      std::async(std::launch::async | std::launch::deferred, [&] { return builder.shadow.scanner(); });
  auto clause = builder.clause.scanner();
  auto squeezed = builder.squeezed.scanner();
  auto situation = builder.situation.scanner();
  auto shadow = beside.get();
  if (!shadow) return named(lexicon, shadow.error());
  if (!clause) return named(lexicon, clause.error());
  if (!squeezed) return named(lexicon, squeezed.error());
  if (!situation) return named(lexicon, situation.error());
  auto compiled =
      std::make_unique<CompiledLexicon>(std::move(shadow).value(), std::move(clause).value(),
                                        std::move(squeezed).value(), std::move(situation).value());
  compiled->detectors = std::move(builder.detectors);
  compiled->act_names = std::move(builder.act_names);
  note_owners(*compiled, labels.size());
  return std::unique_ptr<const CompiledLexicon>(std::move(compiled));
}

}  // namespace dojo::text
