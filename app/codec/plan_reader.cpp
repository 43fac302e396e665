#include "codec/plan_reader.h"

#include "codec/enum_names.h"
#include "codec/pack_files.h"
#include "codec/reference.h"
#include "desk/actions.h"

namespace dojo::codec {
namespace {

template <typename Id>
std::vector<Id> read_ids(const Field& list, const std::set<std::string>& known, Code code) {
  std::vector<Id> ids;
  for (const Field& item : list.items()) {
    item.check(known, code);
    ids.emplace_back(item.text());
  }
  return ids;
}

void read_action(const Field& field, const CaseScope& scope, PlanStep& step) {
  const std::string action = field["do"].text();
  step.action = base::ActionId{action};
  if (!field["do"].check(action_names(), Code::unknown_action)) return;
  const Field args = field["args"];
  for (const auto& [name, value] : args.members()) {
    check_argument(value, name, action, scope);
    if (value.is_number())
      step.args[name] = value.number();
    else
      step.args[name] = value.text();
  }
  for (const desk::ArgumentSpec& argument : desk::find_action(step.action)->arguments) {
    if (argument.required && !args[argument.name].exists()) {
      field["do"].report(Code::bad_argument, {action, argument.name, "required"});
    }
  }
}

PlanStep read_step(const Field& field, const CaseScope& scope) {
  PlanStep step;
  const bool answers = field["answer_ms"].exists();
  if (answers == field["after_ms"].exists()) {
    if (answers)
      field["after_ms"].report_key(Code::bad_parameter, {"answer_ms", "after_ms"});
    else
      field.report(Code::missing_key, {"answer_ms / after_ms"});
  }
  step.wait_for = answers ? PlanStep::Wait::after_customer : PlanStep::Wait::after_step;
  step.wait = base::Millis{field[answers ? "answer_ms" : "after_ms"].number()};
  const bool speaks = field["say"].exists();
  if (speaks == field["do"].exists()) {
    if (speaks)
      field["do"].report_key(Code::bad_parameter, {"say", "do"});
    else
      field.report(Code::missing_key, {"say / do"});
  }
  step.say = field["say"].text();
  field["phrase"].check(scope.names->phrases, Code::unknown_phrase);
  step.phrase = base::PhraseId{field["phrase"].text()};
  if (!speaks && field["phrase"].exists()) field["phrase"].report_key(Code::bad_parameter, {"do", "phrase"});
  if (field["do"].exists())
    read_action(field, scope, step);
  else if (field["args"].exists())
    field["args"].report_key(Code::bad_parameter, {"say", "args"});
  return step;
}

PlanExpectation read_expectation(const Field& field, const CaseScope& scope) {
  const Names& names = *scope.names;
  PlanExpectation expect;
  expect.outcome =
      enum_named(field["outcome"].text(), pack::Outcome::unfinished).value_or(pack::Outcome::unfinished);
  if (field["passed"].exists()) expect.passed = field["passed"].flag();
  if (field["quality_at_least"].exists()) expect.quality_at_least = field["quality_at_least"].small();
  if (field["quality_at_most"].exists()) expect.quality_at_most = field["quality_at_most"].small();
  if (field["critical"].exists()) {
    expect.critical = read_ids<base::RuleId>(field["critical"], names.rules, Code::unknown_rule);
  }
  expect.findings = read_ids<base::RuleId>(field["findings"], names.rules, Code::unknown_rule);
  expect.only = field["only"].flag(false);
  expect.never = read_ids<base::RuleId>(field["never"], names.rules, Code::unknown_rule);
  expect.lines = read_ids<base::LineId>(field["lines"], scope.lines, Code::unknown_line);
  expect.actions = read_ids<base::ActionId>(field["actions"], action_names(), Code::unknown_action);
  return expect;
}

}  // namespace

std::string_view name(Plan::Kind kind) {
  switch (kind) {
    case Plan::Kind::exemplary:
      return "exemplary";
    case Plan::Kind::decent:
      return "decent";
    case Plan::Kind::poor:
      return "poor";
    case Plan::Kind::trap:
      return "trap";
  }
  return "";
}

pack::Values with_facts(pack::Values args, const pack::Values& facts) {
  for (auto& [name, value] : args) {
    const auto* words = std::get_if<std::string>(&value);
    if (!words || !names_fact(*words)) continue;
    const auto fact = facts.find(words->substr(1));
    if (fact != facts.end()) value = pack::Value(fact->second);
  }
  return args;
}

Plan read_plan(const Field& root, const pack::Scenario& scenario, const CaseScope& scope) {
  Plan plan;
  plan.name = stem_of(root.file());
  plan.kind = enum_named(root["kind"].text(), Plan::Kind::trap).value_or(Plan::Kind::poor);
  plan.locale = base::parse_locale(root["locale"].text()).value_or(base::Locale::zh);
  plan.seed = root["seed"].number(1);
  std::set<std::string> variants;
  for (const pack::Variant& variant : scenario.variants) variants.insert(variant.id);
  root["variant"].check(variants, Code::unknown_variant);
  plan.variant = root["variant"].text();
  for (const Field& step : root["steps"].items()) plan.steps.push_back(read_step(step, scope));
  plan.expect = read_expectation(root["expect"], scope);
  return plan;
}

}  // namespace dojo::codec
