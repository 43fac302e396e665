#include "codec/reference.h"

#include <algorithm>
#include <map>

#include "desk/actions.h"

namespace dojo::codec {
namespace {

std::set<std::string> fact_names(const Facts& facts) {
  std::set<std::string> names;
  for (const auto& [name, info] : facts) names.insert(name);
  return names;
}

void want_number(const Field& field, const std::string& name) {
  field.report(Code::wrong_fact_type, {name, "integer"});
}

// The type of an argument, checked against a fact's type or a written value.
bool fits(const Field& field, const desk::ArgumentSpec& spec, const Scope& scope) {
  const bool wants_number = spec.type == desk::ArgumentType::integer;
  if (names_fact(field.text())) {
    const FactInfo* fact = find_fact(field, field.text().substr(1), scope);
    return !fact || fact->is_number == wants_number;
  }
  if (wants_number) return field.is_number();
  if (!field.is_text()) return false;
  if (spec.type != desk::ArgumentType::choice) return true;
  return std::find(spec.choices.begin(), spec.choices.end(), field.text()) != spec.choices.end();
}

void check_catalog_argument(const Field& field, const std::string& argument, const Scope& scope) {
  const Names& names = *scope.names;
  const std::map<std::string, const std::set<std::string>*> lists = {
      {"coupon", &names.coupons}, {"gift", &names.gifts}, {"size", &names.sizes}, {"colour", &names.colours}};
  if (argument == "goods") read_reference(field, names.goods, Code::unknown_goods, scope);
  const auto list = lists.find(argument);
  if (list == lists.end() || names_fact(field.text())) return;
  field.check(*list->second, Code::unknown_term);
}

std::string wanted(const desk::ArgumentSpec& spec) {
  if (spec.type == desk::ArgumentType::integer) return "integer";
  if (spec.type != desk::ArgumentType::choice) return "string";
  std::string list;
  for (const std::string& choice : spec.choices) list += (list.empty() ? "" : " | ") + choice;
  return list;
}

}  // namespace

bool names_fact(const std::string& words) {
  return words.size() > 1 && words[0] == '$';
}

const std::set<std::string>& action_names() {
  static const std::set<std::string> all = [] {
    std::set<std::string> names;
    for (const desk::ActionSpec& spec : desk::action_specs()) names.insert(spec.id.text());
    return names;
  }();
  return all;
}

const FactInfo* find_fact(const Field& field, const std::string& name, const Scope& scope) {
  const auto fact = scope.facts.find(name);
  if (fact != scope.facts.end()) return &fact->second;
  // A house may legislate for cases that are still to be written.
  if (!scope.of_house)
    field.check(name, fact_names(scope.facts), Code::unknown_fact);
  else if (scope.names->has_cases)
    field.report(Code::fact_of_no_case, {name});
  return nullptr;
}

pack::Quantity read_quantity(const Field& field, const Scope& scope, std::int64_t fallback) {
  return read_optional_quantity(field, scope).value_or(pack::Quantity{fallback, ""});
}

std::optional<pack::Quantity> read_optional_quantity(const Field& field, const Scope& scope) {
  if (field.is_number()) return pack::Quantity{field.number(), ""};
  if (!field.is_text()) return std::nullopt;
  if (!names_fact(field.text())) {
    field.report(Code::wrong_type, {field.name(), "integer, $fact"});
    return std::nullopt;
  }
  const std::string name = field.text().substr(1);
  const FactInfo* fact = find_fact(field, name, scope);
  if (fact && !fact->is_number) want_number(field, name);
  return pack::Quantity{0, name};
}

std::string read_reference(const Field& field, const std::set<std::string>& known, Code code,
                           const Scope& scope) {
  const std::string words = field.text();
  if (!names_fact(words)) {
    field.check(known, code);
    return words;
  }
  const FactInfo* fact = find_fact(field, words.substr(1), scope);
  if (!fact) return words;
  if (fact->is_number) field.report(Code::wrong_fact_type, {words.substr(1), "string"});
  for (const std::string& value : fact->words) field.check(value, known, code);
  return words;
}

void check_argument(const Field& field, const std::string& name, const std::string& action,
                    const Scope& scope) {
  const desk::ActionSpec* spec = desk::find_action(base::ActionId{action});
  if (!spec) return;
  std::string names;
  for (const desk::ArgumentSpec& argument : spec->arguments) {
    if (argument.name == name) {
      if (!fits(field, argument, scope))
        field.report(Code::bad_argument, {action, name, wanted(argument)});
      else
        check_catalog_argument(field, argument.name, scope);
      return;
    }
    names += (names.empty() ? "" : ", ") + argument.name;
  }
  field.report_key(Code::bad_argument, {action, name, names});
}

}  // namespace dojo::codec
