// What an agent can do at the desk: the list of actions with typed arguments, their guards and their effects.
//
//   check(house, desk, {ActionId{"change_price"}, {{"price_fen", 3500}}})  ->  nullopt, or a Refusal with its
//   reason
//
// `complete` fills the arguments that may be left out (the order) and checks types: bad input is
// invalid_input naming the argument. `check` refuses what the desk itself would not allow; what it allows may
// still be a fault that grading finds (a price below one's authority). `carry_out` is total for checked
// calls. Pure; amounts in fen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/locale.h"
#include "base/result.h"
#include "desk/desk.h"
#include "pack/moment.h"

namespace dojo::desk {

enum class ArgumentType { integer, text, choice, order, goods };

struct ArgumentSpec {
  std::string name;
  ArgumentType type = ArgumentType::text;
  bool required = true;
  std::vector<std::string> choices;  // of type choice
  base::LocalText about;
};

struct ActionSpec {
  base::ActionId id;
  base::LocalText name;
  base::LocalText about;
  std::vector<ArgumentSpec> arguments;
  bool visible = false;      // the customer sees it and may react
  bool moves_money = false;  // shells confirm once with amount and order
};

struct ActionCall {
  base::ActionId id;
  pack::Values args;
};

// Worded by the shells from desk.refusal.<reason>.
struct Refusal {
  std::string reason;
  pack::Values args;
};

const std::vector<ActionSpec>& action_specs();
const ActionSpec* find_action(const base::ActionId& id);

base::Result<ActionCall> complete(const Desk& desk, ActionCall call);
std::optional<Refusal> check(const pack::House& house, const Desk& desk, const ActionCall& call);
Desk carry_out(const pack::House& house, Desk desk, const ActionCall& call);

// What the customer does on the platform.
Desk carry_out(Desk desk, const pack::CustomerDeed& deed, const std::string& review_text,
               std::int64_t amount_fen);

std::int64_t integer_arg(const ActionCall& call, const std::string& name);  // 0 if absent
std::string text_arg(const ActionCall& call, const std::string& name);      // "" if absent
// The sentence of a refusal, natural in each language.
base::LocalText word(const Refusal& refusal);

}  // namespace dojo::desk
