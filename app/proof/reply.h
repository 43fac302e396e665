// One turn of the trainee without its words: what is heard in it and what is done at the desk.
//
//   Reply reply; reply.acts = {"offer_gift"}; reply.calls = {{ActionId{"add_gift"}, {{"gift",
//   "gift-socks"}}}}; describe(reply)  ->  "offer_gift + add_gift(gift=gift-socks)"
//
// The prover explores cases with such replies, so that no wording hides a way through. Amounts in fen.
// Values.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/units.h"
#include "desk/actions.h"
#include "text/analysis.h"

namespace dojo::proof {

enum class ReplyKind {
  said,     // words, actions or both
  unclear,  // words in which nothing is heard
  silence,  // nothing, until the customer nudges
};

struct Reply {
  ReplyKind kind = ReplyKind::said;
  std::set<std::string> acts, rules;
  std::vector<text::Slot> slots;
  std::vector<desk::ActionCall> calls;
  base::Millis waited{0};  // before the first answer of the turn

  bool speaks() const { return kind != ReplyKind::silence && (calls.empty() || has_words()); }
  bool has_words() const { return !acts.empty() || !rules.empty() || !slots.empty(); }
};

// One line, in ids: what was heard, then what was done.
std::string describe(const Reply& reply);

// What is heard, one name each: "offer_gift", "rule language.cold", "money offered 3500".
std::vector<std::string> heard_names(const Reply& reply);

// "add_gift(gift=gift-socks)"; the order that is meant by itself is left out.
std::string call_name(const desk::ActionCall& call);

}  // namespace dojo::proof
