#include "window/mood_causes.h"

#include <algorithm>
#include <set>

namespace dojo::window {
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

MoodCause cause_of(const pack::Scenario& scenario, const session::CustomerSpoke& spoke,
                   const std::vector<std::string>& done) {
  MoodCause cause;
  if (const Transition* taken = find_transition(scenario, spoke.transition)) {
    Asked asked;
    collect(taken->when, asked);
    keep(spoke.heard.acts, &asked.acts, cause.acts);
    keep(spoke.heard.rules, &asked.rules, cause.rules);
    keep(done, &asked.actions, cause.actions);
  }
  if (!cause.empty()) return cause;
  keep(spoke.heard.acts, nullptr, cause.acts);
  keep(spoke.heard.rules, nullptr, cause.rules);
  keep(done, nullptr, cause.actions);
  return cause;
}

}  // namespace

std::vector<MoodCause> mood_causes(const pack::Case& scene, const std::vector<session::Event>& events) {
  std::vector<MoodCause> causes;
  std::vector<std::string> done;  // in the agent's open turn
  for (const session::Event& event : events) {
    if (const auto* taken = std::get_if<session::ActionTaken>(&event.payload))
      done.push_back(taken->call.id.text());
    const auto* spoke = std::get_if<session::CustomerSpoke>(&event.payload);
    if (!spoke) continue;
    if (spoke->mood_before != spoke->after.mood && !spoke->continues)
      causes.push_back(cause_of(scene.scenario, *spoke, done));
    done.clear();
  }
  return causes;
}

}  // namespace dojo::window
