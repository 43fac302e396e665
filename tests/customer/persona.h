// A customer in a few lines of code, for tests: nodes with transitions on dialogue acts.
//
//   Persona p;  p.node("talk").transitions = {when("gift", act("offer_gift"), "bye")};
//   Reaction r = p.hears("talk", {"offer_gift"});      // a turn of one message with these acts
#pragma once

#include <algorithm>
#include <gtest/gtest.h>

#include "customer/customer.h"

namespace dojo::customer {

inline pack::Condition act(const std::string& id) {
  pack::Condition condition;
  condition.kind = pack::Condition::Kind::act;
  condition.name = id;
  return condition;
}

inline pack::Transition when(const std::string& id, pack::Condition condition, const std::string& to = "") {
  pack::Transition transition;
  transition.id = base::TransitionId{id};
  transition.when = std::move(condition);
  transition.to = base::NodeId{to};
  transition.say = {base::LineId{"says-" + id}};
  return transition;
}

inline std::vector<std::string> words_of(const Reaction& reaction) {
  std::vector<std::string> lines;
  for (const base::LineId& line : reaction.lines) lines.push_back(line.text());
  return lines;
}

using Lines = std::vector<std::string>;

// Nodes talk (with an open question) and bye (the exit); silent, cross and stuck are the ways out.
struct Persona {
  Persona() {
    scenario.start = base::NodeId{"talk"};
    for (const char* id : {"bye", "cross", "silent", "stuck", "talk"}) {
      pack::Node made;
      made.id = base::NodeId{id};
      made.say = {base::LineId{std::string("in-") + id}};
      scenario.nodes.push_back(made);
    }
    node("bye").exit = pack::Exit{pack::Outcome::bought, pack::ExitResult::success};
    pack::Persona& p = scenario.persona;
    p.mood = 60;
    p.patience = 3;
    p.misses_allowed = 2;
    p.nudges = {base::LineId{"nudge"}};
    p.not_understood = {base::LineId{"huh"}};
    p.silent_exit = base::NodeId{"silent"};
    p.patience_exit = base::NodeId{"cross"};
    p.stuck = base::NodeId{"stuck"};
  }

  pack::Node& node(const std::string& id) {
    return *std::find_if(scenario.nodes.begin(), scenario.nodes.end(),
                         [&](const pack::Node& n) { return n.id.text() == id; });
  }

  void asks(const std::string& answered_by) {
    node("talk").question = pack::Question{act(answered_by), {base::LineId{"again"}}};
  }

  CustomerState in(const std::string& id) const {
    CustomerState state = open(scenario, arrive(scenario, {})).after;
    state.node = base::NodeId{id};
    return state;
  }

  Reaction hears(const std::string& id, std::set<std::string> acts) const { return hears(in(id), acts); }
  Reaction hears(const CustomerState& state, std::set<std::string> acts) const {
    pack::Moment moment;
    moment.turn_acts = std::move(acts);
    moment.turn_messages = 1;
    moment.mood = state.mood;
    moment.patience = state.patience;
    return react(scenario, state, moment);
  }

  pack::Scenario scenario;
};

}  // namespace dojo::customer
