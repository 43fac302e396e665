#include "proof/explore.h"

#include <algorithm>
#include <limits>
#include <set>

#include "proof/search.h"

namespace dojo::proof {
namespace {

constexpr int kFar = std::numeric_limits<int>::max() / 4;
constexpr std::size_t kMostWaiting = 32;  // places of one node and variant that are kept to go on from
constexpr const char* kUnheardRule =
    "(no rule of the guards)";  // what makes words more than holding the line

class Explorer {
 public:
  Explorer(const Stage& stage, const Bound& bound)
      : stage_(stage), bound_(bound), keys_(stage.scenario), distance_(distance_to_success(stage.scenario)) {
    seen_.ways = ways_of(stage.scenario);
    seen_.records.resize(seen_.ways.size());
    for (std::size_t i = 0; i < seen_.ways.size(); ++i) by_id_[seen_.ways[i].id()] = i;
    for (const pack::Node& node : stage.scenario.nodes)
      order_[node.id.text()] = tried_in(seen_.ways, node.id.text());
  }

  Exploration run(std::vector<Place> roots) && {
    for (Place& root : roots) add_root(std::move(root));
    std::size_t gone_on = 0;
    for (int next = pick(); next >= 0; next = pick()) {
      if (gone_on == bound_.most_places) {
        seen_.cut_by_places = true;
        break;
      }
      ++gone_on;
      go_on(next);
    }
    return std::move(seen_);
  }

 private:
  void add_root(Place root) {
    const int index = static_cast<int>(seen_.places.size());
    known_.emplace(keys_.of(root.world), index);
    const auto way = by_id_.find(root.way);
    if (way != by_id_.end()) note_taken(way->second, root.from, root.reply);
    if (root.from >= 0) {
      const World& before = seen_.places[static_cast<std::size_t>(root.from)].world;
      seen_.steps[root.world.variant].insert({before.customer.node.text(), root.world.customer.node.text()});
    }
    seen_.places.push_back(std::move(root));
    note_arrival(index);
  }

  void note_taken(std::size_t way, int place, const Reply& reply) {
    WayRecord& record = seen_.records[way];
    if (record.taken++ > 0) return;
    record.place = place;
    record.reply = reply;
  }

  void note_arrival(int index) {
    const Place& place = seen_.places[static_cast<std::size_t>(index)];
    if (place.world.exit) {
      const bool good = place.world.exit->result == pack::ExitResult::success;
      if (good) seen_.good_end.emplace(place.world.variant, index);
      return;
    }
    open_[group(place.world)].push_back(index);
    waiting_.insert(index);
    if (has_news(place.world)) promising_.insert(index);
  }

  // Whether a transition that was never taken might be taken here, by what a reply can't change.
  bool has_news(const World& world) const {
    const pack::Moment before = trial_of(stage_, world).moment;
    const std::vector<std::size_t>& order = order_.at(world.customer.node.text());
    return std::any_of(order.begin(), order.end(), [&](std::size_t way) {
      return seen_.records[way].taken == 0 && may_open(seen_.ways[way].transition->when, before);
    });
  }

  // In turn: the place nearest to a success in a variant that has none yet, and one of those nodes of a
  // variant that were gone on from least.
  int pick() {
    if (waiting_.empty()) return -1;
    ++picks_;
    if (picks_ % 2 == 0) {
      const int near = nearest();
      if (near >= 0) return near;
    }
    return rarest();
  }

  int nearest() const {
    int best = -1, best_rank = kFar;
    if (seen_.good_end.size() == stage_.scenario.variants.size()) return best;
    for (const int index : waiting_) {
      const Place& place = seen_.places[static_cast<std::size_t>(index)];
      if (seen_.good_end.count(place.world.variant) > 0) continue;
      const auto found = distance_.find(place.world.customer.node.text());
      if (found == distance_.end()) continue;
      const auto tried = gone_on_.find(group(place.world));
      const int rank = found->second * 2 + place.turns + (tried == gone_on_.end() ? 0 : tried->second);
      if (rank < best_rank) best = index, best_rank = rank;
    }
    return best;
  }

