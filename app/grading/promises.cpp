#include "grading/promises.h"

#include <algorithm>
#include <array>

namespace dojo::grading {
namespace {

// What keeps a promise: one of these actions, or (follow-ups) one of these later acts.
struct Keeping {
  std::string_view act;
  std::vector<std::string_view> actions;
  std::vector<std::string_view> later_acts;
  bool offer = false;  // only owed once the customer takes it up
};

const std::vector<Keeping>& keepings() {
  static const std::vector<Keeping> all = {
      {"offer_gift", {"add_gift"}, {}, true},
      {"offer_free_shipping", {"waive_freight"}, {}, true},
      {"offer_discount", {"change_price", "give_coupon", "refund_part"}, {}, true},
      {"confirm_price_changed", {"change_price", "waive_freight"}, {}, false},
      {"extend_receipt", {"extend_receipt"}, {}, false},
      {"register_case", {"register_aftersales", "add_note"}, {}, false},
      {"offer_resend", {"resend", "register_aftersales"}, {}, true},
      {"offer_partial_refund", {"refund_part", "approve_application", "register_aftersales"}, {}, true},
      {"escalate_supervisor", {"ask_supervisor", "register_aftersales"}, {"hand_over"}, false},
      {"promise_follow_up",
       {"register_aftersales", "ask_supervisor", "look_up_order", "look_up_parcel", "look_up_goods",
        "add_note", "check_application", "change_price", "refund_part", "resend"},
       {"report_result", "thank_for_waiting", "answer_shipping", "answer_product", "answer_stock",
        "answer_price", "hand_over", "explain_policy", "offer_refund", "offer_resend", "accept_return",
        "accept_exchange"},
       false},
  };
  return all;
}

bool contains(const std::vector<std::string_view>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// The price that the words of this turn name for a promise of money, after the reduction.
std::optional<std::int64_t> said_price(const Dossier& dossier, std::size_t turn) {
  if (dossier.facts.last.desk.orders.empty()) return std::nullopt;
  const std::int64_t list_fen = dossier.facts.last.desk.orders.front().list_fen;
  for (const text::Slot& slot : dossier.readings[turn].analysis.slots) {
    if (slot.kind == text::SlotKind::rate) return list_fen * slot.number / 1000;
    if (slot.kind != text::SlotKind::money) continue;
    if (slot.role == text::PriceRole::offered) return slot.number;
    if (slot.role == text::PriceRole::off) return list_fen - slot.number;
  }
  return std::nullopt;
}

std::optional<std::int64_t> amount_of(const desk::ActionCall& call) {
  if (call.id.text() == "change_price") return desk::integer_arg(call, "price_fen");
  if (call.id.text() == "refund_part") return desk::integer_arg(call, "amount_fen");
  return std::nullopt;
}

void settle(const Dossier& dossier, const Keeping& keeping, Promise& promise) {
  const auto& turns = dossier.facts.turns;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    for (const session::AgentAction& action : turns[i].actions) {
      if (action.refused || !contains(keeping.actions, action.call.id.text())) continue;
      promise.action = action.call.id.text();
      promise.done_fen = amount_of(action.call);
      promise.state = Promise::State::kept;
    }
    if (i <= promise.turn) continue;
    for (const text::ActHit& act : dossier.readings[i].analysis.acts) {
      if (contains(keeping.later_acts, act.id.text())) promise.state = Promise::State::kept;
    }
  }
  const bool priced = promise.action == "change_price";
  if (priced && promise.said_fen && promise.done_fen && *promise.done_fen > *promise.said_fen) {
    promise.state = Promise::State::differs;  // asked more than was said; a better price breaks no word
  }
}

bool taken_up(const Dossier& dossier) {
  const pack::Outcome outcome = dossier.facts.last.outcome;
  return outcome == pack::Outcome::bought || outcome == pack::Outcome::solved;
}

}  // namespace

std::string_view name(Promise::State state) {
  switch (state) {
    case Promise::State::kept:
      return "kept";
    case Promise::State::differs:
      return "differs";
    case Promise::State::broken:
      return "broken";
    case Promise::State::offered:
      return "offered";
  }
  return "";
}

std::vector<Promise> promise_ledger(const Dossier& dossier) {
  std::vector<Promise> ledger;
  const std::size_t count = dossier.facts.turns.size();
  for (std::size_t turn = 0; turn < count; ++turn) {
    const Reading& reading = dossier.readings[turn];
    for (const text::ActHit& act : reading.analysis.acts) {
      const auto keeping = std::find_if(keepings().begin(), keepings().end(),
                                        [&](const Keeping& k) { return k.act == act.id.text(); });
      if (keeping == keepings().end() || act.learned) continue;
      const bool same_turn = std::any_of(
          ledger.begin(), ledger.end(), [&](const Promise& p) { return p.kind == act.id && p.turn == turn; });
      if (same_turn) continue;
      Promise promise;
      promise.kind = act.id;
      promise.turn = turn;
      promise.place = reading.place(act.span);
      promise.said = reading.words(act.span);
      if (act.id.text() == "offer_discount" || act.id.text() == "confirm_price_changed")
        promise.said_fen = said_price(dossier, turn);
      for (const text::Slot& slot : reading.analysis.slots) {
        const bool time = slot.kind == text::SlotKind::duration || slot.kind == text::SlotKind::date;
        if (time && reading.analysis.has_act("state_deadline")) promise.deadline = reading.words(slot.span);
      }
      promise.state = keeping->offer && !taken_up(dossier) ? Promise::State::offered : Promise::State::broken;
      settle(dossier, *keeping, promise);
      ledger.push_back(std::move(promise));
    }
  }
  return ledger;
}

}  // namespace dojo::grading
