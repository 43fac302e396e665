#include "text/detection.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace dojo::text {
namespace {

template <typename T>
void sort_unique(std::vector<T>& hits) {
  std::stable_sort(hits.begin(), hits.end(), [](const T& a, const T& b) {
    return std::tie(a.span.begin, a.span.end, a.id) < std::tie(b.span.begin, b.span.end, b.id);
  });
  // The patterns are asked first: where both speak, theirs stays.
  const auto same = [](const T& a, const T& b) { return a.span == b.span && a.id == b.id; };
  hits.erase(std::unique(hits.begin(), hits.end(), same), hits.end());
}

// One document through all detectors.
class Run {
 public:
  Run(const CompiledLexicon& lexicon, const Document& document)
      : lexicon_(lexicon),
        document_(document),
        shadow_(lexicon.shadow.scan(document.shadow.text, document.glyphs)),
        squeezed_(lexicon.squeezed.scan(document.squeezed.text, document.squeezed_glyphs)),
        clauses_(document.clauses.size()),
        is_candidate_(lexicon.detectors.size(), false),
        counted_(lexicon.detectors.size()),
        learned_(lexicon.detectors.size()),
        carried_(lexicon.act_names.size(), false) {}

  Hits run(const Detection::Learner& learner) {
    find_candidates();
    Hits by_patterns = decide_all();
    Learned learned = learner(by_patterns);
    against_ = std::move(learned.against);
    if (learned.on.empty() && !overrules_any()) return by_patterns;
    add_learned(learned.on);
    return decide_all();
  }

 private:
  Hits decide_all() {
    hits_ = {};
    carried_.assign(carried_.size(), false);
    // Acts that name other acts see those that do not, never each other; rules see all acts.
    std::vector<std::size_t> later;
    for (std::size_t d = 0; d < lexicon_.detectors.size(); ++d) {
      if (!is_candidate_[d]) continue;
      const CompiledDetector& detector = lexicon_.detectors[d];
      if (detector.kind == DetectorKind::rule) carry(later);
      if (!decide(detector, learned_[d]) || detector.kind == DetectorKind::rule) continue;
      if (detector.depends_on_acts())
        later.push_back(detector.act);
      else
        carried_[detector.act] = true;
    }
    sort_unique(hits_.acts);
    sort_unique(hits_.rules);
    return std::move(hits_);
  }

  void carry(std::vector<std::size_t>& acts) {
    for (const std::size_t act : acts) carried_[act] = true;
    acts.clear();
  }

  void find_candidates() {
    for (const int id : shadow_.candidates()) {
      for (const std::size_t d : lexicon_.shadow_owners[static_cast<std::size_t>(id)])
        is_candidate_[d] = true;
    }
    for (const int id : squeezed_.candidates()) {
      for (const std::size_t d : lexicon_.squeezed_owners[static_cast<std::size_t>(id)])
        is_candidate_[d] = true;
    }
  }

  void add_learned(const std::vector<LearnedHit>& learned) {
    for (const LearnedHit& hit : learned) {
      for (const std::size_t d : lexicon_.label_owners[hit.label]) {
        is_candidate_[d] = true;
        learned_[d].push_back(hit.clause);
      }
    }
  }

  bool decide(const CompiledDetector& detector, const std::vector<std::size_t>& learned) {
    if (!acts_allow(detector)) return false;
    const std::vector<Span> matches = upheld_matches(detector);
    if ((matches.empty() && learned.empty()) || !words_allow(detector)) return false;
    for (const Span& match : matches) report(detector, match, false);
    bool fired = !matches.empty();
    for (const std::size_t clause : learned) {
      const Span span = document_.clauses[clause].shadow;
      if (quoted(detector, span, span) || clause_forbids(detector, clause)) continue;
      report(detector, span, true);
      fired = true;
    }
    return fired;
  }

  bool acts_allow(const CompiledDetector& detector) const {
    const auto carried = [this](std::size_t act) { return carried_[act]; };
    const auto& needs = detector.needs_acts;
    return std::none_of(detector.unless_acts.begin(), detector.unless_acts.end(), carried) &&
           (needs.empty() || std::any_of(needs.begin(), needs.end(), carried));
  }

