// A verdict with its proof: which rule, on which words, action, times, or what was looked for and not found.
//
// `turn` is an index into the transcript; begin and end are bytes of that entry's text (0, 0 where no words
// prove it). Values. Messages are ids with arguments (the rule's `why` and `better` in the house), worded
// when shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/units.h"
#include "pack/house.h"
#include "pack/moment.h"

namespace dojo::grading {

enum class About { words, action, time, missing };
std::string_view name(About about);

struct Place {
  std::size_t turn = 0;
  std::size_t begin = 0;
  std::size_t end = 0;

  auto operator<=>(const Place&) const = default;
};

struct TimeEvidence {
  std::size_t from_turn = 0;
  std::size_t to_turn = 0;
  base::Millis ms{0};
  base::Millis limit{0};
};

struct MissingEvidence {
  std::string expected;               // act or action ids, or the step's id
  std::vector<std::size_t> searched;  // agent entries in which it was looked for
};

struct Finding {
  base::RuleId rule;
  pack::Severity severity = pack::Severity::minor;
  std::vector<base::ClauseId> cites;
  About about = About::words;
  Place place;
  std::string evidence;  // the exact words; empty for missing
  std::vector<Place> also;
  std::optional<TimeEvidence> time;
  std::optional<MissingEvidence> missing;
  std::string action;  // about = action
  pack::Values args;   // fill the rule's sentences
  int points = 0;      // taken off, after "once per rule and turn"

  // Stable name of the finding: "rule@turn:begin-end".
  std::string key() const;
};

bool operator<(const Finding& a, const Finding& b);  // by place, then rule

}  // namespace dojo::grading
