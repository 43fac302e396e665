#include "grading/authority.h"

#include <algorithm>

namespace dojo::grading {

std::int64_t lowest_fen(const Dossier& dossier, std::int64_t list_fen, base::Millis at) {
  const pack::Authority* authority = dossier.house.authority_of(dossier.scenario.tier);
  std::int64_t lowest = authority ? list_fen * authority->price_permille / 1000 : list_fen;
  for (const session::Granted& answer : dossier.facts.grants) {
    const desk::Grant& grant = answer.grant;
    if (answer.at <= at && grant.topic == "price" && grant.granted && grant.floor_fen)
      lowest = std::min(lowest, *grant.floor_fen);
  }
  return lowest;
}

std::optional<std::int64_t> price_of(const text::Slot& slot, std::int64_t list_fen) {
  if (slot.kind == text::SlotKind::rate) return list_fen * slot.number / 1000;
  if (slot.kind != text::SlotKind::money) return std::nullopt;
  if (slot.role == text::PriceRole::offered) return slot.number;
  if (slot.role == text::PriceRole::off) return list_fen - slot.number;
  return std::nullopt;
}

base::Millis said_at(const Dossier& dossier, std::size_t turn, const text::Span& span) {
  const std::size_t entry = dossier.readings[turn].place(span).turn;
  for (const session::AgentMessage& message : dossier.facts.turns[turn].messages) {
    if (message.entry == entry) return message.at;
  }
  return {};
}

}  // namespace dojo::grading
