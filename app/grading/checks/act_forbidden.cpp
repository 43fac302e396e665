// In a situation none of these dialogue acts may come.
#include <algorithm>

#include "grading/checks/check.h"

namespace dojo::grading {

Verdicts check_act_forbidden(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  for (const Reading& reading : dossier.readings) {
    if (reading.text.empty() || !in_situation(rule, reading.moment)) continue;
    verdicts.applies = true;
    for (const text::ActHit& hit : reading.analysis.acts) {
      if (std::find(rule.acts.begin(), rule.acts.end(), hit.id.text()) == rule.acts.end() || hit.learned)
        continue;
      verdicts.findings.push_back(found_words(rule, reading, hit.span));
      break;
    }
  }
  return verdicts;
}

}  // namespace dojo::grading
