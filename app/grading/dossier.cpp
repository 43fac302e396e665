#include "grading/dossier.h"

#include <algorithm>

namespace dojo::grading {
namespace {

void add_piece(Reading& reading, std::size_t entry, const std::string& words) {
  if (words.empty()) return;
  if (!reading.text.empty()) reading.text += '\n';
  const std::size_t begin = reading.text.size();
  reading.text += words;
  reading.pieces.push_back({entry, begin, reading.text.size()});
}

Reading read(const Rulebook& rulebook, const session::Facts& facts, const session::Turn& turn) {
  Reading reading;
  for (const session::AgentMessage& message : turn.messages) add_piece(reading, message.entry, message.text);
  for (const session::AgentAction& action : turn.actions) {
    if (!action.refused && action.call.id.text() == "answer_review") {
      add_piece(reading, action.entry, desk::text_arg(action.call, "text"));
    }
  }
  if (!reading.text.empty()) {
    reading.analysis = rulebook.analyser.analyse({reading.text, facts.last.start.locale, turn.situation});
  }
  return reading;
}

// What held at this turn, on top of what held before it.
pack::Moment moment_of(const pack::Moment& before, const session::Turn& turn, const Reading& reading,
                       std::size_t index) {
  pack::Moment now;
  now.all_acts = before.all_acts, now.all_rules = before.all_rules, now.all_slots = before.all_slots;
  now.all_done = before.all_done, now.all_refused = before.all_refused, now.all_signals = before.all_signals;
  now.visits = before.visits;
  now.visits[turn.node.text()] += 1;
  for (const text::ActHit& act : reading.analysis.acts)
    now.turn_acts.insert(act.id.text()), now.all_acts.insert(act.id.text());
  for (const text::RuleHit& rule : reading.analysis.rules) {
    now.turn_rules.insert(rule.id.text()), now.all_rules.insert(rule.id.text());
  }
  now.turn_slots = reading.analysis.slots;
  now.all_slots.insert(now.all_slots.end(), now.turn_slots.begin(), now.turn_slots.end());
  for (const session::AgentAction& action : turn.actions) {
    const std::string& id = action.call.id.text();
    if (action.refused) {
      now.turn_refused.insert(id), now.all_refused.insert(id);
    } else {
      now.turn_done.push_back({id, action.call.args}), now.all_done.push_back({id, action.call.args});
    }
  }
  for (const std::string& signal : turn.signals)
    now.turn_signals.insert(signal), now.all_signals.insert(signal);
  now.facts = turn.facts;
  now.mood = turn.mood;
  now.patience = turn.patience;
  now.turns = static_cast<int>(index);
  now.turn_messages = static_cast<int>(turn.messages.size());
  now.first_answer = index == 0;
  if (turn.asked_at && !turn.messages.empty()) now.waited = turn.messages.front().at - *turn.asked_at;
  return now;
}

}  // namespace

Place Reading::place(const text::Span& span) const {
  for (const Piece& piece : pieces) {
    if (span.begin >= piece.end) continue;
    const std::size_t begin = span.begin < piece.begin ? 0 : span.begin - piece.begin;
    const std::size_t end = std::min(span.end, piece.end) - piece.begin;
    return {piece.entry, begin, end};
  }
  return pieces.empty() ? Place{} : Place{pieces.back().entry, 0, 0};
}

std::size_t Dossier::last_entry_of(std::size_t turn) const {
  const session::Turn& t = facts.turns[turn];
  std::size_t last = t.situation_entry;
  if (!t.messages.empty()) last = t.messages.back().entry;
  if (!t.actions.empty()) last = std::max(last, t.actions.back().entry);
  return last;
}

std::vector<std::size_t> Dossier::agent_entries(std::size_t first_turn, std::size_t last_turn) const {
  std::vector<std::size_t> entries;
  for (std::size_t i = first_turn; i <= last_turn && i < facts.turns.size(); ++i) {
    for (const session::AgentMessage& message : facts.turns[i].messages) entries.push_back(message.entry);
  }
  return entries;
}

Dossier open_dossier(const Rulebook& rulebook, const session::Facts& facts) {
  Dossier dossier{rulebook.house, rulebook.scenario, facts, {}};
  pack::Moment before;
  for (std::size_t i = 0; i < facts.turns.size(); ++i) {
    Reading reading = read(rulebook, facts, facts.turns[i]);
    reading.moment = moment_of(before, facts.turns[i], reading, i);
    before = reading.moment;
    dossier.readings.push_back(std::move(reading));
  }
  return dossier;
}

}  // namespace dojo::grading
