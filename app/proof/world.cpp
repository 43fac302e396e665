#include "proof/world.h"

#include <algorithm>

#include "desk/desk.h"
#include "proof/guards.h"

namespace dojo::proof {
namespace {

// The answer comes at once here; in a session it takes its time.
void answer_as_supervisor(const Stage& stage, const pack::Moment& moment, World& world) {
  for (const pack::DoneAction& action : moment.turn_done) {
    if (action.id != "ask_supervisor") continue;
    const std::string topic = desk::text_arg({base::ActionId{action.id}, action.args}, "topic");
    const pack::SupervisorReply* reply = pack::supervisor_reply(stage.scenario, topic, moment);
    if (reply) world.desk.grants.push_back(desk::grant_of(*reply, world.customer.facts));
  }
}

void remember(const pack::Moment& moment, World& world) {
  world.acts = moment.all_acts;
  world.rules = moment.all_rules;
  world.refused = moment.all_refused;
  world.slots = moment.all_slots;
  world.done = moment.all_done;
}

void after_reaction(const customer::Reaction& reaction, World& world) {
  world.customer = reaction.after;
  world.exit = reaction.exit;
  world.turn_signals = {reaction.signals.begin(), reaction.signals.end()};
  world.signals.insert(reaction.signals.begin(), reaction.signals.end());
  for (const pack::CustomerDeed& deed : reaction.deeds) {
    const std::int64_t fen = deed.amount_fen ? desk::resolve(*deed.amount_fen, world.customer.facts) : 0;
    world.desk = desk::carry_out(std::move(world.desk), deed, deed.text.text(), fen);
  }
}

}  // namespace

World world_of(const session::State& state) {
  World world;
  world.variant = state.start.variant;
  world.customer = state.customer;
  world.desk = state.desk;
  world.acts = state.acts;
  world.rules = state.rules;
  world.signals = state.signals;
  world.turn_signals = state.turn_signals;
  world.slots = state.slots;
  world.turns = state.turns;
  world.exit = state.exit;
  for (const session::Entry& entry : state.transcript) {
    if (!entry.action) continue;
    if (entry.refused)
      world.refused.insert(entry.action->id.text());
    else
      world.done.push_back({entry.action->id.text(), entry.action->args});
  }
  return world;
}

Trial trial_of(const Stage& stage, const World& world) {
  Trial trial;
  pack::Moment& m = trial.moment;
  trial.desk = world.desk;
  m.all_acts = world.acts;
  m.all_rules = world.rules;
  m.all_slots = world.slots;
  m.all_done = world.done;
  m.all_refused = world.refused;
  m.turn_signals = world.turn_signals;
  m.all_signals = world.signals;
  m.facts = world.customer.facts;
  m.visits = world.customer.visits;
  m.mood = world.customer.mood;
  m.patience = world.customer.patience;
  m.turns = world.turns;
  m.misses = world.customer.misses;
  m.first_answer = world.turns == 0;
  customer::see_prices(stage.scenario, world.customer, trial.desk, m);
  return trial;
}

void hear(const Stage& stage, const World& world, Trial& trial, const Reply& more) {
  pack::Moment& m = trial.moment;
  m.turn_acts.insert(more.acts.begin(), more.acts.end());
  m.all_acts.insert(more.acts.begin(), more.acts.end());
  m.turn_rules.insert(more.rules.begin(), more.rules.end());
  m.all_rules.insert(more.rules.begin(), more.rules.end());
  m.turn_slots.insert(m.turn_slots.end(), more.slots.begin(), more.slots.end());
  m.all_slots.insert(m.all_slots.end(), more.slots.begin(), more.slots.end());
  if (more.waited.count() > 0) m.waited = more.waited;
  if (more.kind == ReplyKind::unclear || more.has_words()) m.turn_messages = 1;
  for (const desk::ActionCall& call : more.calls) {
    const auto full = desk::complete(trial.desk, call);
    const std::string& id = call.id.text();
    if (!full || desk::check(stage.house, trial.desk, *full)) {
      m.turn_refused.insert(id), m.all_refused.insert(id);
      continue;
    }
    trial.desk = desk::carry_out(stage.house, std::move(trial.desk), *full);
    m.turn_done.push_back({id, full->args}), m.all_done.push_back({id, full->args});
  }
  customer::see_prices(stage.scenario, world.customer, trial.desk, m);
}

pack::Moment moment_of(const Stage& stage, const World& world, const Reply& reply, desk::Desk* desk) {
  Trial trial = trial_of(stage, world);
  hear(stage, world, trial, reply);
  if (desk) *desk = std::move(trial.desk);
  return std::move(trial.moment);
}

Step take(const Stage& stage, const World& world, const Reply& reply) {
  Step step;
  step.world = world;
  if (reply.kind == ReplyKind::silence) {
    step.reaction = customer::nudge(stage.scenario, world.customer);
    after_reaction(step.reaction, step.world);
    step.moved = true;
    return step;
  }
  const pack::Moment moment = moment_of(stage, world, reply, &step.world.desk);
  step.refused = {moment.turn_refused.begin(), moment.turn_refused.end()};
  step.reaction = customer::react(stage.scenario, world.customer, moment);
  remember(moment, step.world);
  answer_as_supervisor(stage, moment, step.world);
  step.moved = step.reaction.kind != customer::ReactionKind::waiting;
  if (!step.moved) return step;
  step.world.turns += 1;
  after_reaction(step.reaction, step.world);
  return step;
}

Keys::Keys(const pack::Scenario& scenario) {
  haggles_ = scenario.persona.haggling.has_value();
  for_each_guard(scenario, [this](const pack::Condition& guard) {
    for_each_atom(guard, [this](const pack::Condition& atom) {
      using Kind = pack::Condition::Kind;
      const bool lasting = atom.since == pack::Condition::Since::start;
      if (atom.kind == Kind::act && lasting) acts_.insert(atom.name);
      if (atom.kind == Kind::rule && lasting) rules_.insert(atom.name);
      if (atom.kind == Kind::signal && lasting) signals_.insert(atom.name);
      if (atom.kind == Kind::done && lasting) done_.insert(atom.name);
      if (atom.kind == Kind::refused && lasting) refused_.insert(atom.name);
      if (atom.kind == Kind::visits) visits_.insert(atom.name);
      if (atom.kind == Kind::slot && lasting) slots_ = true;
      if (atom.kind == Kind::turns || atom.kind == Kind::first_answer) turns_ = true;
    });
  });
}

std::string Keys::of(const World& world) const {
  std::string key = world.variant + "|" + world.customer.node.text();
  const auto add = [&key](const std::string& text) { key += "|" + text; };
  const auto add_number = [&](std::int64_t number) { add(std::to_string(number)); };
  const customer::CustomerState& c = world.customer;
  add_number(c.mood), add_number(c.patience), add_number(c.misses), add_number(c.question_open ? 1 : 0);
  for (const auto& [name, value] : c.facts) {
    const auto* number = std::get_if<std::int64_t>(&value);
    add(number ? std::to_string(*number) : std::get<std::string>(value));
  }
  const auto add_known = [&](const std::set<std::string>& asked, const std::set<std::string>& have) {
    key += "|";
    for (const std::string& name : asked) key += have.count(name) > 0 ? '1' : '0';
  };
  add_known(acts_, world.acts);
  add_known(rules_, world.rules);
  add_known(signals_, world.signals);
  add_known(refused_, world.refused);
  for (const std::string& node : visits_) {
    const auto visits = c.visits.find(node);
    add_number(visits == c.visits.end() ? 0 : std::min(visits->second, 3));
  }
  std::set<std::string> done;
  for (const pack::DoneAction& action : world.done)
    if (done_.count(action.id) > 0) done.insert(call_name({base::ActionId{action.id}, action.args}));
  for (const std::string& name : done) add(name);
  if (slots_ || haggles_)
    for (const text::Slot& slot : world.slots) add(slot.value);
  if (haggles_) add_number(c.ask_fen), add_number(c.concessions);
  if (turns_) add_number(world.turns);
  for (const desk::Order& order : world.desk.orders) {
    add(order.state), add_number(order.price_fen), add_number(order.freight_fen);
    add(order.return_decision), add(order.exchange_decision);
    if (order.application) add_number(static_cast<int>(order.application->state));
  }
  for (const desk::Grant& grant : world.desk.grants) add(grant.topic);
  return key;
}

}  // namespace dojo::proof
