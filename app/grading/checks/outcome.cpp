// How the conversation ended. limits: `partial_points` are taken off for a half success; a failure takes
// `points`.
#include "grading/checks/check.h"

namespace dojo::grading {

Verdicts check_outcome(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  const session::State& last = dossier.facts.last;
  if (last.transcript.empty()) return verdicts;
  verdicts.applies = true;
  if (last.exit && last.exit->result == pack::ExitResult::success) return verdicts;
  Finding finding = found_missing(rule, last.transcript.size() - 1, "success", {});
  finding.args["outcome"] = std::string(pack::name(last.outcome));
  if (last.exit && last.exit->result == pack::ExitResult::partial) {
    finding.points = static_cast<int>(limit(rule, "partial_points", rule.points / 2));
  }
  verdicts.findings.push_back(std::move(finding));
  return verdicts;
}

}  // namespace dojo::grading
