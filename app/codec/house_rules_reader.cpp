// house/rules/*.json: one rule a file, with the parameters that its check kind takes.
#include <algorithm>
#include <map>

#include "codec/condition_reader.h"
#include "codec/enum_names.h"
#include "codec/house_reader.h"
#include "codec/pack_files.h"
#include "codec/reference.h"

namespace dojo::codec {
namespace {

using pack::CheckKind;

struct Parameters {
  std::vector<const char*> needs;
  std::vector<const char*> takes;  // beside `when` and `unless`, which every kind takes
  std::vector<const char*> limits;
};

// A parameter that a check kind would not look at is refused: it would only seem to do something. What each
// kind looks at is said at the head of its file in grading/checks/.
const Parameters& parameters_of(CheckKind kind) {
  static const std::map<CheckKind, Parameters> all = {
      {CheckKind::words, {{"detector"}, {"examples"}, {}}},
      {CheckKind::language, {{}, {}, {}}},
      {CheckKind::answer_time, {{"limits"}, {}, {"first_ms", "later_ms"}}},
      {CheckKind::act_required, {{"when", "acts"}, {"window"}, {}}},
      {CheckKind::act_forbidden, {{"acts"}, {"window"}, {}}},
      {CheckKind::action_required, {{"when", "actions"}, {"window"}, {}}},
      {CheckKind::action_forbidden, {{"actions"}, {"window"}, {}}},
      {CheckKind::order_of_steps, {{"when", "steps"}, {"window"}, {}}},
      {CheckKind::price_authority, {{}, {}, {}}},
      {CheckKind::note_flag, {{}, {"names"}, {}}},
      {CheckKind::customer_tag, {{"names"}, {}, {}}},
      {CheckKind::promise_kept, {{}, {"acts", "actions"}, {}}},
      {CheckKind::phrase_use, {{}, {}, {}}},
      {CheckKind::concession_steps, {{}, {"acts", "actions", "limits"}, {"per_turn", "price_step_permille"}}},
      {CheckKind::question_answered, {{}, {"acts", "window"}, {}}},
      {CheckKind::outcome, {{}, {"limits"}, {"partial_points"}}},
  };
  return all.at(kind);
}

constexpr const char* kParameters[] = {"detector", "examples", "when",   "acts", "actions",
                                       "window",   "steps",    "limits", "names"};

void check_parameters(const Field& root, CheckKind kind) {
  const Parameters& parameters = parameters_of(kind);
  const auto among = [](const std::vector<const char*>& list, std::string_view key) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view each) { return each == key; });
  };
  for (const char* key : kParameters) {
    const bool needed = among(parameters.needs, key);
    if (needed && !root[key].exists()) root.report(Code::missing_key, {key});
    const bool everywhere = std::string_view(key) == "when";
    if (!needed && !everywhere && root[key].exists() && !among(parameters.takes, key)) {
      root[key].report_key(Code::bad_parameter, {std::string(pack::name(kind)), key});
    }
  }
  for (const auto& [name, limit] : root["limits"].members()) {
    if (!among(parameters.limits, name))
      limit.report_key(Code::bad_parameter, {std::string(pack::name(kind)), name});
  }
}

std::vector<pack::Step> read_steps(const Field& list, const Scope& scope) {
  std::vector<pack::Step> steps;
  Declared ids;
  for (const Field& item : list.items()) {
    ids.add(item["id"]);
    steps.push_back({item["id"].text(), item["title"].local(), read_condition(item["when"], scope),
                     item["required"].flag(true)});
  }
  return steps;
}

std::vector<std::string> read_names(const Field& list, const std::set<std::string>& known, Code code) {
  for (const Field& item : list.items()) item.check(known, code);
  return list.texts();
}

void read_parameters(const Field& root, const Scope& scope, pack::Rule& rule) {
  const Names& names = *scope.names;
  rule.when = read_condition(root["when"], scope);
  if (root["unless"].exists()) rule.unless = read_condition(root["unless"], scope);
  rule.acts = read_names(root["acts"], names.acts, Code::unknown_act);
  rule.actions = read_names(root["actions"], action_names(), Code::unknown_action);
  rule.window = root["window"].text("turn");
  rule.steps = read_steps(root["steps"], scope);
  for (const auto& [key, limit] : root["limits"].members()) rule.limits[key] = limit.number();
  rule.names = root["names"].texts();
  if (rule.check == CheckKind::note_flag) read_names(root["names"], names.flags, Code::unknown_flag);
  if (rule.check == CheckKind::customer_tag) read_names(root["names"], names.tags, Code::unknown_tag);
  if (root["detector"].exists()) {
    rule.detector = read_detector(root["detector"], names, text::DetectorKind::rule, rule.id.text());
  }
}

}  // namespace

void read_rule(const Field& root, const Names& names, Declared& ids, pack::House& house) {
  ids.add(root["id"]);
  pack::Rule rule;
  rule.id = base::RuleId{root["id"].text()};
  const std::string stem = stem_of(root.file());
  if (root["id"].is_text() && rule.id.text() != stem)
    root["id"].report(Code::misplaced, {rule.id.text(), stem});
  const auto check = enum_named(root["check"].text(), CheckKind::outcome);
  rule.check = check.value_or(CheckKind::words);
  rule.severity =
      enum_named(root["severity"].text(), pack::Severity::critical).value_or(pack::Severity::minor);
  root["criterion"].check(names.criteria, Code::unknown_criterion);
  rule.criterion = base::CriterionId{root["criterion"].text()};
  rule.points = root["points"].small(10);
  for (const Field& clause : root["cites"].items()) {
    clause.check(names.clauses, Code::unknown_clause);
    rule.cites.emplace_back(clause.text());
  }
  rule.title = root["title"].local();
  rule.why = root["why"].local();
  rule.better = root["better"].local();
  if (check) check_parameters(root, *check);
  read_parameters(root, {&names, {}, names.facts, true}, rule);
  house.rules.push_back(std::move(rule));
}

}  // namespace dojo::codec
