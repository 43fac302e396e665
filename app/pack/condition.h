// When something holds: the guards of a case's transitions and the situations of the house rules, as data.
//
//   {"all": [{"act": "hold_price"}, {"mood": {"at_least": 40}}]}          in a pack
//   Condition{Condition::Kind::all, …}  +  Moment  ->  holds(condition, moment)
//
// No expression strings: a closed set of heads, so that the linter and the prover can reason about every
// guard. What a guard may name (acts, rules, slots, actions, facts, nodes, signals) is checked when the pack
// loads. `$name` in a bound stands for a fact of the case. Values; no ownership beyond themselves. See
// docs/formats/case.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dojo::pack {

// An integer written in the pack, or the name of a fact that holds one.
struct Quantity {
  std::int64_t value = 0;
  std::string fact;  // if not empty, the fact's value is meant

  bool operator==(const Quantity&) const = default;
};

struct Bounds {
  std::optional<Quantity> at_least;
  std::optional<Quantity> at_most;
  std::optional<Quantity> equals;

  bool operator==(const Bounds&) const = default;
};

struct ArgumentTest {
  std::string argument;
  Bounds bounds;                    // for integers
  std::optional<std::string> text;  // for words: must be equal

  bool operator==(const ArgumentTest&) const = default;
};

struct Condition {
  enum class Kind {
    always,
    all,           // every part
    any,           // at least one part
    none,          // no part
    act,           // the agent performed dialogue act `name`
    rule,          // a text rule fired on the agent's words
    slot,          // the agent's words hold a slot of kind `name` (and `role`) within bounds
    done,          // the agent carried out desk action `name`, its arguments passing `where`
    refused,       // the desk refused action `name`
    signal,        // the customer's last burst (since: turn) or any burst (since: start) raised signal `name`
    fact,          // fact `name` within bounds, or equal to `text`
    mood,          // 0 (furious) to 100 (delighted)
    patience,      // nudges and misses that the customer will still bear
    turns,         // answered customer turns so far
    visits,        // times that node `name` was entered
    misses,        // answers in a row that the script did not understand
    waited,        // milliseconds that the oldest unanswered message waited for the first answer in this turn
    haggle,        // `name` = accepts | at_limit | no_offer
    first_answer,  // this is the agent's first turn
  };
  enum class Since { turn, start };

  Kind kind = Kind::always;
  std::vector<Condition> parts;
  std::string name;
  std::string role;                 // slot: list | asked | offered | off; empty: any
  std::optional<std::string> text;  // fact: its words
  Since since = Since::turn;
  Bounds bounds;
  std::vector<ArgumentTest> where;

  bool operator==(const Condition&) const = default;
};

// A condition that never holds: any of nothing.
inline Condition never() {
  Condition condition;
  condition.kind = Condition::Kind::any;
  return condition;
}

}  // namespace dojo::pack
