// Everything that checks look at: the facts of a session, and each turn read by the analyser.
//
//   Dossier dossier = open_dossier({house, scenario, analyser}, facts);
//   dossier.readings[i].analysis.acts, dossier.readings[i].moment        // of dossier.facts.turns[i]
//
// A turn's messages are read as one text (refusal, honorific, stacked negatives are judged over the turn);
// `place` maps bytes of it back to the message that was typed. Holds references: keep house and scenario
// alive.
#pragma once

#include <string>
#include <vector>

#include "grading/finding.h"
#include "pack/house.h"
#include "pack/scenario.h"
#include "session/facts.h"
#include "text/analysis.h"

namespace dojo::grading {

struct Rulebook {
  const pack::House& house;
  const pack::Scenario& scenario;
  const text::Analyser& analyser;
};

struct Piece {
  std::size_t entry = 0;  // transcript index
  std::size_t begin = 0;  // where its text stands in the reading's text
  std::size_t end = 0;
};

struct Reading {
  std::string text;
  std::vector<Piece> pieces;
  text::Analysis analysis;
  pack::Moment moment;

  Place place(const text::Span& span) const;
  std::string words(const text::Span& span) const { return text.substr(span.begin, span.end - span.begin); }
};

struct Dossier {
  const pack::House& house;
  const pack::Scenario& scenario;
  const session::Facts& facts;
  std::vector<Reading> readings;  // beside facts.turns

  std::size_t last_entry_of(std::size_t turn) const;  // of the agent, in that turn
  std::vector<std::size_t> agent_entries(std::size_t first_turn, std::size_t last_turn) const;
};

Dossier open_dossier(const Rulebook& rulebook, const session::Facts& facts);

}  // namespace dojo::grading
