// No price below what the agent may give alone, said or done, and no dearer gift, unless a supervisor granted
// it (B-3).
#include <algorithm>

#include "grading/authority.h"
#include "grading/checks/check.h"

namespace dojo::grading {
namespace {

std::optional<Finding> too_dear_gift(const pack::Rule& rule, const Dossier& dossier, std::size_t turn) {
  const pack::Authority* authority = dossier.house.authority_of(dossier.scenario.tier);
  for (const session::AgentAction& action : dossier.facts.turns[turn].actions) {
    if (action.refused || action.call.id.text() != "add_gift" || !authority) continue;
    for (const pack::Gift& gift : dossier.house.catalog.gifts) {
      if (gift.id != desk::text_arg(action.call, "gift") || gift.value_fen <= authority->gift_fen) continue;
      Finding finding = found_action(rule, action);
      finding.args["amount_fen"] = gift.value_fen;
      return finding;
    }
  }
  return std::nullopt;
}

}  // namespace

Verdicts check_price_authority(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  const auto& orders = dossier.facts.last.desk.orders;
  if (orders.empty()) return verdicts;
  const std::int64_t list_fen = orders.front().list_fen;
  for (std::size_t i = 0; i < dossier.readings.size(); ++i) {
    const Reading& reading = dossier.readings[i];
    std::optional<Finding> finding;
    std::int64_t limit = 0;
    const bool offers =
        std::any_of(reading.analysis.acts.begin(), reading.analysis.acts.end(), [](const text::ActHit& act) {
          return !act.learned &&
                 (act.id.text() == "offer_discount" || act.id.text() == "confirm_price_changed");
        });
    for (const text::Slot& slot : reading.analysis.slots) {
      const std::optional<std::int64_t> price = price_of(slot, list_fen);
      if (!price || *price == list_fen || !offers) continue;
      verdicts.applies = true;
      const std::int64_t lowest = lowest_fen(dossier, list_fen, said_at(dossier, i, slot.span));
      if (*price > 0 && *price < lowest && !finding) {
        finding = found_words(rule, reading, slot.span);
        finding->args["amount_fen"] = *price;
        limit = lowest;
      }
    }
    if (auto gift = too_dear_gift(rule, dossier, i)) finding = std::move(gift);
    for (const session::AgentAction& action : dossier.facts.turns[i].actions) {
      if (action.refused || action.call.id.text() != "change_price") continue;
      verdicts.applies = true;
      const std::int64_t price = desk::integer_arg(action.call, "price_fen");
      const std::int64_t lowest = lowest_fen(dossier, list_fen, action.at);
      if (price < lowest && !finding) {
        finding = found_action(rule, action);
        finding->args["amount_fen"] = price;
        limit = lowest;
      }
    }
    if (!finding) continue;
    if (finding->action != "add_gift")
      finding->args["limit_fen"] = limit;
    else
      finding->args["limit_fen"] = dossier.house.authority_of(dossier.scenario.tier)->gift_fen;
    verdicts.findings.push_back(std::move(*finding));
  }
  return verdicts;
}

}  // namespace dojo::grading
