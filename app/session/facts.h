// A finished (or running) session as facts for grading: the agent's turns, each with what it answered and
// what came of it.
//
//   Facts facts = gather_facts(house, events);
//   facts.turns[2].messages[0].text, facts.turns[2].signals, facts.turns[2].asked_at …
//
// A turn is everything that the agent said and did between two of the customer's utterances; what comes after
// the customer has finished is the last turn, with `wrap_up` set. Facts hold nothing that is not in the
// events. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/state.h"

namespace dojo::session {

struct AgentMessage {
  std::size_t entry = 0;  // index into the transcript
  base::Millis at{0};
  std::string text;
  base::PhraseId phrase;
};

struct AgentAction {
  std::size_t entry = 0;
  base::Millis at{0};
  desk::ActionCall call;
  bool refused = false;
};

struct Turn {
  base::NodeId node;
  std::vector<std::string> signals;      // raised by the words that this turn answers
  std::string situation;                 // those words, messages joined by line breaks
  std::size_t situation_entry = 0;       // the last of them in the transcript
  std::optional<base::Millis> asked_at;  // the oldest unanswered message
  int mood = 50;
  int patience = 3;
  bool question_open = false;
  pack::Values facts;
  std::vector<AgentMessage> messages;
  std::vector<AgentAction> actions;
  bool wrap_up = false;
  // How the customer took it; `waiting` while nothing has come back.
  customer::ReactionKind reaction = customer::ReactionKind::waiting;
  base::TransitionId transition;
  int mood_after = 50;

  bool empty() const { return messages.empty() && actions.empty(); }
};

struct MoodChange {
  base::Millis at{0};
  std::size_t entry = 0;  // the customer's first words after the change
  int before = 50, after = 50;
  customer::ReactionKind kind = customer::ReactionKind::transition;
  base::TransitionId transition;
  Heard heard;                    // in the agent's turn before
  std::vector<std::string> done;  // desk actions of that turn, in order
};

// What a supervisor answered, and when: it covers only what comes after it.
struct Granted {
  base::Millis at{0};
  desk::Grant grant;
};

struct Facts {
  State last;
  std::vector<Granted> grants;
  std::vector<Turn> turns;
  std::vector<MoodChange> moods;
};

Facts gather_facts(const pack::House& house, const std::vector<Event>& events);

}  // namespace dojo::session
