#include "trial/knowledge.h"

#include <algorithm>
#include <limits>

#include "proof/search.h"

namespace dojo::trial {
namespace {

constexpr int kFar = 1000;

// Backwards from the exits with success over the steps that were really taken in this variant.
std::map<std::string, int> distances(const pack::Scenario& scenario,
                                     const std::set<std::pair<std::string, std::string>>& steps) {
  std::map<std::string, int> distance;
  for (const pack::Node& node : scenario.nodes)
    if (node.exit && node.exit->result == pack::ExitResult::success) distance[node.id.text()] = 0;
  for (bool grew = true; grew;) {
    grew = false;
    for (const auto& [from, to] : steps) {
      const auto next = distance.find(to);
      if (next == distance.end()) continue;
      const auto have = distance.find(from);
      if (have != distance.end() && have->second <= next->second + 1) continue;
      distance[from] = next->second + 1;
      grew = true;
    }
  }
  return distance;
}

class Adviser {
 public:
  Adviser(const session::Context& context, const Knowledge& known, const proof::World& world,
          const std::set<std::string>& tried)
      : stage_{context.house, context.scene.scenario}, known_(known), world_(world), tried_(tried) {}

  Advice advise() {
    Advice advice;
    advice.reply = shortest_way();
    const proof::Step step = proof::take(stage_, world_, advice.reply);
    way_ = step.reaction.transition.text();
    for (const pack::Rule& rule : stage_.house.rules) {
      if (rule.check == pack::CheckKind::act_required) add_courtesy(rule, advice);
      if (rule.check == pack::CheckKind::action_required) add_duty(rule, advice);
      if (rule.check == pack::CheckKind::order_of_steps) add_step(rule, advice);
    }
    return advice;
  }

 private:
  int rank(const proof::Step& step, const proof::Reply& reply) const {
    const auto variant = known_.steps_to_success.find(world_.variant);
    const std::string& node = step.world.customer.node.text();
    int far = kFar;
    if (variant != known_.steps_to_success.end()) {
      const auto found = variant->second.find(node);
      if (found != variant->second.end()) far = found->second;
    }
    if (step.world.exit && step.world.exit->result != pack::ExitResult::success) far = kFar + 1;
    const bool stays = node == world_.customer.node.text();
    const int mood = step.world.customer.mood - world_.customer.mood;
    const int parts = static_cast<int>(reply.acts.size() + reply.calls.size() + 8 * reply.slots.size());
    // Whoever is able would rather take a step more than upset the customer.
    const int upset = mood < 0 ? -4 * mood : -mood;
    const int again = tried_.count(proof::describe(reply)) > 0 ? 400 : 0;
    return far * 40 + (stays ? 30 : 0) + upset + parts * 2 + again;
  }

  proof::Reply shortest_way() const {
    proof::Reply best;
    best.acts.insert("reassure");
    int best_rank = std::numeric_limits<int>::max();
    const auto tried = known_.tried_in.find(world_.customer.node.text());
    if (tried == known_.tried_in.end()) return best;
    const pack::Moment before = proof::trial_of(stage_, world_).moment;
    for (const std::size_t index : tried->second) {
      const pack::Transition& transition = *known_.ways[index].transition;
      if (!proof::may_open(transition.when, before)) continue;
      proof::SearchLimits limits;
      limits.most_found = 3;
      for (const proof::Reply& reply : proof::replies_for(stage_, world_, {&transition.when, {}}, limits)) {
        if (!reply.rules.empty() || !reply.speaks()) continue;
        const proof::Step step = proof::take(stage_, world_, reply);
        if (step.reaction.kind != customer::ReactionKind::transition || !step.refused.empty()) continue;
        // What stands in `always` is mostly what goes wrong.
        const int ranked = rank(step, reply) + (known_.ways[index].list == "always" ? 200 : 0);
        if (ranked < best_rank) best = reply, best_rank = ranked;
      }
    }
    return best;
  }

  pack::Moment moment_with(const Advice& advice) const {
    proof::Reply all = advice.reply;
    all.acts.insert(advice.courtesies.begin(), advice.courtesies.end());
    all.calls.insert(all.calls.end(), advice.duties.begin(), advice.duties.end());
    return proof::moment_of(stage_, world_, all);
  }

  // Whether the story goes the same way with this added.
  bool fits(const Advice& advice) const {
    proof::Reply all = advice.reply;
    all.acts.insert(advice.courtesies.begin(), advice.courtesies.end());
    all.calls.insert(all.calls.end(), advice.duties.begin(), advice.duties.end());
    const proof::Step step = proof::take(stage_, world_, all);
    return step.refused.empty() && step.reaction.transition.text() == way_;
  }

