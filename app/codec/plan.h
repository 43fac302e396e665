// A plan: a scripted trainee for one case and what must come of it. Plans are the tests of a case.
//
//   for (const PlanStep& step : plan.steps) …            arguments: with_facts(step.args, facts)
//
// Read by plan_reader.h from cases/<kind>/<case>/plans/*.json; docs/formats/case.md, "plans". Durations in
// milliseconds. Values; a step has either words (`say`) or an action (`action`), and waits either for the
// customer or for the step before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/locale.h"
#include "base/units.h"
#include "pack/moment.h"
#include "pack/scenario.h"

namespace dojo::codec {

struct PlanStep {
  enum class Wait {
    after_customer,  // for the customer's next words or the next system notice, then `wait`
    after_step,      // `wait` after the step before
  };
  Wait wait_for = Wait::after_step;
  base::Millis wait{0};
  std::string say;
  base::PhraseId phrase;  // the quick phrase that the words came from, if any
  base::ActionId action;  // empty: words
  pack::Values args;      // a text `$name` stands for a fact
};

struct PlanExpectation {
  pack::Outcome outcome = pack::Outcome::solved;
  std::optional<bool> passed;
  std::optional<int> quality_at_least;  // permille
  std::optional<int> quality_at_most;
  std::optional<std::vector<base::RuleId>> critical;  // exactly these; unset: not asserted
  std::vector<base::RuleId> findings;
  bool only = false;  // no other rule above a hint
  std::vector<base::RuleId> never;
  std::vector<base::LineId> lines;
  std::vector<base::ActionId> actions;
};

struct Plan {
  enum class Kind { exemplary, decent, poor, trap };
  std::string name;  // of its file
  Kind kind = Kind::exemplary;
  base::Locale locale = base::Locale::zh;
  std::int64_t seed = 1;
  std::string variant;  // empty: the seed picks
  std::vector<PlanStep> steps;
  PlanExpectation expect;
};
std::string_view name(Plan::Kind kind);

// The arguments with each `$name` replaced by the fact's value; an unknown fact stays as written.
pack::Values with_facts(pack::Values args, const pack::Values& facts);

}  // namespace dojo::codec
