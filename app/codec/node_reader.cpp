// Nodes, transitions and deeds of a case.
#include <algorithm>

#include "codec/case_reader.h"
#include "codec/condition_reader.h"
#include "codec/enum_names.h"
#include "codec/reference.h"

namespace dojo::codec {
namespace {

using Deed = pack::CustomerDeed::Kind;

struct DeedForm {
  const char* name;
  Deed kind;
  std::vector<const char*> needs;
  std::vector<const char*> takes;
};

const std::vector<DeedForm>& deed_forms() {
  static const std::vector<DeedForm> forms = {
      {"pay_order", Deed::pay_order, {}, {}},
      {"open_application", Deed::open_application, {"application", "reason"}, {"amount_fen"}},
      {"return_parcel", Deed::return_parcel, {}, {}},
      {"receive_parcel", Deed::receive_parcel, {}, {}},
      {"change_review", Deed::change_review, {"stars"}, {}},
      {"add_review", Deed::add_review, {"stars", "text"}, {}},
      {"cancel_order", Deed::cancel_order, {}, {}},
  };
  return forms;
}

void check_form(const Field& field, const DeedForm& form) {
  const auto among = [](const std::vector<const char*>& list, std::string_view key) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view each) { return each == key; });
  };
  for (const char* key : {"application", "reason", "amount_fen", "stars", "text"}) {
    const bool needed = among(form.needs, key);
    if (needed && !field[key].exists()) field.report(Code::missing_key, {key});
    if (!needed && field[key].exists() && !among(form.takes, key))
      field[key].report_key(Code::bad_parameter, {form.name, key});
  }
}

pack::CustomerDeed read_deed(const Field& field, CaseScope& scope) {
  pack::CustomerDeed deed;
  for (const DeedForm& form : deed_forms()) {
    if (field["do"].text() != form.name) continue;
    deed.kind = form.kind;
    check_form(field, form);
  }
  deed.application = field["application"].text();
  field["reason"].check(scope.names->refund_reasons, Code::unknown_refund_reason);
  deed.reason = field["reason"].text();
  deed.amount_fen = read_optional_quantity(field["amount_fen"], scope);
  deed.stars = field["stars"].small(0);
  deed.text = read_line(field["text"], scope);
  return deed;
}

std::map<std::string, pack::Value> read_set(const Field& field, const CaseScope& scope) {
  std::map<std::string, pack::Value> values;
  for (const auto& [name, value] : field.members()) {
    const FactInfo* fact = find_fact(value, name, scope);
    if (fact && fact->is_number != value.is_number()) {
      value.report(Code::wrong_fact_type, {name, fact->is_number ? "integer" : "string"});
    }
    if (value.is_number())
      values[name] = value.number();
    else
      values[name] = value.text();
  }
  return values;
}

}  // namespace

std::vector<pack::Transition> read_transitions(const Field& list, CaseScope& scope) {
  std::vector<pack::Transition> transitions;
  for (const Field& item : list.items()) {
    scope.transitions.add(item["id"]);
    pack::Transition transition;
    transition.id = base::TransitionId{item["id"].text()};
    transition.when = read_condition(item["when"], scope);
    transition.to = read_node_name(item["to"], scope);
    transition.say = read_lines(item["say"], scope);
    transition.mood = item["mood"].small(0);
    transition.patience = item["patience"].small(0);
    for (const Field& deed : item["deeds"].items()) transition.deeds.push_back(read_deed(deed, scope));
    transition.set = read_set(item["set"], scope);
    transitions.push_back(std::move(transition));
  }
  return transitions;
}

pack::Node read_node(const Field& field, CaseScope& scope) {
  pack::Node node;
  node.id = base::NodeId{field.name()};
  node.say = read_lines(field["say"], scope);
  for (const Field& signal : field["signals"].items())
    signal.check(scope.names->signals, Code::unknown_signal);
  node.signals = field["signals"].texts();
  if (const Field question = field["question"]; question.exists()) {
    node.question =
        pack::Question{read_condition(question["answered_by"], scope), read_lines(question["again"], scope)};
  }
  node.model = read_lines(field["model"], scope);
  node.transitions = read_transitions(field["transitions"], scope);
  if (const Field jump = field["jump"]; jump.exists()) {
    node.jump = pack::TimeJump{base::Millis{jump["ms"].number()}, read_line(jump["notice"], scope)};
  }
  if (const Field exit = field["exit"]; exit.exists()) {
    node.exit = pack::Exit{
        enum_named(exit["outcome"].text(), pack::Outcome::handed_over).value_or(pack::Outcome::left),
        enum_named(exit["result"].text(), pack::ExitResult::failure).value_or(pack::ExitResult::failure)};
  }
  return node;
}

}  // namespace dojo::codec
