// First and later answers in time, from the oldest unanswered message. Exactly the limit is
// in time. limits: `first_ms` judges the first answer, `later_ms` every later one; a rule states one of them
// or both.
#include "grading/checks/check.h"

namespace dojo::grading {

Verdicts check_answer_time(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  bool first = true;
  for (const session::Turn& turn : dossier.facts.turns) {
    if (turn.messages.empty() || turn.wrap_up || !turn.asked_at) continue;
    const std::int64_t most_ms = limit(rule, first ? "first_ms" : "later_ms", 0);
    first = false;
    if (most_ms == 0) continue;
    verdicts.applies = true;
    const base::Millis waited = turn.messages.front().at - *turn.asked_at;
    if (waited.count() <= most_ms) continue;
    verdicts.findings.push_back(
        found_time(rule, turn.situation_entry, turn.messages.front().entry, waited, base::Millis{most_ms}));
  }
  // A customer who was never answered waited until they left.
  if (first && dossier.facts.last.phase != session::Phase::not_started && limit(rule, "first_ms", 0) > 0) {
    verdicts.applies = true;
    const std::size_t entry =
        dossier.facts.last.transcript.empty() ? 0 : dossier.facts.last.transcript.size() - 1;
    if (dossier.facts.last.now.count() > limit(rule, "first_ms", 0)) {
      verdicts.findings.push_back(
          found_time(rule, 0, entry, dossier.facts.last.now, base::Millis{limit(rule, "first_ms", 0)}));
    }
  }
  return verdicts;
}

}  // namespace dojo::grading
