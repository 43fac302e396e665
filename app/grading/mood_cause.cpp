#include "grading/mood_cause.h"

#include <algorithm>
#include <set>

namespace dojo::grading {
namespace {

using pack::Condition;
using pack::Transition;

const Transition* find_transition(const pack::Scenario& scenario, const base::TransitionId& id) {
  const auto in = [&](const std::vector<Transition>& list) -> const Transition* {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Transition& t) { return t.id == id; });
    return found == list.end() ? nullptr : &*found;
  };
  if (const Transition* found = in(scenario.always)) return found;
  if (const Transition* found = in(scenario.otherwise)) return found;
  for (const pack::Node& node : scenario.nodes) {
    if (const Transition* found = in(node.transitions)) return found;
  }
  return nullptr;
}

struct Asked {
  std::set<std::string> acts, rules, actions;
};

void collect(const Condition& condition, Asked& asked) {
  if (condition.kind == Condition::Kind::none) return;  // what must not have come is no cause
  if (condition.kind == Condition::Kind::act) asked.acts.insert(condition.name);
  if (condition.kind == Condition::Kind::rule) asked.rules.insert(condition.name);
  if (condition.kind == Condition::Kind::done) asked.actions.insert(condition.name);
  for (const Condition& part : condition.parts) collect(part, asked);
}

template <typename Id>
void keep(const std::vector<std::string>& came, const std::set<std::string>* asked, std::vector<Id>& out) {
  for (const std::string& name : came) {
    const bool wanted = asked == nullptr || asked->count(name) > 0;
    if (wanted && std::find(out.begin(), out.end(), Id{name}) == out.end()) out.push_back(Id{name});
  }
}

}  // namespace

MoodCause mood_cause(const pack::Scenario& scenario, const session::MoodChange& change) {
  MoodCause cause;
  if (const Transition* taken = find_transition(scenario, change.transition)) {
    Asked asked;
    collect(taken->when, asked);
    keep(change.heard.acts, &asked.acts, cause.acts);
    keep(change.heard.rules, &asked.rules, cause.rules);
    keep(change.done, &asked.actions, cause.actions);
  }
  if (!cause.empty()) return cause;
  keep(change.heard.acts, nullptr, cause.acts);
  keep(change.heard.rules, nullptr, cause.rules);
  keep(change.done, nullptr, cause.actions);
  return cause;
}

std::vector<base::LocalText> names(const pack::House& house, const MoodCause& cause) {
  std::vector<base::LocalText> names;
  for (const base::ActId& id : cause.acts) {
    for (const pack::ActInfo& act : house.acts) {
      if (act.id == id) names.push_back(act.name);
    }
  }
  for (const base::RuleId& id : cause.rules) {
    if (const pack::Rule* rule = house.find(id)) names.push_back(rule->title);
  }
  return names;
}

}  // namespace dojo::grading