  static bool is_due(const pack::Rule& rule, const pack::Moment& moment) {
    return pack::holds(rule.when, moment) && !pack::holds(rule.unless, moment);
  }

  void add_courtesy(const pack::Rule& rule, Advice& advice) const {
    const pack::Moment moment = moment_with(advice);
    if (!is_due(rule, moment)) return;
    const auto& said = rule.window == "session" ? moment.all_acts : moment.turn_acts;
    for (const std::string& act : rule.acts)
      if (said.count(act) > 0) return;
    for (const std::string& act : rule.acts) {
      Advice more = advice;
      more.courtesies.push_back(act);
      if (!fits(more)) continue;
      advice = std::move(more);
      return;
    }
  }

  void add_duty(const pack::Rule& rule, Advice& advice) const {
    const pack::Moment moment = moment_with(advice);
    if (!is_due(rule, moment)) return;
    for (const pack::DoneAction& done : moment.all_done)
      if (std::find(rule.actions.begin(), rule.actions.end(), done.id) != rule.actions.end()) return;
    for (const std::string& action : rule.actions)
      if (add_call(action, {}, advice)) return;
  }

  bool add_call(const std::string& action, const std::vector<pack::ArgumentTest>& where,
                Advice& advice) const {
    for (const desk::ActionCall& call : proof::calls_for(stage_, world_, action, where)) {
      Advice more = advice;
      more.duties.push_back(call);
      if (!fits(more)) continue;
      advice = std::move(more);
      return true;
    }
    return false;
  }

  void add_step(const pack::Rule& rule, Advice& advice) const {
    pack::Moment moment = moment_with(advice);
    if (!is_due(rule, moment)) return;
    for (const pack::Step& step : rule.steps) {
      // A step may have been done in any turn; what was heard so far is looked at as one.
      pack::Moment whole = moment;
      whole.turn_acts = moment.all_acts;
      whole.turn_done = moment.all_done;
      if (!step.required || pack::holds(step.when, whole)) continue;
      for (const proof::Reply& reply : proof::replies_for(stage_, world_, {&step.when, {}}, {2, 30, 1})) {
        Advice more = advice;
        more.courtesies.insert(more.courtesies.end(), reply.acts.begin(), reply.acts.end());
        more.duties.insert(more.duties.end(), reply.calls.begin(), reply.calls.end());
        if (fits(more)) advice = std::move(more);
      }
      return;
    }
  }

  proof::Stage stage_;
  const Knowledge& known_;
  const proof::World& world_;
  const std::set<std::string>& tried_;
  std::string way_;
};

}  // namespace

Knowledge learn(const proof::Subject& subject, std::size_t most_places) {
  const pack::Scenario& scenario = subject.context.scene.scenario;
  const proof::Exploration seen =
      proof::explore({subject.context.house, scenario}, proof::roots_of(subject), {20, most_places});
  Knowledge known;
  known.ways = seen.ways;
  for (const pack::Node& node : scenario.nodes)
    known.tried_in[node.id.text()] = proof::tried_in(seen.ways, node.id.text());
  for (const auto& [variant, steps] : seen.steps)
    known.steps_to_success[variant] = distances(scenario, steps);
  return known;
}

Advice best_reply(const session::Context& context, const Knowledge& known, const proof::World& world,
                  const std::set<std::string>& tried) {
  return Adviser(context, known, world, tried).advise();
}

std::vector<desk::ActionCall> records_due(const session::Context& context, const proof::World& world,
                                          base::Locale locale) {
  std::vector<desk::ActionCall> calls;
  const pack::Moment moment = proof::trial_of({context.house, context.scene.scenario}, world).moment;
  pack::Moment whole = moment;
  whole.turn_signals = moment.all_signals;
  const bool zh = locale == base::Locale::zh;
  const std::string what = zh ? "按约定处理，已跟进" : "handled as agreed, followed up";
  const std::string text = what + (zh ? "—客服小夏A21—01-05 09:10" : "—Robin A21—01-05 09:10");
  std::set<std::string> flags;
  for (const pack::Rule& rule : context.house.rules) {
    if (rule.names.empty() || !pack::holds(rule.when, whole)) continue;
    const std::string& name = rule.names.front();
    if (rule.check == pack::CheckKind::customer_tag)
      calls.push_back({base::ActionId{"tag_customer"}, {{"tag", name}}});
    if (rule.check == pack::CheckKind::note_flag && flags.insert(name).second)
      calls.push_back({base::ActionId{"add_note"}, {{"flag", name}, {"text", text}}});
  }
  return calls;
}

}  // namespace dojo::trial
