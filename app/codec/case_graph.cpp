// Whether a case can be played to its end: every node is reached and leads to an exit.
#include <algorithm>
#include <deque>

#include "codec/case_reader.h"

namespace dojo::codec {
namespace {

using pack::Condition;
using pack::Node;
using pack::Scenario;
using pack::Transition;
using NodeNames = std::set<base::NodeId>;

void add_targets(const std::vector<Transition>& transitions, NodeNames& targets) {
  for (const Transition& transition : transitions) {
    if (!transition.to.empty()) targets.insert(transition.to);
  }
}

NodeNames reached(const Scenario& scenario) {
  const pack::Persona& persona = scenario.persona;
  NodeNames seen = {scenario.start, persona.silent_exit, persona.patience_exit, persona.stuck};
  add_targets(scenario.always, seen);
  add_targets(scenario.otherwise, seen);
  std::deque<base::NodeId> open(seen.begin(), seen.end());
  for (; !open.empty(); open.pop_front()) {
    const Node* node = scenario.find(open.front());
    NodeNames next;
    if (node) add_targets(node->transitions, next);
    for (const base::NodeId& id : next) {
      if (seen.insert(id).second) open.push_back(id);
    }
  }
  return seen;
}

// The nodes from which the talk itself can lead to an exit. That patience may run out, or that the agent may
// be rude
// (`always`), is no way out that an author may count on.
NodeNames ending(const Scenario& scenario) {
  NodeNames good;
  for (bool grew = true; grew;) {
    grew = false;
    for (const Node& node : scenario.nodes) {
      NodeNames next;
      add_targets(node.transitions, next);
      add_targets(scenario.otherwise, next);
      const bool leads = node.exit || std::any_of(next.begin(), next.end(),
                                                  [&](const auto& id) { return good.count(id) > 0; });
      if (leads) grew = good.insert(node.id).second || grew;
    }
  }
  return good;
}

void check_exit(const Field& field, const Node& node) {
  if (!node.transitions.empty())
    field["transitions"].report_key(Code::exit_goes_on, {node.id.text(), "transitions"});
  if (node.question) field["question"].report_key(Code::exit_goes_on, {node.id.text(), "question"});
}

void check_order(const Field& list, const std::vector<Transition>& transitions) {
  const auto open = std::find_if(transitions.begin(), transitions.end(), [](const Transition& each) {
    return each.when.kind == Condition::Kind::always;
  });
  if (open == transitions.end()) return;
  const auto first_idle = static_cast<std::size_t>(open - transitions.begin()) + 1;
  const std::vector<Field> items = list.items();
  for (std::size_t i = first_idle; i < items.size(); ++i) {
    items[i]["id"].report(Code::transition_shadowed, {transitions[i].id.text(), open->id.text()});
  }
}

}  // namespace

void check_graph(const Field& root, const Scenario& scenario) {
  const NodeNames can_be_reached = reached(scenario);
  const NodeNames can_end = ending(scenario);
  for (const Node& node : scenario.nodes) {
    const Field field = root["nodes"][node.id.text()];
    if (can_be_reached.count(node.id) == 0) field.report_key(Code::unreachable_node, {node.id.text()});
    if (can_end.count(node.id) == 0) field.report_key(Code::no_way_out, {node.id.text()});
    if (node.exit) check_exit(field, node);
    if (!node.exit && node.model.empty()) field.report_key(Code::no_model_reply, {node.id.text()});
    check_order(field["transitions"], node.transitions);
  }
  check_order(root["always"], scenario.always);
  check_order(root["otherwise"], scenario.otherwise);
}

}  // namespace dojo::codec