  // unless_reply and situation: asked last, as they look for more words.
  bool words_allow(const CompiledDetector& detector) {
    const auto in_reply = [this](int id) { return shadow_.occurs(id); };
    if (std::any_of(detector.unless_reply.begin(), detector.unless_reply.end(), in_reply)) return false;
    if (detector.situation.empty()) return true;
    if (!situation_) {
      situation_glyphs_ = glyphs_of(document_.situation.text);
      situation_ = lexicon_.situation.scan(document_.situation.text, situation_glyphs_);
    }
    return std::any_of(detector.situation.begin(), detector.situation.end(),
                       [this](int id) { return situation_->occurs(id); });
  }

  // Matches that count, as spans of the shadow text, if they are enough. What the model turns on changes
  // nothing of them: looked for once.
  const std::vector<Span>& counted_matches(const CompiledDetector& detector) {
    auto& known = counted_[static_cast<std::size_t>(&detector - lexicon_.detectors.data())];
    if (known) return *known;
    known = look_for_matches(detector);
    if (static_cast<int>(known->size()) < detector.at_least) known->clear();
    return *known;
  }

  // Those that count and that the model does not speak against; all, before it was asked.
  std::vector<Span> upheld_matches(const CompiledDetector& detector) {
    std::vector<Span> matches = counted_matches(detector);
    if (against_.empty() || !detector.may_be_overruled) return matches;
    std::erase_if(matches, [&](const Span& match) { return is_overruled(detector, match); });
    if (static_cast<int>(matches.size()) < detector.at_least) matches.clear();
    return matches;
  }

  bool is_overruled(const CompiledDetector& detector, const Span& match) const {
    const auto [first, last] = clauses_of(match);
    for (std::size_t i = first; i < last; ++i) {
      if (!against_[i][*detector.label]) return false;
    }
    return first < last;
  }

  bool overrules_any() {
    if (against_.empty()) return false;
    for (std::size_t d = 0; d < lexicon_.detectors.size(); ++d) {
      const CompiledDetector& detector = lexicon_.detectors[d];
      if (!is_candidate_[d] || !detector.may_be_overruled || !counted_[d]) continue;
      const auto overruled = [&](const Span& match) { return is_overruled(detector, match); };
      if (std::any_of(counted_[d]->begin(), counted_[d]->end(), overruled)) return true;
    }
    return false;
  }

