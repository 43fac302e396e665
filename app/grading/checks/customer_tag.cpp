// The class that the customer showed is tagged (C-6); `names` are the tags that fit.
#include <algorithm>

#include "grading/checks/check.h"

namespace dojo::grading {

Verdicts check_customer_tag(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  const std::size_t at = first_situation(rule, dossier);
  if (at == dossier.readings.size()) return verdicts;
  verdicts.applies = true;
  const auto& tags = dossier.facts.last.desk.tags;
  const bool tagged = std::any_of(rule.names.begin(), rule.names.end(),
                                  [&](const std::string& tag) { return tags.count(tag) > 0; });
  if (tagged) return verdicts;
  const std::size_t last = dossier.readings.size() - 1;
  verdicts.findings.push_back(
      found_missing(rule, dossier.last_entry_of(last), join(rule.names), dossier.agent_entries(at, last)));
  return verdicts;
}

}  // namespace dojo::grading
