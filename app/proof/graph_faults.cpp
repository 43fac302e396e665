// What the exploration shows of the story itself: no way to a success, no way out, and transitions that
// cannot do what they are there for.
#include <algorithm>
#include <set>

#include "proof/prove.h"

namespace dojo::proof {
namespace {

Finding finding_at(Fault fault, std::string pointer, std::string subject) {
  Finding finding;
  finding.fault = fault;
  finding.pointer = std::move(pointer);
  finding.subject = std::move(subject);
  return finding;
}

class GraphCheck {
 public:
  GraphCheck(const pack::Scenario& scenario, const Exploration& seen, std::vector<Finding>& findings)
      : scenario_(scenario), seen_(seen), findings_(findings) {
    for (std::size_t i = 0; i < seen.places.size(); ++i) {
      const Place& place = seen.places[i];
      const std::string& node = place.world.customer.node.text();
      reached_.emplace(node, static_cast<int>(i));
      if (place.gone_on) gone_on_.emplace(node, static_cast<int>(i));
    }
    for (std::size_t i = 0; i < seen.ways.size(); ++i)
      if (seen.records[i].taken > 0) entered_.insert(seen.ways[i].transition->to.text());
    for (const base::NodeId* id :
         {&scenario.persona.silent_exit, &scenario.persona.patience_exit, &scenario.persona.stuck})
      entered_.insert(id->text());
  }

  void check() {
    check_success();
    check_nodes();
    for (std::size_t i = 0; i < seen_.ways.size(); ++i) check_way(i);
  }

 private:
  const Place& place(int index) const { return seen_.places[static_cast<std::size_t>(index)]; }

  void add(Finding finding, int at) {
    if (at >= 0) {
      finding.variant = place(at).world.variant;
      finding.witness = witness_to(seen_, at);
    }
    findings_.push_back(std::move(finding));
  }

  void check_success() {
    const auto distance = distance_to_success(scenario_);
    for (std::size_t v = 0; v < scenario_.variants.size(); ++v) {
      const std::string& variant = scenario_.variants[v].id;
      if (seen_.good_end.count(variant) > 0) continue;
      Finding finding = finding_at(Fault::no_passing_path, "/variants/" + std::to_string(v), variant);
      const std::string turns = std::to_string(most_turns());
      finding.message = {"变体“" + variant + "”在 " + turns + " 轮内走不到成功的结局；走得最近的一条路见下",
                         "the variant \"" + variant + "\" reaches no exit with success within " + turns +
                             " turns; the path below comes nearest"};
      add(std::move(finding), nearest_place(variant, distance));
    }
  }

  int most_turns() const {
    int most = 0;
    for (const Place& each : seen_.places) most = std::max(most, each.turns);
    return most;
  }

  int nearest_place(const std::string& variant, const std::map<std::string, int>& distance) const {
    int best = -1, best_distance = 0;  // of places as near, the one after more turns says more
    for (std::size_t i = 0; i < seen_.places.size(); ++i) {
      if (seen_.places[i].world.variant != variant) continue;
      const auto found = distance.find(seen_.places[i].world.customer.node.text());
      const int far = found == distance.end() ? 1000 : found->second;
      const bool later = best >= 0 && far == best_distance && seen_.places[i].turns > place(best).turns;
      if (best < 0 || far < best_distance || later) best = static_cast<int>(i), best_distance = far;
    }
    return best;
  }

  // Nodes from which taken transitions lead on to an exit. Patience that runs out is no way that counts.
  std::set<std::string> ending() const {
    std::set<std::string> good;
    for (bool grew = true; grew;) {
      grew = false;
      for (const pack::Node& node : scenario_.nodes)
        if (good.count(node.id.text()) == 0 && leads_on(node, good)) good.insert(node.id.text()), grew = true;
    }
    return good;
  }

  bool leads_on(const pack::Node& node, const std::set<std::string>& good) const {
    if (node.exit) return true;
    for (std::size_t i = 0; i < seen_.ways.size(); ++i) {
      const Way& way = seen_.ways[i];
      const bool here = way.list == node.id.text() || way.list == "otherwise";
      if (here && seen_.records[i].taken > 0 && good.count(way.transition->to.text()) > 0) return true;
    }
    return false;
  }

  void check_nodes() {
    const std::set<std::string> good = ending();
    for (const pack::Node& node : scenario_.nodes) {
      const std::string& id = node.id.text();
      const auto at = gone_on_.find(id);
      if (node.exit || at != gone_on_.end()) {
        if (good.count(id) > 0) continue;
        Finding finding = finding_at(Fault::no_exit, "/nodes/" + id, id);
        finding.message = {"从节点“" + id + "”出发，没有一条走得通的路能到结局（耐心耗尽不算）",
                           "from the node \"" + id +
                               "\" no transition that can be taken leads to an exit (running out of patience "
                               "does not count)"};
        add(std::move(finding), at == gone_on_.end() ? -1 : at->second);
        continue;
      }
      if (reached_.count(id) == 0 && entered_.count(id) == 0) not_shown_node(id);
    }
  }

