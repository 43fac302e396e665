#include "grading/promises.h"

#include <algorithm>
#include <array>

#include "base/civil_time.h"
#include "grading/authority.h"

namespace dojo::grading {
namespace {

using base::Millis;

// What the amount in the words means.
enum class Amount { none, price, sum };

// What keeps a promise: one of these actions, or (follow-ups) one of these later acts.
struct Keeping {
  std::string_view act;
  std::vector<std::string_view> actions;
  std::vector<std::string_view> later_acts;
  bool offer = false;   // only owed once the customer takes it up
  bool report = false;  // tells of what is done already: the action may come before the words
  Amount amount = Amount::none;
};

const std::vector<Keeping>& keepings() {
  static const std::vector<Keeping> all = {
      {"offer_gift", {"add_gift"}, {}, true, false, Amount::none},
      {"offer_free_shipping", {"waive_freight"}, {}, true, false, Amount::none},
      {"offer_discount", {"change_price", "give_coupon", "refund_part"}, {}, true, false, Amount::price},
      {"confirm_price_changed", {"change_price", "waive_freight"}, {}, false, true, Amount::price},
      {"extend_receipt", {"extend_receipt"}, {}, false, true, Amount::none},
      {"register_case", {"register_aftersales", "add_note"}, {}, false, true, Amount::none},
      {"offer_resend", {"resend", "register_aftersales"}, {}, true, false, Amount::none},
      {"offer_partial_refund",
       {"refund_part", "approve_application", "register_aftersales"},
       {},
       true,
       false,
       Amount::sum},
      {"offer_compensation",
       {"refund_part", "give_coupon", "add_gift", "resend", "waive_freight", "register_aftersales"},
       {},
       true,
       false,
       Amount::sum},
      {"escalate_supervisor",
       {"ask_supervisor", "register_aftersales"},
       {"hand_over"},
       false,
       true,
       Amount::none},
      {"promise_follow_up",
       {"register_aftersales", "ask_supervisor", "look_up_order", "look_up_parcel", "look_up_goods",
        "add_note", "check_application", "change_price", "refund_part", "resend"},
       {"report_result", "thank_for_waiting", "answer_shipping", "answer_product", "answer_stock",
        "answer_price", "hand_over", "explain_policy", "offer_refund", "offer_resend", "accept_return",
        "accept_exchange"},
       false,
       false,
       Amount::none},
  };
  return all;
}

const Keeping* keeping_of(const base::ActId& act) {
  const auto found = std::find_if(keepings().begin(), keepings().end(),
                                  [&](const Keeping& keeping) { return keeping.act == act.text(); });
  return found == keepings().end() ? nullptr : &*found;
}

bool contains(const std::vector<std::string_view>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::optional<std::int64_t> said_price(const Dossier& dossier, std::size_t turn) {
  if (dossier.facts.last.desk.orders.empty()) return std::nullopt;
  const std::int64_t list_fen = dossier.facts.last.desk.orders.front().list_fen;
  for (const text::Slot& slot : dossier.readings[turn].analysis.slots) {
    if (const auto price = price_of(slot, list_fen)) return price;
  }
  return std::nullopt;
}

// The sum named in the words of the act itself; prices asked or listed are none.
std::optional<std::int64_t> said_sum(const Reading& reading, const text::Span& span) {
  for (const text::Slot& slot : reading.analysis.slots) {
    const bool price = slot.role == text::PriceRole::list || slot.role == text::PriceRole::asked;
    if (slot.kind == text::SlotKind::money && !price && span.covers(slot.span)) return slot.number;
  }
  return std::nullopt;
}

std::optional<std::int64_t> amount_of(const desk::ActionCall& call) {
  if (call.id.text() == "change_price") return desk::integer_arg(call, "price_fen");
  if (call.id.text() == "refund_part") return desk::integer_arg(call, "amount_fen");
  return std::nullopt;
}

// The time of the day at which the conversation began; unreadable (in hand-made tests) counts as midnight.
Millis time_of_day(const session::State& state) {
  constexpr std::int64_t kMinute = 60000;
  constexpr std::int64_t kDay = 24 * 60 * kMinute;
  const auto began = base::parse_rfc3339(state.start.started_civil);
  return began ? Millis{(began->unix_ms + began->offset_minutes * kMinute) % kDay} : Millis{0};
}

// Session time that a deadline said at `at` means: so much later, or an hour of a day; a day without an hour
// ends at midnight.
std::optional<Millis> due_at(const session::State& state, const text::Slot& slot, Millis at) {
  if (slot.kind == text::SlotKind::duration) return at + Millis{slot.number};
  if (slot.kind != text::SlotKind::date) return std::nullopt;
  const Millis began = time_of_day(state);
  const auto day = std::chrono::floor<std::chrono::days>(began + at);
  const auto hour = std::chrono::hours(slot.hour < 0 ? 24 : slot.hour);
  return Millis{day + std::chrono::days(slot.number) + hour} - began;
}

void read_deadline(const Dossier& dossier, Promise& promise) {
  const Reading& reading = dossier.readings[promise.turn];
  if (!reading.analysis.has_act("state_deadline")) return;
  for (const text::Slot& slot : reading.analysis.slots) {
    const auto due = due_at(dossier.facts.last, slot, said_at(dossier, promise.turn, slot.span));
    if (!due) continue;
    promise.deadline = reading.words(slot.span);
    promise.due = due;
  }
}

void note_kept(Promise& promise, Millis at) {
  if (!promise.done_at) promise.done_at = at;
}

// The first that keeps the promise decides when; the last amount is what the customer got.
void settle(const Dossier& dossier, const Keeping& keeping, Promise& promise) {
  const auto& turns = dossier.facts.turns;
  for (std::size_t i = keeping.report ? 0 : promise.turn; i < turns.size(); ++i) {
    for (const session::AgentAction& action : turns[i].actions) {
      if (action.refused || !contains(keeping.actions, action.call.id.text())) continue;
      promise.action = action.call.id.text();
      promise.done_fen = amount_of(action.call);
      note_kept(promise, action.at);
    }
    if (i <= promise.turn || turns[i].messages.empty()) continue;
    for (const text::ActHit& act : dossier.readings[i].analysis.acts) {
      if (contains(keeping.later_acts, act.id.text())) note_kept(promise, turns[i].messages.front().at);
    }
  }
  if (!promise.done_at) return;
  promise.state = Promise::State::kept;
  if (promise.due && *promise.done_at > *promise.due) promise.state = Promise::State::late;
  if (!promise.said_fen || !promise.done_fen) return;
  // Asked more than was said, or gave less; better than said breaks no word.
  const bool priced = keeping.amount == Amount::price && promise.action == "change_price";
  const bool summed = keeping.amount == Amount::sum && promise.action == "refund_part";
  if ((priced && *promise.done_fen > *promise.said_fen) || (summed && *promise.done_fen < *promise.said_fen))
    promise.state = Promise::State::differs;
}

bool taken_up(const Dossier& dossier) {
  const pack::Outcome outcome = dossier.facts.last.outcome;
  return outcome == pack::Outcome::bought || outcome == pack::Outcome::solved;
}

Promise make_promise(const Dossier& dossier, const Keeping& keeping, std::size_t turn,
                     const text::ActHit& act) {
  const Reading& reading = dossier.readings[turn];
  Promise promise;
  promise.kind = act.id;
  promise.turn = turn;
  promise.place = reading.place(act.span);
  promise.said = reading.words(act.span);
  if (keeping.amount == Amount::price) promise.said_fen = said_price(dossier, turn);
  if (keeping.amount == Amount::sum) promise.said_fen = said_sum(reading, act.span);
  if (keeping.amount == Amount::price && promise.said_fen) {
    const std::int64_t list_fen = dossier.facts.last.desk.orders.front().list_fen;
    promise.beyond_authority =
        *promise.said_fen < lowest_fen(dossier, list_fen, said_at(dossier, turn, act.span));
  }
  read_deadline(dossier, promise);
  promise.state = keeping.offer && !taken_up(dossier) ? Promise::State::offered : Promise::State::broken;
  settle(dossier, keeping, promise);
  return promise;
}

}  // namespace

std::string_view name(Promise::State state) {
  switch (state) {
    case Promise::State::kept:
      return "kept";
    case Promise::State::late:
      return "late";
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
  for (std::size_t turn = 0; turn < dossier.facts.turns.size(); ++turn) {
    for (const text::ActHit& act : dossier.readings[turn].analysis.acts) {
      const Keeping* keeping = keeping_of(act.id);
      if (!keeping || act.learned) continue;
      const bool same_turn = std::any_of(
          ledger.begin(), ledger.end(), [&](const Promise& p) { return p.kind == act.id && p.turn == turn; });
      if (!same_turn) ledger.push_back(make_promise(dossier, *keeping, turn, act));
    }
  }
  return ledger;
}

}  // namespace dojo::grading
