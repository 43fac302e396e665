#include "codec/case_reader.h"

#include "codec/condition_reader.h"
#include "codec/pack_files.h"
#include "codec/reference.h"

namespace dojo::codec {
namespace {

using pack::Scenario;

void check_facts(const Field& facts, const Field& first, const std::string& id) {
  std::string differences;
  const auto note = [&](const std::string& name) { differences += (differences.empty() ? "" : ", ") + name; };
  for (const auto& [name, value] : facts.members()) {
    if (!is_good_id(name)) value.report_key(Code::bad_id, {name});
    const Field other = first[name];
    if (!other.exists() || other.is_number() != value.is_number()) note(name);
  }
  for (const auto& [name, value] : first.members()) {
    if (!facts[name].exists()) note(name);
  }
  if (!differences.empty()) facts.report(Code::variants_differ, {id, differences});
}

std::vector<pack::Variant> read_variants(const Field& list) {
  std::vector<pack::Variant> variants;
  const std::vector<Field> items = list.items();
  Declared ids;
  for (const Field& item : items) {
    ids.add(item["id"]);
    pack::Variant variant{item["id"].text(), {}};
    for (const auto& [name, value] : item["facts"].members()) {
      if (value.is_number())
        variant.facts[name] = value.number();
      else
        variant.facts[name] = value.text();
    }
    check_facts(item["facts"], items.front()["facts"], variant.id);
    variants.push_back(std::move(variant));
  }
  return variants;
}

std::string read_condition_of_goods(const Field& field, const Scope& scope) {
  static const std::set<std::string> kConditions = {"intact", "worn", "unsealed", "activated", "faulty"};
  const std::string words = field.text("intact");
  const auto refuse = [&](const std::string& value) {
    if (kConditions.count(value) > 0) return;
    field.report(Code::not_allowed, {"condition", value, "intact, worn, unsealed, activated, faulty"});
  };
  if (!names_fact(words)) {
    refuse(words);
  } else if (const FactInfo* fact = find_fact(field, words.substr(1), scope)) {
    if (fact->is_number) field.report(Code::wrong_fact_type, {words.substr(1), "string"});
    for (const std::string& value : fact->words) refuse(value);
  }
  return words;
}

pack::OrderSetup read_order(const Field& field, const Scope& scope) {
  const Names& names = *scope.names;
  pack::OrderSetup order;
  order.goods = read_reference(field["goods"], names.goods, Code::unknown_goods, scope);
  order.quantity = read_quantity(field["quantity"], scope, 1);
  order.size = read_reference(field["size"], names.sizes, Code::unknown_term, scope);
  order.colour = read_reference(field["colour"], names.colours, Code::unknown_term, scope);
  order.unit_price_fen = read_quantity(field["unit_price_fen"], scope);
  order.freight_fen = read_quantity(field["freight_fen"], scope);
  order.state = field["state"].text();
  order.received_days = read_quantity(field["received_days"], scope);
  field["carrier"].check(names.carriers, Code::unknown_term);
  order.carrier = field["carrier"].text();
  order.condition = read_condition_of_goods(field["condition"], scope);
  order.made_to_order = field["made_to_order"].flag(false);
  return order;
}

pack::SupervisorReply read_supervisor(const Field& field, CaseScope& scope) {
  pack::SupervisorReply reply;
  reply.topic = field["topic"].text();
  reply.when = read_condition(field["when"], scope);
  reply.grants = field["grants"].flag(false);
  reply.floor_fen = read_optional_quantity(field["floor_fen"], scope);
  reply.line = read_line(field["line"], scope);
  return reply;
}

void read_about(const Field& root, const Names& names, Scenario& scenario) {
  const std::vector<std::string> steps = steps_of(root.file());
  const auto check_place = [&](const Field& field, const std::string& folder) {
    if (field.is_text() && field.text() != folder) field.report(Code::misplaced, {field.text(), folder});
  };
  scenario.id = base::CaseId{root["id"].text()};
  scenario.kind = root["kind"].text();
  if (steps.size() == 4) {  // cases/<kind>/<case>/scenario.json
    check_place(root["kind"], steps[1]);
    check_place(root["id"], steps[2]);
  }
  root["tier"].check(names.tiers, Code::unknown_tier);
  scenario.tier = root["tier"].text();
  scenario.competences = root["competences"].texts();
  for (const Field& clause : root["clauses"].items()) {
    clause.check(names.clauses, Code::unknown_clause);
    scenario.clauses.emplace_back(clause.text());
  }
}

}  // namespace

CaseScope case_scope(const Names& names, const Field& scenario, std::set<std::string> lines) {
  CaseScope scope;
  scope.names = &names;
  scope.facts = gather_facts(scenario.json());
  for (const auto& [id, node] : scenario["nodes"].members()) scope.nodes.insert(id);
  scope.lines = std::move(lines);
  return scope;
}

base::LineId read_line(const Field& field, CaseScope& scope) {
  if (!field.is_text()) return {};
  field.check(scope.lines, Code::unknown_line);
  scope.used.insert(field.text());
  return base::LineId{field.text()};
}

std::vector<base::LineId> read_lines(const Field& list, CaseScope& scope) {
  std::vector<base::LineId> lines;
  for (const Field& item : list.items()) lines.push_back(read_line(item, scope));
  return lines;
}

base::NodeId read_node_name(const Field& field, const CaseScope& scope) {
  field.check(scope.nodes, Code::unknown_node);
  return base::NodeId{field.text()};
}

Scenario read_scenario(const Field& root, CaseScope& scope) {
  Scenario scenario;
  read_about(root, *scope.names, scenario);
  scenario.persona = read_persona(root["persona"], scope);
  scenario.variants = read_variants(root["variants"]);
  for (const Field& order : root["orders"].items()) scenario.orders.push_back(read_order(order, scope));
  if (root["review"].exists()) {
    scenario.review_stars = root["review"]["stars"].small(5);
    scenario.review_text = read_line(root["review"]["text"], scope);
  }
  for (const Field& reply : root["supervisor"].items())
    scenario.supervisor.push_back(read_supervisor(reply, scope));
  scenario.start = read_node_name(root["start"], scope);
  Declared ids;
  for (const auto& [id, node] : root["nodes"].members()) {
    ids.add_key(node);
    scenario.nodes.push_back(read_node(node, scope));
  }
  scenario.always = read_transitions(root["always"], scope);
  scenario.otherwise = read_transitions(root["otherwise"], scope);
  return scenario;
}

}  // namespace dojo::codec
