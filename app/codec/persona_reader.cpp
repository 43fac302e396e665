// The persona of a case: class, mood, patience, what they know, how they haggle.
#include "codec/case_reader.h"
#include "codec/condition_reader.h"
#include "codec/reference.h"

namespace dojo::codec {
namespace {

std::vector<base::ActId> read_acts_of(const Field& list, const Names& names) {
  std::vector<base::ActId> acts;
  for (const Field& item : list.items()) {
    item.check(names.acts, Code::unknown_act);
    acts.emplace_back(item.text());
  }
  return acts;
}

pack::Haggling read_haggling(const Field& field, const CaseScope& scope) {
  pack::Haggling stance;
  const Field price = field["list_price"];
  stance.list_price = price.text();
  const FactInfo* fact = price.is_text() ? find_fact(price, stance.list_price, scope) : nullptr;
  if (fact && !fact->is_number) price.report(Code::wrong_fact_type, {stance.list_price, "integer"});
  stance.opening_permille = field["opening_permille"].small(stance.opening_permille);
  stance.target_permille = field["target_permille"].small(stance.target_permille);
  stance.limit_permille = field["limit_permille"].small(stance.limit_permille);
  stance.step_permille = field["step_permille"].small(stance.step_permille);
  stance.shrink_permille = field["shrink_permille"].small(stance.shrink_permille);
  if (stance.opening_permille > stance.target_permille || stance.target_permille > stance.limit_permille) {
    field.report(Code::bad_haggling, {});
  }
  stance.softens = read_acts_of(field["softens"], *scope.names);
  stance.hardens = read_acts_of(field["hardens"], *scope.names);
  return stance;
}

std::vector<pack::KnownAnswer> read_answers(const Field& list, CaseScope& scope) {
  std::vector<pack::KnownAnswer> answers;
  for (const Field& item : list.items()) {
    answers.push_back({read_condition(item["when"], scope), read_lines(item["say"], scope)});
  }
  return answers;
}

}  // namespace

pack::Persona read_persona(const Field& field, CaseScope& scope) {
  pack::Persona persona;
  field["class"].check(scope.names->tags, Code::unknown_tag);
  persona.customer_class = field["class"].text();
  persona.mood = field["mood"].small(persona.mood);
  persona.patience = field["patience"].small(persona.patience);
  const Field nudge = field["nudge"];
  persona.nudge_after = base::Millis{nudge["after_ms"].number(persona.nudge_after.count())};
  persona.nudges = read_lines(nudge["say"], scope);
  persona.silent_exit = read_node_name(field["silent_exit"], scope);
  persona.patience_exit = read_node_name(field["patience_exit"], scope);
  const Field misses = field["not_understood"];
  persona.not_understood = read_lines(misses["say"], scope);
  persona.misses_allowed = misses["allowed"].small(persona.misses_allowed);
  persona.stuck = read_node_name(misses["then"], scope);
  persona.known = read_answers(field["known"], scope);
  persona.unknown = read_answers(field["unknown"], scope);
  if (field["haggling"].exists()) persona.haggling = read_haggling(field["haggling"], scope);
  return persona;
}

}  // namespace dojo::codec
