#include "proof/prove.h"

#include <algorithm>
#include <set>

#include "session/rehearsal.h"

namespace dojo::proof {
namespace {

std::string reaction_text(const Place& place) {
  if (!place.way.empty()) return place.way;
  return std::string(customer::name(place.reaction));
}

std::string passing_plan(const Subject& subject, const std::string& variant) {
  for (const PlayedPlan& plan : subject.plans) {
    if (!plan.exemplary || !plan.grade.passed || plan.events.empty()) continue;
    const auto* started = std::get_if<session::SessionStarted>(&plan.events.front().payload);
    if (started && started->variant == variant) return plan.name;
  }
  return {};
}

void count_coverage(const pack::Scenario& scenario, const Exploration& seen, Proof& proof) {
  std::set<std::string> nodes;
  for (const Place& place : seen.places) nodes.insert(place.world.customer.node.text());
  for (std::size_t i = 0; i < seen.ways.size(); ++i) {
    if (seen.records[i].taken == 0) continue;
    proof.ways_taken += 1;
    nodes.insert(seen.ways[i].transition->to.text());
  }
  for (const pack::Node& node : scenario.nodes)
    if (nodes.count(node.id.text()) > 0) proof.nodes_reached += 1;
  proof.nodes = static_cast<int>(scenario.nodes.size());
  proof.ways = static_cast<int>(seen.ways.size());
}

}  // namespace

int turns_of(const std::vector<PlayedPlan>& plans) {
  int most = 0;
  for (const PlayedPlan& plan : plans) {
    int turns = 0;
    for (const session::Event& event : plan.events) {
      const auto* spoke = std::get_if<session::CustomerSpoke>(&event.payload);
      if (spoke && !spoke->continues && spoke->kind != customer::ReactionKind::opening) ++turns;
    }
    most = std::max(most, turns);
  }
  return most;
}

WitnessStep step_of(const Reply& reply, const std::string& reaction, const std::string& node) {
  return {describe(reply), reaction, node};
}

std::vector<WitnessStep> witness_to(const Exploration& seen, int place) {
  std::vector<WitnessStep> steps;
  for (const int index : course(seen, place)) {
    const Place& at = seen.places[static_cast<std::size_t>(index)];
    if (at.from < 0) continue;
    steps.push_back(step_of(at.reply, reaction_text(at), at.world.customer.node.text()));
  }
  return steps;
}

Proof prove(const Subject& subject, const Bound& bound) {
  const pack::House& house = subject.context.house;
  const pack::Case& scene = subject.context.scene;
  const Exploration seen = explore({house, scene.scenario}, roots_of(subject), bound);
  Proof proof;
  proof.most_turns = bound.most_turns;
  proof.places = seen.places.size();
  proof.cut = seen.cut_by_turns || seen.cut_by_places;
  count_coverage(scene.scenario, seen, proof);
  for (const pack::Variant& variant : scene.scenario.variants) {
    const auto end = seen.good_end.find(variant.id);
    if (end == seen.good_end.end()) continue;
    proof.passing.push_back({variant.id, witness_to(seen, end->second), passing_plan(subject, variant.id)});
  }
  find_graph_faults(scene.scenario, seen, proof.findings);
  find_limit_faults(scene.scenario, proof.findings);
  find_giveaways(house, scene, proof.findings);
  find_model_faults(subject, seen, proof.findings);
  find_plan_faults(subject, proof.findings);
  sort(proof.findings);
  return proof;
}

}  // namespace dojo::proof