  // Without overlaps: the earliest and then the longest stays.
  std::vector<Span> look_for_matches(const CompiledDetector& detector) {
    std::vector<Span> found;
    for (const int id : detector.patterns) {
      if (!shadow_.may_occur(id)) continue;
      const std::vector<Span>& places = shadow_.places(id);
      found.insert(found.end(), places.begin(), places.end());
    }
    for (const int id : detector.squeezed) {
      if (!squeezed_.may_occur(id)) continue;
      for (const Span& place : squeezed_.places(id)) {
        found.push_back(document_.shadow.from_original(document_.squeezed.to_original(place)));
      }
    }
    if (found.empty()) return found;
    std::vector<Span> exceptions;
    for (const int id : detector.exceptions) {
      if (!shadow_.may_occur(id)) continue;
      const std::vector<Span>& places = shadow_.places(id);
      exceptions.insert(exceptions.end(), places.begin(), places.end());
    }
    std::erase_if(found, [&](const Span& match) { return !counts(detector, match, exceptions); });
    std::sort(found.begin(), found.end(), [](const Span& a, const Span& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<Span> apart;
    for (const Span& match : found) {
      if (apart.empty() || match.begin >= apart.back().end) apart.push_back(match);
    }
    return apart;
  }

  bool counts(const CompiledDetector& detector, const Span& match, const std::vector<Span>& exceptions) {
    if (match.empty()) return false;
    const auto overlaps = [&](const Span& exception) { return exception.overlaps(match); };
    if (std::any_of(exceptions.begin(), exceptions.end(), overlaps)) return false;
    const auto [first, last] = clauses_of(match);
    Span clause = match;
    if (first < last)
      clause = {document_.clauses[first].shadow.begin, document_.clauses[last - 1].shadow.end};
    if (!detector.negation_counts && lexicon_.negation.negates(document_.shadow.text, match, clause))
      return false;
    if (quoted(detector, match, clause)) return false;
    for (std::size_t i = first; i < last; ++i) {
      if (clause_forbids(detector, i)) return false;
    }
    return true;
  }

  bool quoted(const CompiledDetector& detector, const Span& match, const Span& clause) const {
    if (detector.quotes_count) return false;
    const auto covers = [&](const Span& quote) { return quote.covers(match); };
    if (std::any_of(document_.quotes.begin(), document_.quotes.end(), covers)) return true;
    return lexicon_.quotes.is_echo(document_.shadow.text, match, clause, document_.situation.text);
  }

  bool clause_forbids(const CompiledDetector& detector, std::size_t clause) {
    if (detector.unless_clause.empty()) return false;
    std::optional<Scan>& scan = clauses_[clause];
    if (!scan) scan = lexicon_.clause.scan(document_.shadow.text, document_.clause_glyphs(clause));
    return std::any_of(detector.unless_clause.begin(), detector.unless_clause.end(),
                       [&](int id) { return scan->occurs(id); });
  }

  // Indices [first, last) of the clauses that a span touches.
  std::pair<std::size_t, std::size_t> clauses_of(const Span& span) const {
    const auto& clauses = document_.clauses;
    std::size_t first = 0;
    while (first < clauses.size() && clauses[first].shadow.end <= span.begin) ++first;
    std::size_t last = first;
    while (last < clauses.size() && clauses[last].shadow.begin < span.end) ++last;
    return {first, last};
  }

  void report(const CompiledDetector& detector, const Span& match, bool learned) {
    if (detector.kind == DetectorKind::rule) {
      hits_.rules.push_back({base::RuleId(detector.id), typed(match)});
      return;
    }
    const auto [first, last] = clauses_of(match);
    for (std::size_t i = first; i < last; ++i) {
      hits_.acts.push_back({base::ActId(detector.id), document_.clauses[i].original, learned});
    }
    if (first == last) hits_.acts.push_back({base::ActId(detector.id), typed(match), learned});
  }

  // As typed, without blanks at the edges.
  Span typed(Span match) const {
    const std::string& text = document_.shadow.text;
    const auto blank = [&](std::size_t at) { return text[at] == ' ' || text[at] == '\n'; };
    while (match.begin + 1 < match.end && blank(match.begin)) ++match.begin;
    while (match.end > match.begin + 1 && blank(match.end - 1)) --match.end;
    return document_.shadow.to_original(match);
  }

  const CompiledLexicon& lexicon_;
  const Document& document_;
  Scan shadow_;
  Scan squeezed_;
  std::optional<Scan> situation_;  // made when a detector asks for it
  std::vector<Glyph> situation_glyphs_;
  std::vector<std::optional<Scan>> clauses_;               // likewise
  std::vector<bool> is_candidate_;                         // by detector
  std::vector<std::optional<std::vector<Span>>> counted_;  // by detector, once asked for
  std::vector<std::vector<std::size_t>> learned_;          // by detector: clauses that the model turned on
  std::vector<std::vector<bool>> against_;                 // by clause and label: what the model denies
  std::vector<bool> carried_;                              // acts of the reply, by index of act_names
  Hits hits_;
};

}  // namespace

Detection::Detection(std::unique_ptr<const CompiledLexicon> compiled) : compiled_(std::move(compiled)) {}
Detection::Detection(Detection&&) noexcept = default;
Detection& Detection::operator=(Detection&&) noexcept = default;
Detection::~Detection() = default;

base::Result<Detection> Detection::build(const Lexicon& lexicon, const std::vector<ModelLabel>& labels) {
  auto compiled = compile_lexicon(lexicon, labels);
  if (!compiled) return compiled.error();
  return Detection(std::move(compiled).value());
}

std::vector<Span> Detection::quotes(std::string_view shadow, std::string_view situation) const {
  return compiled_->quotes.quoted(shadow, situation);
}

Hits Detection::run(const Document& document, const Learner& learner) const {
  return Run(*compiled_, document).run(learner);
}

}  // namespace dojo::text
