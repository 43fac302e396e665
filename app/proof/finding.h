// What the prover has to say about a case: one value for the terminal, JSON and tests.
//
//   KP04 shadowed: "firm" is never reached: every reply that opens it is taken by "soft" before it
//        witness: 1. greet -> asks;  2. hold_price -> soft
//
// A fault has a code that never changes its meaning, a place in a file of the case (JSON pointer; shells turn
// it into a line), what it is about, and the replies that show it. Wording is in both languages. Values.
#pragma once

#include <string>
#include <vector>

#include "base/locale.h"

namespace dojo::proof {

enum class Fault {
  no_passing_path = 1,     // KP01
  no_exit = 2,             // KP02
  never_taken = 3,         // KP03
  shadowed = 4,            // KP04
  ambiguous = 5,           // KP05
  plan_fails = 6,          // KP06
  plan_breaks_clause = 7,  // KP07
  model_breaks_rule = 8,   // KP08
  model_goes_nowhere = 9,  // KP09
  answer_in_words = 10,    // KP10
  answer_named = 11,       // KP11
  one_sided_limit = 12,    // KP12
  not_shown = 13,          // KP13
};
std::string code(Fault fault);       // "KP04"
std::string_view name(Fault fault);  // "shadowed"
const std::vector<Fault>& all_faults();
const base::LocalText& meaning(Fault fault);

// One turn of a witness: what the trainee does and where that leads.
struct WitnessStep {
  std::string reply;     // "offer_gift + add_gift(gift=gift-socks)", or the words of a model reply or plan
  std::string reaction;  // "transition nods", "asked_again", "nudge" …
  std::string node;      // where the customer stands then

  bool operator==(const WitnessStep&) const = default;
};

struct Finding {
  Fault fault = Fault::not_shown;
  std::string file = "scenario.json";  // inside the case's folder
  std::string pointer;                 // JSON pointer into it
  std::string subject;                 // id of the transition, node, line, plan, variant or fact
  std::string other;  // the second one, where two are at odds: a transition, a rule, a clause
  base::LocalText message;
  std::string variant;  // of the witness
  std::vector<WitnessStep> witness;
};

// By file, pointer, code, subject and other.
void sort(std::vector<Finding>& findings);

}  // namespace dojo::proof
