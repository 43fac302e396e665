// Steps of a procedure in their order (P-1 to P-6). From the first turn in the situation on, each required
// step must come, and none before one that stands earlier in the list; steps of one turn may come in any
// order.
#include "grading/checks/check.h"

namespace dojo::grading {
namespace {

constexpr std::size_t kNever = static_cast<std::size_t>(-1);

std::size_t first_turn_of(const pack::Step& step, const Dossier& dossier, std::size_t from) {
  for (std::size_t i = from; i < dossier.readings.size(); ++i) {
    if (pack::holds(step.when, dossier.readings[i].moment)) return i;
  }
  return kNever;
}

}  // namespace

Verdicts check_order_of_steps(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  const std::size_t from = first_situation(rule, dossier);
  if (from == dossier.readings.size()) return verdicts;
  verdicts.applies = true;
  const std::size_t last = dossier.readings.size() - 1;
  std::size_t reached = 0;
  for (const pack::Step& step : rule.steps) {
    const std::size_t turn = first_turn_of(step, dossier, 0);
    if (turn == kNever) {
      if (!step.required) continue;
      Finding finding =
          found_missing(rule, dossier.last_entry_of(last), step.id, dossier.agent_entries(from, last));
      finding.args["step"] = step.id;
      verdicts.findings.push_back(std::move(finding));
    } else if (turn < reached) {
      Finding finding =
          found_missing(rule, dossier.last_entry_of(turn), step.id, dossier.agent_entries(turn, reached));
      finding.args["step"] = step.id;
      finding.args["early"] = 1;
      verdicts.findings.push_back(std::move(finding));
    } else {
      reached = turn;
    }
  }
  return verdicts;
}

}  // namespace dojo::grading
