// The guards of a case as data: all of them, their smallest parts, their places, and what can be said of them
// without a world.
//
//   for (const Way& way : ways_of(scenario)) …           // every transition, with its place in scenario.json
//   can_hold(scenario, way) == false                     // no variant, fact or mood ever lets it through
//   must_hold(way.transition->when, reply)               // whatever went before and comes with it, this is
//   enough
//
// Both answers are on the safe side: `can_hold` says no, and `must_hold` says yes, only where it is certain.
// Borrow their scenario. Pure.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "pack/moment.h"
#include "pack/scenario.h"
#include "proof/reply.h"

namespace dojo::proof {

// One transition where it stands. `list` is "always", "otherwise" or its node.
struct Way {
  const pack::Transition* transition = nullptr;
  std::string list;
  std::size_t index = 0;
  std::string pointer;  // JSON pointer into scenario.json

  const std::string& id() const { return transition->id.text(); }
};

std::vector<Way> ways_of(const pack::Scenario& scenario);

// The ways that are tried in a node, in the order in which they are tried; indices into ways_of.
std::vector<std::size_t> tried_in(const std::vector<Way>& ways, const std::string& node);

// Guards of transitions, questions, answers and the supervisor.
void for_each_guard(const pack::Scenario& scenario, const std::function<void(const pack::Condition&)>& see);
void for_each_atom(const pack::Condition& condition, const std::function<void(const pack::Condition&)>& see);

enum class Tri { no, unknown, yes };
// A condition whose smallest parts may be unknown (Kleene's logic).
Tri three_valued(const pack::Condition& condition, const std::function<Tri(const pack::Condition&)>& atom);

bool can_hold(const pack::Scenario& scenario, const Way& way);
bool must_hold(const pack::Condition& when, const Reply& reply);

// Whether some reply might open the guard at this moment, by what a reply can't change: facts, mood, visits.
bool may_open(const pack::Condition& when, const pack::Moment& before);

// The values that a fact has in the variants or is set to by a transition.
std::vector<pack::Value> values_of(const pack::Scenario& scenario, const std::string& fact);

}  // namespace dojo::proof
