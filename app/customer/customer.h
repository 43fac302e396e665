// The scripted customer: what they say next, and why.
//
//   CustomerState c = arrive(scenario, facts);
//   Reaction r = react(scenario, c, moment, seed);     // moment: what the agent just said and did
//   c = r.after;                                       // r.lines, r.transition, r.kind say what happened
//
// Pure: the same scenario, state, moment and seed give the same reaction. Mood is 0 to 100, patience 0 or
// more, money in fen. Rooms above resolve lines to words and turn reactions into events. Source:
// docs/formats/case.md.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "desk/desk.h"
#include "pack/moment.h"
#include "pack/scenario.h"

namespace dojo::customer {

struct CustomerState {
  base::NodeId node;
  int mood = 50;
  int patience = 3;
  int misses = 0;  // in a row
  int concessions = 0;
  std::int64_t ask_fen = 0;  // 0: does not haggle
  bool question_open = false;
  std::map<std::string, int> visits;
  pack::Values facts;

  bool operator==(const CustomerState&) const = default;
};

enum class ReactionKind {
  transition,      // a transition was taken
  known_answer,    // asked something that they know (or know that they don't)
  asked_again,     // their question had not been answered
  not_understood,  // nothing in the script fits
  waiting,         // the agent is holding the line; nothing is said
  nudge,           // no answer came
  opening,         // the first words
};
std::string_view name(ReactionKind kind);

struct Reaction {
  ReactionKind kind = ReactionKind::waiting;
  base::TransitionId transition;
  std::vector<base::LineId> lines;
  std::vector<std::string> signals;
  std::vector<pack::CustomerDeed> deeds;
  std::optional<pack::TimeJump> jump;  // between the transition's lines and the node's
  std::size_t lines_before_jump = 0;
  std::optional<pack::Exit> exit;
  CustomerState after;
};

CustomerState arrive(const pack::Scenario& scenario, pack::Values facts);
Reaction open(const pack::Scenario& scenario, const CustomerState& state);
Reaction react(const pack::Scenario& scenario, const CustomerState& state, const pack::Moment& moment);
Reaction nudge(const pack::Scenario& scenario, const CustomerState& state);

// The asking price after this moment (haggling only): softened towards the target, or to the limit.
std::int64_t soften(const pack::Scenario& scenario, const CustomerState& state, const pack::Moment& moment);

// What a haggler sees on the table in fen: the lowest of the order's price and what the words offer.
// list_fen: list price; order_fen: the order as it stands.
std::int64_t best_offer(const std::vector<text::Slot>& slots, std::int64_t list_fen, std::int64_t order_fen);

// Fills in what a haggler thinks of the prices (moment.haggle_*), from what was said and what the desk shows.
void see_prices(const pack::Scenario& scenario, const CustomerState& state, const desk::Desk& desk,
                pack::Moment& moment);

}  // namespace dojo::customer
