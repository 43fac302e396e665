// In a situation one of these desk actions is due, anywhere in the session or (window "turn") in the same
// turn.
#include <algorithm>

#include "grading/checks/check.h"

namespace dojo::grading {
namespace {

bool has_any(const std::vector<std::string>& wanted, const std::vector<pack::DoneAction>& done) {
  return std::any_of(done.begin(), done.end(), [&](const pack::DoneAction& action) {
    return std::find(wanted.begin(), wanted.end(), action.id) != wanted.end();
  });
}

}  // namespace

Verdicts check_action_required(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  const std::size_t at = first_situation(rule, dossier);
  if (at == dossier.readings.size()) return verdicts;
  verdicts.applies = true;
  const std::size_t last = dossier.readings.size() - 1;
  const bool in_turn = rule.window == "turn";
  const auto& done = in_turn ? dossier.readings[at].moment.turn_done : dossier.readings[last].moment.all_done;
  if (has_any(rule.actions, done)) return verdicts;
  verdicts.findings.push_back(found_missing(rule, dossier.last_entry_of(in_turn ? at : last),
                                            join(rule.actions), dossier.agent_entries(at, last)));
  return verdicts;
}

}  // namespace dojo::grading
