// Text rules that the analyser finds in the agent's words. The first place in a turn is the finding, others
// are `also`.
#include "grading/checks/check.h"

namespace dojo::grading {

Verdicts check_words(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  for (const Reading& reading : dossier.readings) {
    if (reading.text.empty()) continue;
    verdicts.applies = true;
    bool first = true;
    for (const text::RuleHit& hit : reading.analysis.rules) {
      if (hit.id != rule.id) continue;
      if (first)
        verdicts.findings.push_back(found_words(rule, reading, hit.span));
      else
        verdicts.findings.back().also.push_back(reading.place(hit.span));
      first = false;
    }
  }
  return verdicts;
}

}  // namespace dojo::grading