  int rarest() {
    const std::string* best = nullptr;
    int fewest = kFar;
    for (const auto& [name, indices] : open_) {
      if (indices.empty()) continue;
      const auto tried = gone_on_.find(name);
      const int count = tried == gone_on_.end() ? 0 : tried->second;
      if (count < fewest) best = &name, fewest = count;
    }
    return best ? open_.at(*best).front() : -1;
  }

  // Whoever did not understand once or twice stands on the way to the node for those who are stuck.
  static std::string group(const World& world) {
    const customer::CustomerState& c = world.customer;
    if (c.misses > 0) return "/" + c.node.text() + "/" + std::to_string(c.misses);
    return world.variant + "/" + c.node.text();
  }

  void go_on(int index) {
    Place& place = seen_.places[static_cast<std::size_t>(index)];
    const std::string name = group(place.world);
    std::vector<int>& indices = open_.at(name);
    indices.erase(std::find(indices.begin(), indices.end(), index));
    waiting_.erase(index);
    promising_.erase(index);
    if (place.turns >= bound_.most_turns) {
      seen_.cut_by_turns = true;
      return;
    }
    gone_on_[name] += 1;
    place.gone_on = true;
    const World world = place.world;  // `places` grows below
    const std::vector<std::size_t>& order = order_.at(world.customer.node.text());
    const pack::Moment before = trial_of(stage_, world).moment;
    for (std::size_t i = 0; i < order.size(); ++i) {
      WayRecord& record = seen_.records[order[i]];
      record.tried_at += 1;
      record.last_tried = index;
      if (may_open(seen_.ways[order[i]].transition->when, before)) try_way(index, world, order, i);
    }
    Reply unclear, silence;
    unclear.kind = ReplyKind::unclear;
    silence.kind = ReplyKind::silence;
    arrive(index, silence, take(stage_, world, silence));
    const Step lost = take(stage_, world, unclear);
    arrive(index, unclear, lost);
    if (lost.reaction.kind == customer::ReactionKind::transition) miss(index, world, order);
  }

  // A node that takes up even words that mean nothing: what it would still not understand.
  void miss(int from, const World& world, const std::vector<std::size_t>& order) {
    static const pack::Condition anything;
    Goal goal{&anything, {}};
    for (const std::size_t way : order) goal.but_not.push_back(&seen_.ways[way].transition->when);
    for (const pack::KnownAnswer& answer : stage_.scenario.persona.known)
      goal.but_not.push_back(&answer.when);
    for (const pack::KnownAnswer& answer : stage_.scenario.persona.unknown)
      goal.but_not.push_back(&answer.when);
    SearchLimits limits;
    limits.most_tries = 20;
    for (Reply reply : replies_for(stage_, world, goal, limits)) {
      reply.rules.insert(kUnheardRule);
      arrive(from, reply, take(stage_, world, reply));
    }
  }

  void try_way(int from, const World& world, const std::vector<std::size_t>& order, std::size_t position) {
    const std::size_t way = order[position];
    const pack::Transition& transition = *seen_.ways[way].transition;
    const WayRecord& record = seen_.records[way];
    SearchLimits limits;
    limits.most_found = is_settled(record) ? 1 : 12;
    bool taken = false;
    for (const Reply& reply : replies_for(stage_, world, {&transition.when, {}}, limits)) {
      const Step step = take(stage_, world, reply);
      const auto taker = by_id_.find(step.reaction.transition.text());
      if (taker == by_id_.end()) continue;
      taken = taken || taker->second == way;
      note_trigger(way, taker->second, from, reply);
      arrive(from, reply, step);
    }
    if (taken || record.taken > 0) return;
    Goal goal{&transition.when, {}};
    for (std::size_t i = 0; i < position; ++i) goal.but_not.push_back(&seen_.ways[order[i]].transition->when);
    limits.most_found = 1;
    limits.most_tries = 200;
    for (const Reply& reply : replies_for(stage_, world, goal, limits))
      arrive(from, reply, take(stage_, world, reply));
  }

