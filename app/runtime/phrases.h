// Quick phrases, for every shell: finding them, filling in what is known, and knowing later which one a
// message came from.
//
//   for (const pack::Phrase* phrase : find_phrases(house, "hi", locale)) …
//   std::string text = fill_phrase(*phrase, house, state, "小灯");   // "{…}" that nobody knows stays
//   if (has_blank(text)) do not send it yet
//   SubmitReply{text, phrase_of(house, phrase->id, text, state)}
//
// Nothing fitting gives an empty list. The pointers are into the house. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "pack/house.h"
#include "session/state.h"

namespace dojo::runtime {

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

}  // namespace dojo::runtime
