// Why the customer's mood changed, in terms that a person can act on: what the customer heard and saw.
//
//   auto causes = mood_causes(scene, events);     // one for each mood change, as session::Facts has them
//
// A change by a transition names the acts, broken rules and desk actions that its condition asks for and that
// came in that turn; where it asks for none of them, everything that was heard. Pure.
#pragma once

#include <vector>

#include "pack/scenario.h"
#include "session/event.h"

namespace dojo::window {

struct MoodCause {
  std::vector<base::ActId> acts;
  std::vector<base::RuleId> rules;
  std::vector<base::ActionId> actions;

  bool empty() const { return acts.empty() && rules.empty() && actions.empty(); }
};

std::vector<MoodCause> mood_causes(const pack::Case& scene, const std::vector<session::Event>& events);

}  // namespace dojo::window
