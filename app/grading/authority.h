// What prices an agent may say and set alone (B-3): by tier, wider once a supervisor granted it.
//
//   std::int64_t lowest = lowest_fen(dossier, list_fen, at);      // fen; a price below is beyond authority
//   std::optional<std::int64_t> price = price_of(slot, list_fen); // what "减五块" makes of the list price
//
// Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "grading/dossier.h"

namespace dojo::grading {

// The lowest price allowed at `at` (session time): authority, or a supervisor's floor granted before.
std::int64_t lowest_fen(const Dossier& dossier, std::int64_t list_fen, base::Millis at);

// The price after the reduction that the slot offers, in fen; nothing if it offers none.
std::optional<std::int64_t> price_of(const text::Slot& slot, std::int64_t list_fen);

// When the words of `span` were sent.
base::Millis said_at(const Dossier& dossier, std::size_t turn, const text::Span& span);

}  // namespace dojo::grading
