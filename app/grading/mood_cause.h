// Why the customer's mood changed, in terms that a person can act on: what the customer heard and saw.
//
//   MoodCause cause = mood_cause(scenario, facts.moods[0]);
//   names(house, cause), cause.actions  ->  致歉, 共情 …
//
// A change by a transition names the acts, broken rules and desk actions that its condition asks for and that
// came in that turn; where it asks for none of them, everything that was heard. Pure.
#pragma once

#include <vector>

#include "base/locale.h"
#include "pack/house.h"
#include "pack/scenario.h"
#include "session/facts.h"

namespace dojo::grading {

struct MoodCause {
  std::vector<base::ActId> acts;
  std::vector<base::RuleId> rules;
  std::vector<base::ActionId> actions;

  bool empty() const { return acts.empty() && rules.empty() && actions.empty(); }
};

MoodCause mood_cause(const pack::Scenario& scenario, const session::MoodChange& change);

// As people call them: acts, then rules. Actions have their names at the desk.
std::vector<base::LocalText> names(const pack::House& house, const MoodCause& cause);

}  // namespace dojo::grading
