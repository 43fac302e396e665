// In a situation these desk actions are a fault. `unless` excuses, looking at what was done before in the
// same turn too.
#include <algorithm>

#include "grading/checks/check.h"

namespace dojo::grading {

Verdicts check_action_forbidden(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  for (std::size_t i = 0; i < dossier.readings.size(); ++i) {
    bool reported = false;
    for (const session::AgentAction& action : dossier.facts.turns[i].actions) {
      if (action.refused) continue;
      if (std::find(rule.actions.begin(), rule.actions.end(), action.call.id.text()) == rule.actions.end())
        continue;
      // What the moment held when this action was taken: later actions of the turn excuse nothing.
      pack::Moment moment = dossier.readings[i].moment;
      moment.turn_done.clear();
      const std::size_t before_turn = moment.all_done.size() - dossier.readings[i].moment.turn_done.size();
      moment.all_done.resize(before_turn);
      for (const session::AgentAction& earlier : dossier.facts.turns[i].actions) {
        if (!earlier.refused) {
          moment.turn_done.push_back({earlier.call.id.text(), earlier.call.args});
          moment.all_done.push_back(moment.turn_done.back());
        }
        if (&earlier == &action) break;
      }
      verdicts.applies = true;
      if (reported || !in_situation(rule, moment)) continue;
      verdicts.findings.push_back(found_action(rule, action));
      reported = true;
    }
  }
  return verdicts;
}

}  // namespace dojo::grading
