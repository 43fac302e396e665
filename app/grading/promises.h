// The promise ledger 承诺台账: what the agent promised in free text, and what became of it at the desk.
//
//   for (const Promise& row : promise_ledger(dossier)) … row.kind, row.said, row.state
//
// A row is an act of promising with its words; it is matched to a desk action and to the amount that was
// said. Offers that the customer never took up are `offered`, not broken. Clauses R-5, L-5, B-3.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "grading/dossier.h"

namespace dojo::grading {

struct Promise {
  enum class State { kept, differs, broken, offered };
  base::ActId kind;
  std::size_t turn = 0;  // of the agent, index into facts.turns
  Place place;
  std::string said;
  std::optional<std::int64_t> said_fen;
  std::optional<std::int64_t> done_fen;
  std::string action;    // the action that keeps it
  std::string deadline;  // the words that give one
  State state = State::offered;
};
std::string_view name(Promise::State state);

std::vector<Promise> promise_ledger(const Dossier& dossier);

}  // namespace dojo::grading
