// In a situation one of these dialogue acts is due: in the same turn, or anywhere in the session (window).
#include <algorithm>

#include "grading/checks/check.h"

namespace dojo::grading {
namespace {

bool has_any(const std::vector<std::string>& acts, const std::set<std::string>& said) {
  return std::any_of(acts.begin(), acts.end(), [&](const std::string& act) { return said.count(act) > 0; });
}

}  // namespace

Verdicts check_act_required(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  const bool whole_session = rule.window == "session";
  for (std::size_t i = 0; i < dossier.readings.size(); ++i) {
    const Reading& reading = dossier.readings[i];
    // Silence counts against the agent only in the wrap-up; before it, answer times judge it.
    if (reading.text.empty() && !whole_session && !dossier.facts.turns[i].wrap_up) continue;
    if (!in_situation(rule, reading.moment)) continue;
    verdicts.applies = true;
    const std::size_t last = dossier.readings.size() - 1;
    const auto& said = whole_session ? dossier.readings[last].moment.all_acts : reading.moment.turn_acts;
    if (!has_any(rule.acts, said)) {
      const auto searched = whole_session ? dossier.agent_entries(0, last) : dossier.agent_entries(i, i);
      verdicts.findings.push_back(found_missing(rule, dossier.last_entry_of(i), join(rule.acts), searched));
    }
    if (whole_session) break;
  }
  return verdicts;
}

}  // namespace dojo::grading
