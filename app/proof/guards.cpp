#include "proof/guards.h"

#include <algorithm>

#include "pack/moment.h"

namespace dojo::proof {
namespace {

using Kind = pack::Condition::Kind;

void add_ways(const std::vector<pack::Transition>& transitions, const std::string& list,
              const std::string& pointer, std::vector<Way>& ways) {
  for (std::size_t i = 0; i < transitions.size(); ++i)
    ways.push_back({&transitions[i], list, i, pointer + "/" + std::to_string(i)});
}

bool is_changed(const pack::Scenario& scenario, const std::string& fact) {
  const std::vector<Way> ways = ways_of(scenario);
  return std::any_of(ways.begin(), ways.end(),
                     [&](const Way& way) { return way.transition->set.count(fact) > 0; });
}

Tri all_of_parts(const pack::Condition& c, const std::function<Tri(const pack::Condition&)>& atom) {
  Tri worst = Tri::yes;
  for (const pack::Condition& part : c.parts) worst = std::min(worst, three_valued(part, atom));
  return worst;
}

Tri any_of_parts(const pack::Condition& c, const std::function<Tri(const pack::Condition&)>& atom) {
  Tri best = Tri::no;
  for (const pack::Condition& part : c.parts) best = std::max(best, three_valued(part, atom));
  return best;
}

Tri negated(Tri value) {
  if (value == Tri::unknown) return value;
  return value == Tri::yes ? Tri::no : Tri::yes;
}

// What one variant says about a smallest part; what the trainee or the course decides is unknown.
Tri in_variant(const pack::Scenario& scenario, const pack::Variant& variant, const pack::Condition& atom) {
  if (atom.kind == Kind::always) return Tri::yes;
  if (atom.kind != Kind::fact) return Tri::unknown;
  pack::Moment moment;
  moment.facts = variant.facts;
  if (moment.facts.count(atom.name) == 0) return Tri::unknown;  // a fact that every case has
  if (!is_changed(scenario, atom.name)) return pack::holds(atom, moment) ? Tri::yes : Tri::no;
  bool yes = false, no = false;
  for (const pack::Value& value : values_of(scenario, atom.name)) {
    moment.facts[atom.name] = value;
    (pack::holds(atom, moment) ? yes : no) = true;
  }
  return yes == no ? Tri::unknown : (yes ? Tri::yes : Tri::no);
}

// A part that is absent may still come with more words; one whose bound names a fact can't be told here.
Tri from_reply(const pack::Condition& atom, const pack::Moment& moment) {
  if (atom.kind == Kind::always) return Tri::yes;
  const bool of_reply =
      atom.kind == Kind::act || atom.kind == Kind::rule || atom.kind == Kind::slot || atom.kind == Kind::done;
  const bool bounded =
      atom.bounds.at_least || atom.bounds.at_most || atom.bounds.equals || !atom.where.empty();
  return of_reply && !bounded && pack::holds(atom, moment) ? Tri::yes : Tri::unknown;
}

}  // namespace

std::vector<Way> ways_of(const pack::Scenario& scenario) {
  std::vector<Way> ways;
  add_ways(scenario.always, "always", "/always", ways);
  for (const pack::Node& node : scenario.nodes)
    add_ways(node.transitions, node.id.text(), "/nodes/" + node.id.text() + "/transitions", ways);
  add_ways(scenario.otherwise, "otherwise", "/otherwise", ways);
  return ways;
}

std::vector<std::size_t> tried_in(const std::vector<Way>& ways, const std::string& node) {
  std::vector<std::size_t> order;
  for (const char* list : {"always", node.c_str(), "otherwise"}) {
    for (std::size_t i = 0; i < ways.size(); ++i)
      if (ways[i].list == list) order.push_back(i);
  }
  return order;
}

void for_each_atom(const pack::Condition& condition, const std::function<void(const pack::Condition&)>& see) {
  const bool whole =
      condition.kind != Kind::all && condition.kind != Kind::any && condition.kind != Kind::none;
  if (whole) see(condition);
  for (const pack::Condition& part : condition.parts) for_each_atom(part, see);
}

void for_each_guard(const pack::Scenario& scenario, const std::function<void(const pack::Condition&)>& see) {
  for (const Way& way : ways_of(scenario)) see(way.transition->when);
  for (const pack::Node& node : scenario.nodes)
    if (node.question) see(node.question->answered_by);
  for (const pack::KnownAnswer& answer : scenario.persona.known) see(answer.when);
  for (const pack::KnownAnswer& answer : scenario.persona.unknown) see(answer.when);
  for (const pack::SupervisorReply& reply : scenario.supervisor) see(reply.when);
}

Tri three_valued(const pack::Condition& condition, const std::function<Tri(const pack::Condition&)>& atom) {
  if (condition.kind == Kind::all) return all_of_parts(condition, atom);
  if (condition.kind == Kind::any) return any_of_parts(condition, atom);
  if (condition.kind == Kind::none) return negated(any_of_parts(condition, atom));
  return atom(condition);
}

bool can_hold(const pack::Scenario& scenario, const Way& way) {
  return std::any_of(scenario.variants.begin(), scenario.variants.end(), [&](const pack::Variant& variant) {
    return three_valued(way.transition->when, [&](const pack::Condition& atom) {
             return in_variant(scenario, variant, atom);
           }) != Tri::no;
  });
}

bool may_open(const pack::Condition& when, const pack::Moment& before) {
  return three_valued(when, [&](const pack::Condition& atom) {
           switch (atom.kind) {
             case Kind::act:
             case Kind::rule:
             case Kind::slot:
             case Kind::done:
             case Kind::refused:
             case Kind::waited:
             case Kind::haggle:
               return pack::holds(atom, before) ? Tri::yes : Tri::unknown;
             default:
               return pack::holds(atom, before) ? Tri::yes : Tri::no;
           }
         }) != Tri::no;
}

bool must_hold(const pack::Condition& when, const Reply& reply) {
  pack::Moment moment;
  moment.turn_acts = moment.all_acts = reply.acts;
  moment.turn_rules = moment.all_rules = reply.rules;
  moment.turn_slots = moment.all_slots = reply.slots;
  for (const desk::ActionCall& call : reply.calls) moment.turn_done.push_back({call.id.text(), call.args});
  moment.all_done = moment.turn_done;
  return three_valued(when, [&](const pack::Condition& atom) { return from_reply(atom, moment); }) ==
         Tri::yes;
}

std::vector<pack::Value> values_of(const pack::Scenario& scenario, const std::string& fact) {
  std::vector<pack::Value> values;
  const auto add = [&](const pack::Values& facts) {
    const auto found = facts.find(fact);
    if (found == facts.end()) return;
    if (std::find(values.begin(), values.end(), found->second) == values.end())
      values.push_back(found->second);
  };
  for (const pack::Variant& variant : scenario.variants) add(variant.facts);
  for (const Way& way : ways_of(scenario)) add(way.transition->set);
  return values;
}

}  // namespace dojo::proof
