#include <algorithm>

#include "customer/customer.h"

namespace dojo::customer {
namespace {

int count(const std::vector<base::ActId>& wanted, const std::set<std::string>& acts) {
  return static_cast<int>(std::count_if(wanted.begin(), wanted.end(),
                                        [&](const base::ActId& act) { return acts.count(act.text()) > 0; }));
}

}  // namespace

std::int64_t soften(const pack::Scenario& scenario, const CustomerState& state, const pack::Moment& moment) {
  if (!scenario.persona.haggling) return state.ask_fen;
  const pack::Haggling& stance = *scenario.persona.haggling;
  const int softening = count(stance.softens, moment.turn_acts);
  if (softening == 0 || count(stance.hardens, moment.turn_acts) > 0) return state.ask_fen;
  const std::int64_t list_fen = desk::resolve({0, stance.list_price}, state.facts);
  std::int64_t step_fen = list_fen * stance.step_permille / 1000;
  for (int i = 0; i < state.concessions; ++i) step_fen = step_fen * stance.shrink_permille / 1000;
  const int ceiling_permille = softening >= 2 ? stance.limit_permille : stance.target_permille;
  const std::int64_t ceiling_fen = list_fen * ceiling_permille / 1000;
  return std::max(state.ask_fen, std::min(state.ask_fen + step_fen, ceiling_fen));
}

std::int64_t best_offer(const std::vector<text::Slot>& slots, std::int64_t list_fen, std::int64_t order_fen) {
  std::int64_t best = order_fen;
  for (const text::Slot& slot : slots) {
    std::int64_t offer = list_fen;
    if (slot.kind == text::SlotKind::money && slot.role == text::PriceRole::offered) offer = slot.number;
    if (slot.kind == text::SlotKind::money && slot.role == text::PriceRole::off)
      offer = list_fen - slot.number;
    if (slot.kind == text::SlotKind::rate) offer = list_fen * slot.number / 1000;
    if (offer > 0) best = std::min(best, offer);
  }
  return best;
}

void see_prices(const pack::Scenario& scenario, const CustomerState& state, const desk::Desk& desk,
                pack::Moment& moment) {
  const auto& stance = scenario.persona.haggling;
  if (!stance) return;
  const std::int64_t list_fen = desk::resolve({0, stance->list_price}, state.facts);
  const std::int64_t order_fen = desk.orders.empty() ? list_fen : desk.orders.front().price_fen;
  const std::int64_t offer_fen = best_offer(moment.all_slots, list_fen, order_fen);
  const std::int64_t ask_fen = soften(scenario, state, moment);
  moment.haggle_accepts = offer_fen <= ask_fen;
  moment.haggle_at_limit = ask_fen >= list_fen * stance->target_permille / 1000;
  moment.haggle_no_offer = offer_fen >= list_fen;
}

}  // namespace dojo::customer
