// Quick phrases at the terminal: finding them, filling in what is known, and knowing later which one a
// message came from. What looking something up at the desk shows.
#pragma once

#include <string>
#include <vector>

#include "pack/house.h"
#include "session/state.h"

namespace dojo::cli {

// By code first, then by group and words; all of them for "".
std::vector<const pack::Phrase*> find_phrases(const pack::House& house, const std::string& wanted,
                                              base::Locale locale);

// {customer}, {goods}, {order} … filled in; what is not known stays in braces.
std::string fill_phrase(const pack::Phrase& phrase, const pack::House& house, const session::State& state,
                        const std::string& agent);

bool has_blank(const std::string& text);

// The phrase that `line` came from: the one put into the line last, if its words are still mostly there; or
// none.
base::PhraseId phrase_of(const pack::House& house, const base::PhraseId& put, const std::string& line,
                         const session::State& state);

std::vector<std::string> looked_up_text(const pack::House& house, const desk::Desk& desk,
                                        const desk::ActionCall& call, base::Locale ui);

}  // namespace dojo::cli
