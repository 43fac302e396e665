// What a Condition is asked about: one moment of a conversation, gathered by the session or by grading.
//
//   Moment m; m.turn_acts = {"apologize"}; m.mood = 35;
//   holds({.kind = Condition::Kind::act, .name = "apologize"}, m)  ->  true
//
// A Moment is a plain value; sets are sorted by their types. A condition that names a fact which does not
// exist is false (the loader refuses such packs). Pure; any thread.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/units.h"
#include "pack/condition.h"
#include "text/analysis.h"

namespace dojo::pack {

using Value = std::variant<std::int64_t, std::string>;
using Values = std::map<std::string, Value>;

struct DoneAction {
  std::string id;
  Values args;
};

struct Moment {
  std::set<std::string> turn_acts, all_acts;
  std::set<std::string> turn_rules, all_rules;
  std::vector<text::Slot> turn_slots, all_slots;
  std::vector<DoneAction> turn_done, all_done;
  std::set<std::string> turn_refused, all_refused;
  std::set<std::string> turn_signals, all_signals;
  Values facts;
  std::map<std::string, int> visits;
  int mood = 50;
  int patience = 3;
  int turns = 0;
  int misses = 0;
  base::Millis waited{0};
  bool haggle_accepts = false;
  bool haggle_at_limit = false;
  bool haggle_no_offer = true;
  bool first_answer = false;
  int turn_messages = 0;        // messages that the agent sent in this turn
  bool turn_is_filler = false;  // nothing but 好的, 嗯嗯, ok
};

bool holds(const Condition& condition, const Moment& moment);

}  // namespace dojo::pack