  void not_shown_node(const std::string& id) {
    Finding finding = finding_at(Fault::not_shown, "/nodes/" + id, id);
    finding.message = {"在界限内没有走到节点“" + id + "”",
                       "the node \"" + id + "\" was not reached within the bound"};
    add(std::move(finding), -1);
  }

  void check_way(std::size_t index) {
    const WayRecord& record = seen_.records[index];
    if (record.taken > 0) return check_triggers(index);
    if (record.tried_at == 0) return not_tried(index);
    const auto opened = std::find_if(record.triggers.begin(), record.triggers.end(),
                                     [](const auto& each) { return each.second.place >= 0; });
    if (opened != record.triggers.end()) return shadowed(index, opened->second);
    const Way& way = seen_.ways[index];
    const bool impossible = !can_hold(scenario_, way);
    const bool all_seen = !seen_.cut_by_turns && !seen_.cut_by_places;
    Finding finding =
        finding_at(impossible || all_seen ? Fault::never_taken : Fault::not_shown, way.pointer, way.id());
    const std::string tries = std::to_string(record.tried_at);
    if (finding.fault == Fault::never_taken) {
      finding.message = {"“" + way.id() + "”的条件永远不会成立（试过 " + tries + " 处）",
                         "the guard of \"" + way.id() + "\" can never hold (tried in " + tries + " places)"};
    } else {
      finding.message = {
          "在界限内没有走过“" + way.id() + "”（试过 " + tries + " 处）",
          "\"" + way.id() + "\" was not taken within the bound (tried in " + tries + " places)"};
    }
    add(std::move(finding), record.last_tried);
  }

  // The node itself was never stood in; said once, of the node.
  void not_tried(std::size_t index) {
    const Way& way = seen_.ways[index];
    const std::string& list = way.list;
    if (reached_.count(list) == 0 && entered_.count(list) == 0) return;
    Finding finding = finding_at(Fault::not_shown, way.pointer, way.id());
    finding.message = {
        "节点“" + list + "”只在界限边上走到过，“" + way.id() + "”没有试",
        "the node \"" + list + "\" was reached only at the bound; \"" + way.id() + "\" was not tried"};
    const auto at = reached_.find(list);
    add(std::move(finding), at == reached_.end() ? -1 : at->second);
  }

  void shadowed(std::size_t index, const Trigger& trigger) {
    const Way& way = seen_.ways[index];
    const Way& taker = seen_.ways[trigger.taken_by];
    Finding finding = finding_at(Fault::shadowed, way.pointer, way.id());
    finding.other = taker.id();
    finding.message = {"“" + way.id() + "”轮不到：能触发它的回复都先被“" + taker.id() + "”接走",
                       "\"" + way.id() + "\" is never reached: the replies that open it are taken by \"" +
                           taker.id() + "\" before it"};
    add_with(std::move(finding), trigger, taker);
  }

  void add_with(Finding finding, const Trigger& trigger, const Way& taker) {
    const std::string& to = taker.transition->to.text();
    const std::string node = to.empty() ? place(trigger.place).world.customer.node.text() : to;
    add(std::move(finding), trigger.place);
    findings_.back().witness.push_back(step_of(trigger.reply, taker.id(), node));
  }

  // A reply that opens this transition, but belongs to an earlier one of the same list whatever went before.
  void check_triggers(std::size_t index) {
    const Way& way = seen_.ways[index];
    std::set<std::size_t> told;
    for (const auto& [name, trigger] : seen_.records[index].triggers) {
      if (trigger.works || trigger.place < 0) continue;
      const Way& taker = seen_.ways[trigger.taken_by];
      if (taker.list != way.list || taker.index > way.index || same_effect(way, taker)) continue;
      if (!must_hold(taker.transition->when, trigger.reply)) continue;
      if (!told.insert(trigger.taken_by).second) continue;
      Finding finding = finding_at(Fault::ambiguous, way.pointer, way.id());
      finding.other = taker.id();
      finding.message = {"回复“" + name + "”既合“" + taker.id() + "”也合“" + way.id() + "”，总是前一条接走",
                         "the reply \"" + name + "\" fits both \"" + taker.id() + "\" and \"" + way.id() +
                             "\"; the first always takes it"};
      add_with(std::move(finding), trigger, taker);
    }
  }

  static bool same_effect(const Way& a, const Way& b) {
    const pack::Transition &x = *a.transition, &y = *b.transition;
    return x.to == y.to && x.say == y.say && x.mood == y.mood && x.patience == y.patience && x.set == y.set &&
           x.deeds.size() == y.deeds.size();
  }

  const pack::Scenario& scenario_;
  const Exploration& seen_;
  std::vector<Finding>& findings_;
  std::map<std::string, int> reached_, gone_on_;  // node: first place
  std::set<std::string> entered_;                 // nodes that a taken transition leads to
};

}  // namespace

void find_graph_faults(const pack::Scenario& scenario, const Exploration& seen,
                       std::vector<Finding>& findings) {
  GraphCheck(scenario, seen, findings).check();
}

}  // namespace dojo::proof
