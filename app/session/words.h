// From line ids to what is said: the variant drawn, the placeholders filled. docs/formats/case.md,
// "Placeholders".
#pragma once

#include <map>
#include <string>

#include "pack/house.h"
#include "pack/scenario.h"
#include "session/event.h"
#include "session/state.h"

namespace dojo::session {

// 3990 -> "39.9", 4000 -> "40".
std::string yuan(std::int64_t fen);

// Every placeholder that lines may use, as words of the session's language.
std::map<std::string, std::string> placeholders(const pack::House& house, const State& state,
                                                const customer::CustomerState& customer);
// The facts and drawn words alone, for scripts that name them.
std::map<std::string, std::string> fact_words(const State& state);
std::string fill(std::string_view text, const std::map<std::string, std::string>& words);

// Draws a burst of the line: by seed, never the variant said last time.
SpokenLine speak(const pack::Case& scene, const State& state, const base::LineId& line,
                 const std::map<std::string, std::string>& words);

// The same as one text, its messages joined by line breaks: notices, reviews.
std::string say_as_text(const pack::Case& scene, const State& state, const base::LineId& line,
                        const std::map<std::string, std::string>& words);

}  // namespace dojo::session
