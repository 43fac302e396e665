#include "codec/condition_reader.h"

#include <algorithm>
#include <map>
#include <vector>

#include "codec/reference.h"
#include "desk/actions.h"

namespace dojo::codec {
namespace {

using pack::Condition;
using Kind = Condition::Kind;

struct Head {
  const char* key;
  Kind kind;
  std::vector<const char*> modifiers;
};

const std::vector<Head>& heads() {
  static const std::vector<Head> all = {
      {"all", Kind::all, {}},
      {"any", Kind::any, {}},
      {"none", Kind::none, {}},
      {"act", Kind::act, {"since"}},
      {"any_act", Kind::any, {"since"}},
      {"rule", Kind::rule, {"since"}},
      {"any_rule", Kind::any, {"since"}},
      {"slot", Kind::slot, {"role", "at_least", "at_most", "equals", "since"}},
      {"done", Kind::done, {"where", "since"}},
      {"refused", Kind::refused, {"since"}},
      {"fact", Kind::fact, {"at_least", "at_most", "equals"}},
      {"signal", Kind::signal, {"since"}},
      {"mood", Kind::mood, {}},
      {"patience", Kind::patience, {}},
      {"turns", Kind::turns, {}},
      {"misses", Kind::misses, {}},
      {"waited_ms", Kind::waited, {}},
      {"visits", Kind::visits, {"at_least", "at_most", "equals"}},
      {"haggle", Kind::haggle, {}},
      {"first_answer", Kind::first_answer, {}},
  };
  return all;
}

const Head* find_head(const std::string& key) {
  const auto found =
      std::find_if(heads().begin(), heads().end(), [&](const Head& head) { return key == head.key; });
  return found == heads().end() ? nullptr : &*found;
}

pack::Bounds read_bounds(const Field& field, const Scope& scope, bool words_too) {
  pack::Bounds bounds;
  bounds.at_least = read_optional_quantity(field["at_least"], scope);
  bounds.at_most = read_optional_quantity(field["at_most"], scope);
  const Field equals = field["equals"];
  if (!words_too) {
    bounds.equals = read_optional_quantity(equals, scope);
  } else if (equals.is_number()) {
    bounds.equals = pack::Quantity{equals.number(), ""};
  } else if (names_fact(equals.text())) {
    const std::string name = equals.text().substr(1);
    if (find_fact(equals, name, scope)) bounds.equals = pack::Quantity{0, name};
  }
  return bounds;
}

std::optional<std::string> read_words(const Field& equals) {
  if (!equals.is_text() || names_fact(equals.text())) return std::nullopt;
  return equals.text();
}

bool has_bounds(const Field& field) {
  return field["at_least"].exists() || field["at_most"].exists() || field["equals"].exists();
}

void read_where(const Field& where, const std::string& action, Condition& condition, const Scope& scope) {
  for (const auto& [name, test] : where.members()) {
    pack::ArgumentTest argument;
    argument.argument = name;
    if (test.is_object()) {
      if (!has_bounds(test)) test.report(Code::bad_condition, {"at_least / at_most / equals ?"});
      argument.bounds = read_bounds(test, scope, true);
      argument.text = read_words(test["equals"]);
      for (const auto& [key, bound] : test.members()) check_argument(bound, name, action, scope);
    } else {
      if (test.is_number())
        argument.bounds.equals = pack::Quantity{test.number(), ""};
      else if (names_fact(test.text()))
        argument.bounds.equals = pack::Quantity{0, test.text().substr(1)};
      else
        argument.text = test.text();
      check_argument(test, name, action, scope);
    }
    condition.where.push_back(std::move(argument));
  }
}

void read_group(const Field& list, Condition& condition, const Scope& scope) {
  for (const Field& part : list.items()) condition.parts.push_back(read_condition(part, scope));
}

// {"any_act": [a, b]} is {"any": [{"act": a}, {"act": b}]}.
void read_any_of(const Field& list, Kind kind, const std::set<std::string>& known, Code code,
                 Condition& condition) {
  for (const Field& name : list.items()) {
    name.check(known, code);
    Condition part;
    part.kind = kind;
    part.name = name.text();
    part.since = condition.since;
    condition.parts.push_back(std::move(part));
  }
}

void read_fact(const Field& field, Condition& condition, const Scope& scope) {
  const Field head = field["fact"];
  const FactInfo* fact = find_fact(head, condition.name, scope);
  condition.bounds = read_bounds(field, scope, true);
  condition.text = read_words(field["equals"]);
  if (!has_bounds(field)) field.report(Code::bad_condition, {"fact: at_least / at_most / equals ?"});
  const bool as_number = condition.bounds.at_least || condition.bounds.at_most || field["equals"].is_number();
  if (fact && !fact->is_number && as_number) head.report(Code::wrong_fact_type, {condition.name, "integer"});
  if (fact && fact->is_number && condition.text)
    head.report(Code::wrong_fact_type, {condition.name, "string"});
}

void read_body(const std::string& key, const Field& field, Condition& condition, const Scope& scope) {
  const Names& names = *scope.names;
  const Field head = field[key];
  condition.name = head.text();
  if (key == "any_act") return read_any_of(head, Kind::act, names.acts, Code::unknown_act, condition);
  if (key == "any_rule") return read_any_of(head, Kind::rule, names.rules, Code::unknown_rule, condition);
  switch (condition.kind) {
    case Kind::all:
    case Kind::any:
    case Kind::none:
      return read_group(head, condition, scope);
    case Kind::act:
      head.check(names.acts, Code::unknown_act);
      return;
    case Kind::rule:
      head.check(names.rules, Code::unknown_rule);
      return;
    case Kind::signal:
      head.check(names.signals, Code::unknown_signal);
      return;
    case Kind::slot:
      condition.role = field["role"].text();
      condition.bounds = read_bounds(field, scope, true);
      condition.text = read_words(field["equals"]);
      return;
    case Kind::done:
      if (head.check(action_names(), Code::unknown_action))
        read_where(field["where"], condition.name, condition, scope);
      return;
    case Kind::refused:
      head.check(action_names(), Code::unknown_action);
      return;
    case Kind::fact:
      return read_fact(field, condition, scope);
    case Kind::visits:
      head.check(scope.nodes, Code::unknown_node);
      condition.bounds = read_bounds(field, scope, false);
      if (!has_bounds(field)) field.report(Code::bad_condition, {"visits: at_least / at_most / equals ?"});
      return;
    case Kind::mood:
    case Kind::patience:
    case Kind::turns:
    case Kind::misses:
    case Kind::waited:
      condition.bounds = read_bounds(head, scope, false);
      return;
    case Kind::haggle:
    case Kind::first_answer:
    case Kind::always:
      return;
  }
}

}  // namespace

pack::Condition read_condition(const Field& field, const Scope& scope) {
  Condition condition;
  if (!field.is_object()) return condition;
  const Head* head = nullptr;
  std::string found;
  for (const auto& [key, value] : field.members()) {
    const Head* next = find_head(key);
    if (!next) continue;
    found += (found.empty() ? "" : " + ") + key;
    if (head) {
      field.report(Code::bad_condition, {found});
      return condition;
    }
    head = next;
  }
  if (!head) {
    if (!field.members().empty()) field.report(Code::bad_condition, {field.members().front().first + " ?"});
    return condition;
  }
  for (const auto& [key, value] : field.members()) {
    const bool fits_head =
        key == head->key || std::any_of(head->modifiers.begin(), head->modifiers.end(),
                                        [&name = key](const char* each) { return name == each; });
    // A key that no condition has is the schema's to report.
    const bool is_modifier = std::any_of(heads().begin(), heads().end(), [&name = key](const Head& each) {
      return std::any_of(each.modifiers.begin(), each.modifiers.end(),
                         [&](const char* other) { return name == other; });
    });
    if (!fits_head && is_modifier)
      value.report_key(Code::bad_condition, {std::string(head->key) + " + " + key});
  }
  condition.kind = head->kind;
  if (field["since"].text() == "start") condition.since = Condition::Since::start;
  read_body(head->key, field, condition, scope);
  return condition;
}

}  // namespace dojo::codec
