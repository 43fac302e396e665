// Number limits in guards: each should have variants (or changes of a fact) on both sides, or a second
// playing never meets the other one.
#include <algorithm>
#include <set>

#include "desk/desk.h"
#include "proof/prove.h"

namespace dojo::proof {
namespace {

using Kind = pack::Condition::Kind;

bool has_bounds(const pack::Bounds& bounds) {
  return bounds.at_least || bounds.at_most;
}

std::string bound_text(const std::optional<pack::Quantity>& quantity) {
  return quantity->fact.empty() ? std::to_string(quantity->value) : "$" + quantity->fact;
}

std::string limit_text(const std::string& what, const pack::Bounds& bounds) {
  std::string text = what;
  if (bounds.at_least) text += " >= " + bound_text(bounds.at_least);
  if (bounds.at_most) text += " <= " + bound_text(bounds.at_most);
  return text;
}

struct Sides {
  bool within = false, beyond = false;
  bool both() const { return within && beyond; }
};

// A fact against its bounds: every value that a variant gives it or a transition sets.
Sides sides_of_fact(const pack::Scenario& scenario, const pack::Condition& atom) {
  Sides sides;
  const std::vector<pack::Value> values = values_of(scenario, atom.name);
  for (const pack::Variant& variant : scenario.variants) {
    pack::Moment moment;
    moment.facts = variant.facts;
    for (const pack::Value& value : values) {
      const auto own = variant.facts.find(atom.name);
      const bool set_here = own == variant.facts.end() || own->second == value;
      const bool changed =
          std::any_of(scenario.variants.begin(), scenario.variants.end(), [&](const auto& each) {
            const auto found = each.facts.find(atom.name);
            return found != each.facts.end() && found->second == value;
          }) == false;
      if (!set_here && !changed) continue;  // the value of another variant
      moment.facts[atom.name] = value;
      (pack::holds(atom, moment) ? sides.within : sides.beyond) = true;
    }
  }
  return sides;
}

// A price that the agent gives against its limit: below the list price there must be room on both sides.
Sides sides_of_price(const pack::Scenario& scenario, const pack::Bounds& bounds) {
  Sides sides;
  const std::optional<pack::Quantity>& limit = bounds.at_most ? bounds.at_most : bounds.at_least;
  for (const pack::Variant& variant : scenario.variants) {
    std::int64_t list_fen = 0;
    if (!scenario.orders.empty())
      list_fen = desk::resolve(scenario.orders.front().unit_price_fen, variant.facts) *
                 std::max<std::int64_t>(1, desk::resolve(scenario.orders.front().quantity, variant.facts));
    const std::int64_t fen = desk::resolve(*limit, variant.facts);
    if (fen > 0) (bounds.at_most ? sides.within : sides.beyond) = true;
    if (list_fen == 0 || fen < list_fen) (bounds.at_most ? sides.beyond : sides.within) = true;
  }
  return sides;
}

class LimitCheck {
 public:
  LimitCheck(const pack::Scenario& scenario, std::vector<Finding>& findings)
      : scenario_(scenario), findings_(findings) {}

  void look(const pack::Condition& guard, const std::string& pointer, const std::string& subject) {
    for_each_atom(guard, [&](const pack::Condition& atom) { look_at_part(atom, pointer, subject); });
  }

 private:
  void look_at_part(const pack::Condition& atom, const std::string& pointer, const std::string& subject) {
    if (atom.kind == Kind::fact && has_bounds(atom.bounds))
      judge(sides_of_fact(scenario_, atom), limit_text(atom.name, atom.bounds), pointer, subject);
    const bool offers = atom.kind == Kind::slot && atom.name == "money" && atom.role == "offered";
    if (offers && has_bounds(atom.bounds) && !(atom.bounds.at_least && atom.bounds.at_most))
      judge(sides_of_price(scenario_, atom.bounds), limit_text("money offered", atom.bounds), pointer,
            subject);
    if (atom.kind != Kind::done || atom.name != "change_price") return;
    for (const pack::ArgumentTest& test : atom.where) {
      if (test.argument == "price_fen" && has_bounds(test.bounds))
        judge(sides_of_price(scenario_, test.bounds), limit_text("price_fen", test.bounds), pointer, subject);
    }
  }

  void judge(const Sides& sides, const std::string& limit, const std::string& pointer,
             const std::string& subject) {
    if (sides.both() || !told_.insert(limit).second) return;
    Finding finding;
    finding.fault = Fault::one_sided_limit;
    finding.pointer = pointer;
    finding.subject = subject;
    finding.other = limit;
    finding.message = {
        "界限 " + limit + " 只有" + (sides.within ? "界内" : "界外") + "的变体，另一边没有",
        "the limit " + limit + " has variants only " + (sides.within ? "within" : "beyond") + " it"};
    if (!scenario_.variants.empty()) finding.variant = scenario_.variants.front().id;
    for (const pack::Variant& variant : scenario_.variants) {
      std::string values;
      const std::string fact = limit.substr(0, limit.find(' '));
      if (const auto found = variant.facts.find(fact); found != variant.facts.end()) {
        const auto* number = std::get_if<std::int64_t>(&found->second);
        values = fact + " = " + (number ? std::to_string(*number) : std::get<std::string>(found->second));
      }
      finding.witness.push_back({variant.id, values, ""});
    }
    findings_.push_back(std::move(finding));
  }

  const pack::Scenario& scenario_;
  std::vector<Finding>& findings_;
  std::set<std::string> told_;
};

}  // namespace

void find_limit_faults(const pack::Scenario& scenario, std::vector<Finding>& findings) {
  LimitCheck check(scenario, findings);
  for (const Way& way : ways_of(scenario)) check.look(way.transition->when, way.pointer, way.id());
  for (const pack::Node& node : scenario.nodes)
    if (node.question)
      check.look(node.question->answered_by, "/nodes/" + node.id.text() + "/question", node.id.text());
  for (std::size_t i = 0; i < scenario.supervisor.size(); ++i)
    check.look(scenario.supervisor[i].when, "/supervisor/" + std::to_string(i), scenario.supervisor[i].topic);
}

}  // namespace dojo::proof
