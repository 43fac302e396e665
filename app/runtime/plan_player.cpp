#include "runtime/plan_player.h"

#include <algorithm>
#include <set>

#include "session/facts.h"
#include "session/words.h"

namespace dojo::runtime {
namespace {

using base::Millis;
using session::Entry;

Played finish(const session::Rehearsal& rehearsal) {
  const session::Context& context = rehearsal.context();
  Played played{rehearsal.events(), rehearsal.state(), {}};
  const session::Facts facts = session::gather_facts(context.house, played.events);
  played.grade = grading::grade_session({context.house, context.scene.scenario, context.analyser}, facts);
  return played;
}

bool is_word_for_agent(const session::Event& event) {
  return std::holds_alternative<session::CustomerSpoke>(event.payload) ||
         std::holds_alternative<session::SupervisorAnswered>(event.payload);
}

// Lets the customer react to what was said; gives the desk time at which they spoke, or the time reached.
Millis wait_for_customer(session::Rehearsal& rehearsal, Millis now, bool open_turn) {
  if (!open_turn) return now;
  while (const auto due = rehearsal.next_due_at_desk()) {
    // Only what is under way now: a reaction or a supervisor's answer, not a nudge far ahead.
    const session::State& state = rehearsal.state();
    if (!state.reaction_due && !state.supervisor_due) return now;
    now = std::max(now, *due);
    const auto events = rehearsal.submit({*due, session::Advance{}});
    if (!events) return now;
    const bool spoken = std::any_of(events->begin(), events->end(), is_word_for_agent);
    now = rehearsal.state().now - rehearsal.state().jumped;
    if (spoken) return now;
  }
  return now;
}

std::string list(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text.empty() ? "none" : text;
}

// The first of `wanted` that does not come, in this order, in `found`; empty if all do.
template <typename Id>
std::string first_out_of_order(const std::vector<Id>& wanted, const std::vector<std::string>& found) {
  auto at = found.begin();
  for (const Id& id : wanted) {
    at = std::find(at, found.end(), id.text());
    if (at == found.end()) return id.text();
    ++at;
  }
  return {};
}

void compare_findings(const codec::PlanExpectation& expect, const grading::Grade& grade,
                      std::vector<std::string>& complaints) {
  std::set<std::string> found, critical, serious;
  for (const grading::Finding& finding : grade.findings) {
    found.insert(finding.rule.text());
    if (finding.severity == pack::Severity::critical) critical.insert(finding.rule.text());
    if (finding.severity != pack::Severity::hint) serious.insert(finding.rule.text());
  }
  std::set<std::string> wanted;
  for (const base::RuleId& rule : expect.findings) {
    wanted.insert(rule.text());
    if (found.count(rule.text()) == 0)
      complaints.push_back("expected finding " + rule.text() + " did not come; found: " + list(found));
  }
  for (const base::RuleId& rule : expect.never) {
    if (found.count(rule.text()) > 0)
      complaints.push_back("finding " + rule.text() + " must not come, and did");
  }
  if (expect.only) {
    for (const std::string& rule : serious) {
      if (wanted.count(rule) == 0) complaints.push_back("finding " + rule + " came and was not expected");
    }
  }
  if (!expect.critical) return;
  std::set<std::string> expected;
  for (const base::RuleId& rule : *expect.critical) expected.insert(rule.text());
  if (expected != critical)
    complaints.push_back("critical findings are " + list(critical) + ", expected " + list(expected));
}

void compare_course(const codec::PlanExpectation& expect, const session::State& state,
                    std::vector<std::string>& complaints) {
  std::vector<std::string> lines, actions;
  for (const Entry& entry : state.transcript) {
    if (!entry.line.empty()) lines.push_back(entry.line.text());
    if (entry.action && !entry.refused) actions.push_back(entry.action->id.text());
  }
  lines.erase(std::unique(lines.begin(), lines.end()),
              lines.end());  // a burst repeats its line for each message
  if (const std::string line = first_out_of_order(expect.lines, lines); !line.empty()) {
    std::string said;
    for (const std::string& each : lines) said += (said.empty() ? "" : ", ") + each;
    complaints.push_back("line " + line + " was not said in its place; said: " + said);
  }
  if (const std::string action = first_out_of_order(expect.actions, actions); !action.empty()) {
    complaints.push_back("action " + action + " was not carried out in its place");
  }
}

void compare(const codec::PlanExpectation& expect, const Played& played,
             std::vector<std::string>& complaints) {
  const grading::Grade& grade = played.grade;
  if (played.state.outcome != expect.outcome) {
    complaints.push_back("outcome is " + std::string(pack::name(played.state.outcome)) + ", expected " +
                         std::string(pack::name(expect.outcome)));
  }
  if (expect.passed && *expect.passed != grade.passed) {
    complaints.push_back(grade.passed ? "it passed, and must not" : "it did not pass, and must");
  }
  const int quality = grade.quality_permille.value_or(0);
  if (expect.quality_at_least && quality < *expect.quality_at_least) {
    complaints.push_back("quality is " + std::to_string(quality) + ", expected at least " +
                         std::to_string(*expect.quality_at_least));
  }
  if (expect.quality_at_most && quality > *expect.quality_at_most) {
    complaints.push_back("quality is " + std::to_string(quality) + ", expected at most " +
                         std::to_string(*expect.quality_at_most));
  }
  compare_findings(expect, grade, complaints);
  compare_course(expect, played.state, complaints);
}

session::Command command_of(const codec::PlanStep& step, Millis at, const session::State& state) {
  if (step.action.empty()) {
    const std::string text = session::fill(step.say, session::fact_words(state));
    return {at, session::SubmitReply{text, step.phrase}};
  }
  return {at, session::TakeAction{{step.action, codec::with_facts(step.args, state.customer.facts)}}};
}

}  // namespace

PlanRun play_plan(const session::Context& context, const codec::Plan& plan) {
  session::Rehearsal rehearsal(context);
  PlanRun run;
  session::Start start;
  start.seed = static_cast<std::uint64_t>(plan.seed);
  start.locale = plan.locale;
  start.started_civil = "2026-01-05T09:00:00+08:00";
  start.variant = plan.variant;
  const auto begun = rehearsal.submit({Millis{0}, start});
  if (!begun) {
    run.complaints.push_back(begun.error().message);
    return run;
  }
  Millis now{0};
  bool open_turn = false;
  int number = 0;
  for (const codec::PlanStep& step : plan.steps) {
    ++number;
    if (step.wait_for == codec::PlanStep::Wait::after_customer)
      now = wait_for_customer(rehearsal, now, open_turn);
    now += step.wait;
    const auto events = rehearsal.submit(command_of(step, now, rehearsal.state()));
    if (!events) {
      run.complaints.push_back("step " + std::to_string(number) + ": " + events.error().message);
      break;
    }
    open_turn = true;
  }
  rehearsal.run_to_end();
  run.played = finish(rehearsal);
  compare(plan.expect, run.played, run.complaints);
  return run;
}

base::Result<ScriptRun> play_script(const session::Context& context, const session::Start& start,
                                    const std::vector<codec::ScriptStep>& steps) {
  session::Rehearsal rehearsal(context);
  if (auto begun = rehearsal.submit({Millis{0}, start}); !begun) return begun.error();
  ScriptRun run;
  for (const codec::ScriptStep& step : steps) {
    if (auto waited = rehearsal.submit({step.command.at, session::Advance{}}); !waited) return waited.error();
    if (rehearsal.state().phase == session::Phase::ended) {
      run.unused_lines.push_back(step.line);
      continue;
    }
    if (auto events = rehearsal.submit(step.command); !events) {
      return base::Error{events.error().code,
                         "script line " + std::to_string(step.line) + ": " + events.error().message};
    }
  }
  rehearsal.run_to_end();
  run.played = finish(rehearsal);
  return run;
}

}  // namespace dojo::runtime
