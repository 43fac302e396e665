#include "grading/debrief.h"

#include <algorithm>
#include <set>

#include "session/words.h"

namespace dojo::grading {
namespace {

constexpr std::size_t kPriorities = 3;

Mark make_mark(const Rulebook& rulebook, const Finding& finding, int number) {
  Mark mark;
  mark.number = number;
  mark.finding = finding;
  const pack::House& house = rulebook.house;
  if (const pack::Rule* rule = house.find(finding.rule)) {
    mark.title = rule->title;
    for (base::Locale locale : {base::Locale::zh, base::Locale::en}) {
      mark.why.in(locale) = word(house, rule->why, finding, locale);
      mark.better.in(locale) = word(house, rule->better, finding, locale);
    }
  }
  for (const base::ClauseId& id : finding.cites) {
    if (const pack::Clause* clause = house.find(id)) mark.clauses.push_back({id, clause->text});
  }
  return mark;
}

// The gravest first, each rule once: critical, then by points, then by place.
std::vector<int> pick_priorities(const std::vector<Mark>& marks) {
  std::vector<const Mark*> order;
  for (const Mark& mark : marks) {
    if (mark.finding.severity != pack::Severity::hint) order.push_back(&mark);
  }
  std::stable_sort(order.begin(), order.end(), [](const Mark* a, const Mark* b) {
    if (a->finding.severity != b->finding.severity) return a->finding.severity > b->finding.severity;
    return a->finding.points > b->finding.points;
  });
  std::vector<int> numbers;
  std::set<std::string> seen;
  for (const Mark* mark : order) {
    if (numbers.size() < kPriorities && seen.insert(mark->finding.rule.text()).second)
      numbers.push_back(mark->number);
  }
  return numbers;
}

std::vector<std::string> model_reply(const pack::House& house, const pack::Case& scene,
                                     const session::State& state, const session::Turn& turn) {
  std::vector<std::string> messages;
  const pack::Node* node = scene.scenario.find(turn.node);
  if (!node || node->model.empty()) return messages;
  const auto& lines = scene.in(state.start.locale).lines;
  const auto line = lines.find(node->model.front());
  if (line == lines.end() || line->second.bursts.empty()) return messages;
  session::State then = state;
  then.customer.facts = turn.facts;
  const auto words = session::placeholders(house, then, then.customer);
  for (const std::string& message : line->second.bursts.front())
    messages.push_back(session::fill(message, words));
  return messages;
}

}  // namespace

Debrief make_debrief(const Rulebook& rulebook, const pack::Case& scene, const session::Facts& facts,
                     const Grade& grade) {
  Debrief debrief;
  for (const Finding& finding : grade.findings) {
    debrief.marks.push_back(make_mark(rulebook, finding, static_cast<int>(debrief.marks.size()) + 1));
  }
  debrief.priorities = pick_priorities(debrief.marks);
  debrief.moods = facts.moods;
  for (const session::MoodChange& change : facts.moods)
    debrief.causes.push_back(mood_cause(scene.scenario, change));
  bool first = true;
  for (const session::Turn& turn : facts.turns) {
    debrief.model_replies.push_back(model_reply(rulebook.house, scene, facts.last, turn));
    if (turn.messages.empty() || !turn.asked_at || turn.wrap_up) continue;
    debrief.answers.push_back(
        {turn.messages.front().entry, turn.messages.front().at - *turn.asked_at, first});
    first = false;
  }
  return debrief;
}

}  // namespace dojo::grading
