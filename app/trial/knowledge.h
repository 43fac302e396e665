// What an able agent knows of a case: how far each place is from a good end, and what to say and do next.
//
//   Knowledge known = learn({context, plans}, 500);         // explores the case once
//   Advice advice = best_reply(context, known, world, {});  // shortest way on, with what the house asks for
//
// Made by the prover's exploration, so nobody writes an answer sheet. `best_reply` looks one step ahead: of
// the replies that open a way here it takes the one nearest to a success, then adds the acts and actions that
// the house's rules ask for, as long as the story goes the same way. Deterministic; share it between threads.
#pragma once

#include <map>
#include <string>

#include "proof/prove.h"
#include "session/decide.h"

namespace dojo::trial {

struct Knowledge {
  std::vector<proof::Way> ways;
  std::map<std::string, std::vector<std::size_t>> tried_in;            // by node
  std::map<std::string, std::map<std::string, int>> steps_to_success;  // by variant and node
};

// From the openings and from where the plans went. `most_places`: how much is explored; a few hundred do for
// a case of fifty nodes.
Knowledge learn(const proof::Subject& subject, std::size_t most_places);

struct Advice {
  proof::Reply reply;                    // what moves the story
  std::vector<std::string> courtesies;   // acts that the house asks for besides
  std::vector<desk::ActionCall> duties;  // actions that the house asks for besides
};

// `tried`: replies, as described, that did not help here before; others come first.
Advice best_reply(const session::Context& context, const Knowledge& known, const proof::World& world,
                  const std::set<std::string>& tried);

// Notes and tags that are due when the customer has finished.
std::vector<desk::ActionCall> records_due(const session::Context& context, const proof::World& world,
                                          base::Locale locale);

}  // namespace dojo::trial
