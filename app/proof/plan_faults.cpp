// The exemplary plans under today's rules: each must pass, meet its own expectations and break no clause.
#include <set>

#include "proof/prove.h"
#include "session/facts.h"

namespace dojo::proof {
namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "; ") + line;
  return text;
}

// What the agent said and did, up to one row of the transcript.
std::vector<WitnessStep> transcript_to(const session::State& state, std::size_t last) {
  std::vector<WitnessStep> steps;
  for (std::size_t i = 0; i < state.transcript.size() && i <= last; ++i) {
    const session::Entry& entry = state.transcript[i];
    if (entry.who != session::Speaker::agent) continue;
    const std::string words = entry.action ? call_name(*entry.action) : entry.text;
    steps.push_back({words, "", entry.refused ? "refused: " + entry.refused->reason : ""});
  }
  return steps;
}

Finding plan_finding(const PlayedPlan& plan, Fault fault) {
  Finding finding;
  finding.fault = fault;
  finding.file = "plans/" + plan.name + ".json";
  finding.subject = plan.name;
  if (!plan.events.empty()) {
    const auto* started = std::get_if<session::SessionStarted>(&plan.events.front().payload);
    if (started) finding.variant = started->variant;
  }
  return finding;
}

void look_at_result(const PlayedPlan& plan, const session::State& state, std::vector<Finding>& findings) {
  if (plan.grade.passed && plan.complaints.empty()) return;
  Finding finding = plan_finding(plan, Fault::plan_fails);
  const std::string outcome(pack::name(state.outcome));
  const std::string quality = std::to_string(plan.grade.quality_permille.value_or(0));
  const std::string rest = plan.complaints.empty() ? "" : ": " + joined(plan.complaints);
  finding.message = {"示范计划“" + plan.name + "”没有达到要求（" + outcome + "，" + quality + "）" + rest,
                     "the exemplary plan \"" + plan.name + "\" does not do what it must (" + outcome + ", " +
                         quality + ")" + rest};
  finding.witness = transcript_to(state, state.transcript.size());
  findings.push_back(std::move(finding));
}

void look_at_clauses(const PlayedPlan& plan, const session::State& state, std::vector<Finding>& findings) {
  std::set<std::string> told;
  for (const grading::Finding& broken : plan.grade.findings) {
    if (broken.severity == pack::Severity::hint || !told.insert(broken.rule.text()).second) continue;
    Finding finding = plan_finding(plan, Fault::plan_breaks_clause);
    finding.other = broken.rule.text();
    std::string clauses;
    for (const base::ClauseId& clause : broken.cites)
      clauses += (clauses.empty() ? "" : ", ") + clause.text();
    const std::string what =
        broken.rule.text() + " (" + clauses + ")" + (broken.evidence.empty() ? "" : ": " + broken.evidence);
    finding.message = {"示范计划“" + plan.name + "”违反 " + what,
                       "the exemplary plan \"" + plan.name + "\" breaks " + what};
    finding.witness = transcript_to(state, broken.place.turn);
    findings.push_back(std::move(finding));
  }
}

}  // namespace

void find_plan_faults(const Subject& subject, std::vector<Finding>& findings) {
  for (const PlayedPlan& plan : subject.plans) {
    if (!plan.exemplary) continue;
    session::State state;
    for (const session::Event& event : plan.events)
      state = session::apply(subject.context.house, std::move(state), event);
    look_at_result(plan, state, findings);
    look_at_clauses(plan, state, findings);
  }
}

}  // namespace dojo::proof
