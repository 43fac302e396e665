#include "customer/customer.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "desk/desk.h"

namespace dojo::customer {
namespace {

// Words that keep a customer waiting for the answer itself, and are no answer yet.
constexpr std::array kHoldingActs = {"greet",    "introduce_self", "ask_to_wait",   "thank_for_waiting",
                                     "thank",    "praise",         "apologize",     "empathize",
                                     "reassure", "restate",        "admit_unknown", "promise_follow_up"};

bool is_holding(const pack::Moment& moment) {
  if (!moment.turn_rules.empty()) return false;
  if (moment.turn_acts.empty()) return moment.turn_is_filler;
  return std::all_of(moment.turn_acts.begin(), moment.turn_acts.end(), [](const std::string& act) {
    return std::find(kHoldingActs.begin(), kHoldingActs.end(), act) != kHoldingActs.end();
  });
}

void enter(const pack::Scenario& scenario, const base::NodeId& id, Reaction& reaction) {
  const pack::Node* node = scenario.find(id);
  assert(node);
  reaction.after.node = id;
  reaction.after.visits[id.text()] += 1;
  reaction.after.question_open = node->question.has_value();
  reaction.lines_before_jump = reaction.lines.size();
  reaction.jump = node->jump;
  reaction.lines.insert(reaction.lines.end(), node->say.begin(), node->say.end());
  reaction.signals.insert(reaction.signals.end(), node->signals.begin(), node->signals.end());
  reaction.exit = node->exit;
}

void take(const pack::Scenario& scenario, const pack::Transition& transition, Reaction& reaction) {
  reaction.kind = ReactionKind::transition;
  reaction.transition = transition.id;
  reaction.lines = transition.say;
  reaction.deeds = transition.deeds;
  CustomerState& after = reaction.after;
  after.misses = 0;
  after.mood = std::clamp(after.mood + transition.mood, 0, 100);
  after.patience = std::max(0, after.patience + transition.patience);
  for (const auto& [name, value] : transition.set) after.facts[name] = value;
  if (!transition.to.empty())
    enter(scenario, transition.to, reaction);
  else if (after.patience == 0)
    enter(scenario, scenario.persona.patience_exit, reaction);
}

bool first_match(const pack::Scenario& scenario, const std::vector<pack::Transition>& transitions,
                 const pack::Moment& moment, Reaction& reaction) {
  for (const pack::Transition& transition : transitions) {
    if (!pack::holds(transition.when, moment)) continue;
    take(scenario, transition, reaction);
    return true;
  }
  return false;
}

bool first_answer(const std::vector<pack::KnownAnswer>& answers, const pack::Moment& moment,
                  Reaction& reaction) {
  for (const pack::KnownAnswer& answer : answers) {
    if (!pack::holds(answer.when, moment)) continue;
    reaction.kind = ReactionKind::known_answer;
    reaction.lines = answer.say;
    reaction.after.misses = 0;
    return true;
  }
  return false;
}

// Nothing in the script fits: the question again, or a natural "what do you mean", and in the end a way on.
void miss(const pack::Scenario& scenario, const pack::Node& node, Reaction& reaction) {
  const pack::Persona& persona = scenario.persona;
  CustomerState& after = reaction.after;
  after.misses += 1;
  after.patience = std::max(0, after.patience - 1);
  const bool asks_again = after.question_open && node.question && !node.question->again.empty();
  reaction.kind = asks_again ? ReactionKind::asked_again : ReactionKind::not_understood;
  if (after.patience == 0) {
    enter(scenario, persona.patience_exit, reaction);
  } else if (after.misses >= persona.misses_allowed) {
    after.misses = 0;
    enter(scenario, persona.stuck, reaction);
  } else {
    reaction.lines = asks_again ? node.question->again : persona.not_understood;
  }
}

}  // namespace

std::string_view name(ReactionKind kind) {
  switch (kind) {
    case ReactionKind::transition:
      return "transition";
    case ReactionKind::known_answer:
      return "known_answer";
    case ReactionKind::asked_again:
      return "asked_again";
    case ReactionKind::not_understood:
      return "not_understood";
    case ReactionKind::waiting:
      return "waiting";
    case ReactionKind::nudge:
      return "nudge";
    case ReactionKind::opening:
      return "opening";
  }
  return "";
}

CustomerState arrive(const pack::Scenario& scenario, pack::Values facts) {
  CustomerState state;
  state.mood = scenario.persona.mood;
  state.patience = scenario.persona.patience;
  state.facts = std::move(facts);
  if (scenario.persona.haggling) {
    const pack::Haggling& stance = *scenario.persona.haggling;
    state.ask_fen = desk::resolve({0, stance.list_price}, state.facts) * stance.opening_permille / 1000;
  }
  return state;
}

Reaction open(const pack::Scenario& scenario, const CustomerState& state) {
  Reaction reaction;
  reaction.after = state;
  enter(scenario, scenario.start, reaction);
  reaction.kind = ReactionKind::opening;
  return reaction;
}

Reaction react(const pack::Scenario& scenario, const CustomerState& state, const pack::Moment& moment) {
  const pack::Node* node = scenario.find(state.node);
  assert(node);
  Reaction reaction;
  reaction.after = state;
  reaction.after.ask_fen = soften(scenario, state, moment);
  if (reaction.after.ask_fen != state.ask_fen) reaction.after.concessions += 1;
  const bool answered = node->question && pack::holds(node->question->answered_by, moment);
  if (answered) reaction.after.question_open = false;

  if (first_match(scenario, scenario.always, moment, reaction)) return reaction;
  if (first_match(scenario, node->transitions, moment, reaction)) return reaction;
  if (first_match(scenario, scenario.otherwise, moment, reaction)) return reaction;
  if (first_answer(scenario.persona.known, moment, reaction)) return reaction;
  if (first_answer(scenario.persona.unknown, moment, reaction)) return reaction;
  if (moment.turn_messages == 0 || is_holding(moment)) {
    reaction.after = state;  // still the same turn: judged again with what follows
    return reaction;
  }
  miss(scenario, *node, reaction);
  return reaction;
}

Reaction nudge(const pack::Scenario& scenario, const CustomerState& state) {
  Reaction reaction;
  reaction.kind = ReactionKind::nudge;
  reaction.after = state;
  reaction.after.patience = std::max(0, state.patience - 1);
  reaction.after.mood = std::clamp(state.mood - 5, 0, 100);
  if (reaction.after.patience == 0)
    enter(scenario, scenario.persona.silent_exit, reaction);
  else
    reaction.lines = scenario.persona.nudges;
  return reaction;
}

}  // namespace dojo::customer
