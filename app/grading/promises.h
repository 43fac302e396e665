// The promise ledger 承诺台账: what the agent promised in free text, by when, and what became of it at the
// desk.
//
//   for (const Promise& row : promise_ledger(dossier)) … row.said, row.due, row.state
//
// A row is an act of promising whose words a pattern names; it is matched to a desk action (or a later
// answer) in or after its turn, to the amount and the time that were said, and to the agent's authority.
// Offers that the customer never took up are `offered`, not broken. Clauses R-5, L-5, B-3, P-9.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "grading/dossier.h"

namespace dojo::grading {

struct Promise {
  // late: done, but after the time that was said; differs: less was done than said.
  enum class State { kept, late, differs, broken, offered };
  base::ActId kind;
  std::size_t turn = 0;  // of the agent, index into facts.turns
  Place place;
  std::string said;
  std::optional<std::int64_t> said_fen;
  std::optional<std::int64_t> done_fen;
  std::string action;                   // the action that keeps it
  std::string deadline;                 // the words that give one
  std::optional<base::Millis> due;      // session time of the deadline
  std::optional<base::Millis> done_at;  // session time at which it was kept
  bool beyond_authority = false;        // the price said is lower than the agent may give alone
  State state = State::offered;
};
std::string_view name(Promise::State state);

std::vector<Promise> promise_ledger(const Dossier& dossier);

}  // namespace dojo::grading
