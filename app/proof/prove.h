// Is a case solvable, fair and consistent with the house? Everything that speaks against it, with a witness.
//
//   Proof proof = prove({context, plans}, {.most_turns = turns_of(plans) + 2});
//   proof.findings    what is wrong or could not be shown        proof.passing    the way to a success, by
//   variant
//
// `plans` are the case's plans as they were played (runtime/plan_player.h). The story is explored over acts,
// slots, desk actions and silence (explore.h), plans and model replies are held against today's judge and
// rules. "Not shown within the bound" is a finding too. Deterministic and pure; a case takes some seconds.
// The codes: docs/author/prove-and-simulate.md.
#pragma once

#include <string>
#include <vector>

#include "grading/grade.h"
#include "proof/explore.h"
#include "proof/finding.h"
#include "session/decide.h"

namespace dojo::proof {

// A plan of the case with what came of it.
struct PlayedPlan {
  std::string name;
  bool exemplary = false;
  std::vector<session::Event> events;
  grading::Grade grade;
  std::vector<std::string> complaints;  // what its own expectations miss
};

struct Subject {
  const session::Context& context;
  const std::vector<PlayedPlan>& plans;
};

// The way to a success that the exploration found in one variant.
struct Passing {
  std::string variant;
  std::vector<WitnessStep> steps;
  std::string plan;  // an exemplary plan that passes in this variant, if there is one
};

struct Proof {
  int most_turns = 0;
  std::size_t places = 0;
  bool cut = false;  // more lay beyond the bound, in turns or in places
  int nodes = 0, nodes_reached = 0;
  int ways = 0, ways_taken = 0;  // transitions
  std::vector<Passing> passing;  // by variant, in the case's order
  std::vector<Finding> findings;
};

// Turns of the longest of the plans: replies after which the customer did something.
int turns_of(const std::vector<PlayedPlan>& plans);

Proof prove(const Subject& subject, const Bound& bound);

// Parts of prove, each in a file of its own.
std::vector<Place> roots_of(const Subject& subject);
void find_graph_faults(const pack::Scenario& scenario, const Exploration& seen,
                       std::vector<Finding>& findings);
void find_limit_faults(const pack::Scenario& scenario, std::vector<Finding>& findings);
void find_giveaways(const pack::House& house, const pack::Case& scene, std::vector<Finding>& findings);
void find_model_faults(const Subject& subject, const Exploration& seen, std::vector<Finding>& findings);
void find_plan_faults(const Subject& subject, std::vector<Finding>& findings);

// The course to a place as a witness, and one more reply that leaves it.
std::vector<WitnessStep> witness_to(const Exploration& seen, int place);
WitnessStep step_of(const Reply& reply, const std::string& reaction, const std::string& node);

}  // namespace dojo::proof
