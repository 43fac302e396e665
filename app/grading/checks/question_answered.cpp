// Every question is answered or taken up: the customer had to ask again, or could not make sense of the
// answer.
#include "grading/checks/check.h"

namespace dojo::grading {

Verdicts check_question_answered(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  for (std::size_t i = 0; i < dossier.facts.turns.size(); ++i) {
    const session::Turn& turn = dossier.facts.turns[i];
    if (turn.wrap_up || !turn.question_open) continue;
    verdicts.applies = true;
    if (turn.messages.empty() || turn.reaction != customer::ReactionKind::asked_again) continue;
    Finding finding =
        found_missing(rule, turn.messages.back().entry, turn.node.text(), dossier.agent_entries(i, i));
    finding.args["question"] = turn.situation;
    verdicts.findings.push_back(std::move(finding));
  }
  return verdicts;
}

}  // namespace dojo::grading