  static bool is_settled(const WayRecord& record) {
    return record.taken > 0 && std::all_of(record.triggers.begin(), record.triggers.end(),
                                           [](const auto& each) { return each.second.works; });
  }

  void note_trigger(std::size_t way, std::size_t taker, int from, const Reply& reply) {
    Trigger& trigger = seen_.records[way].triggers[describe(reply)];
    if (trigger.works) return;
    trigger.works = taker == way;
    if (trigger.place >= 0 && !trigger.works) return;
    trigger.reply = reply;
    trigger.place = from;
    trigger.taken_by = taker;
  }

  void arrive(int from, const Reply& reply, const Step& step) {
    if (!step.moved) return;
    const std::string& node = seen_.places[static_cast<std::size_t>(from)].world.customer.node.text();
    seen_.steps[step.world.variant].insert({node, step.world.customer.node.text()});
    const auto way = by_id_.find(step.reaction.transition.text());
    if (way != by_id_.end()) note_taken(way->second, from, reply);
    if (step.world.exit && !is_first_success(step.world)) return;
    const std::vector<int>& waiting = open_[group(step.world)];
    if (!step.world.exit && waiting.size() >= kMostWaiting && !has_news(step.world)) {
      seen_.cut_by_places = true;
      return;
    }
    const int index = static_cast<int>(seen_.places.size());
    if (!known_.emplace(keys_.of(step.world), index).second) return;
    Place place;
    place.world = step.world;
    place.from = from;
    place.reply = reply;
    place.reaction = step.reaction.kind;
    place.way = step.reaction.transition.text();
    place.turns = seen_.places[static_cast<std::size_t>(from)].turns + 1;
    seen_.places.push_back(std::move(place));
    note_arrival(index);
  }

  bool is_first_success(const World& world) const {
    return world.exit->result == pack::ExitResult::success && seen_.good_end.count(world.variant) == 0;
  }

  const Stage& stage_;
  Bound bound_;
  Keys keys_;
  std::map<std::string, int> distance_;
  Exploration seen_;
  std::map<std::string, std::size_t> by_id_;
  std::map<std::string, std::vector<std::size_t>> order_;
  std::map<std::string, int> known_;
  std::map<std::string, std::vector<int>> open_;  // by variant and node
  std::map<std::string, int> gone_on_;
  std::set<int> waiting_;
  std::set<int> promising_;  // of those, where something new might come
  int picks_ = 0;
};

}  // namespace

Exploration explore(const Stage& stage, std::vector<Place> roots, const Bound& bound) {
  return Explorer(stage, bound).run(std::move(roots));
}

std::vector<int> course(const Exploration& seen, int place) {
  std::vector<int> indices;
  for (int at = place; at >= 0; at = seen.places[static_cast<std::size_t>(at)].from) indices.push_back(at);
  std::reverse(indices.begin(), indices.end());
  return indices;
}

std::map<std::string, int> distance_to_success(const pack::Scenario& scenario) {
  std::map<std::string, int> distance;
  for (const pack::Node& node : scenario.nodes)
    if (node.exit && node.exit->result == pack::ExitResult::success) distance[node.id.text()] = 0;
  const std::vector<Way> ways = ways_of(scenario);
  for (bool grew = true; grew;) {
    grew = false;
    for (const pack::Node& node : scenario.nodes) {
      if (node.exit) continue;
      for (const Way& way : ways) {
        const bool here = way.list == node.id.text() || way.list == "otherwise";
        const auto next = distance.find(way.transition->to.text());
        if (!here || next == distance.end()) continue;
        const auto have = distance.find(node.id.text());
        if (have != distance.end() && have->second <= next->second + 1) continue;
        distance[node.id.text()] = next->second + 1;
        grew = true;
      }
    }
  }
  return distance;
}

}  // namespace dojo::proof
