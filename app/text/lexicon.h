// What to look for in a reply, as values: one Detector per dialogue act or text rule. Packs fill them from
// JSON (house/acts, house/rules); the Analyser compiles all of them into one scan. A new rule is a new
// Detector, never C++.
//
//   Detector{.kind = DetectorKind::act, .id = "apologize", .patterns = {{Locale::zh,
//   "(抱歉|对不起|不好意思)"}}}
//
// Patterns are RE2 syntax (linear time, no look-around) over *shadow text* (text/shadow.h): lower case, half
// width, simplified characters, invisible characters gone. Patterns of both languages look at every reply;
// the locale of a pattern says only which language's examples prove it. What RE2 refuses is an Error naming
// detector and pattern. Patterns are folded themselves (shadow.h, folded_pattern): an author may write 您說,
// WeChat or ？ and be understood. `patterns` see the whole reply (^ is its beginning); those of unless_clause
// see one clause (^ is the clause's). Acts are decided before rules, and detectors that name acts
// (unless_acts, needs_acts) after those that do not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/locale.h"

namespace dojo::text {

enum class DetectorKind { act, rule };

struct Pattern {
  base::Locale locale = base::Locale::zh;
  std::string regex;
};

struct Detector {
  DetectorKind kind = DetectorKind::act;
  std::string id{};                   // "apologize", "conduct.off_platform"
  std::vector<Pattern> patterns{};    // any match fires, its span is the evidence
  std::vector<Pattern> squeezed{};    // like patterns, but over the squeezed view (shadow.h), against evasion
  std::vector<Pattern> exceptions{};  // a match that overlaps a match of one of these does not count
  std::vector<Pattern> unless_clause{};    // ... nor one in a clause in which one of these matches
  std::vector<Pattern> unless_reply{};     // ... nor any when one of these matches anywhere in the reply
  std::vector<std::string> unless_acts{};  // ... nor any when the reply carries one of these acts
  std::vector<std::string> needs_acts{};   // ... nor any when it carries none of these (empty: no such need)
  std::vector<Pattern> situation{};        // if not empty: one must match the situation's words
  int at_least = 1;                        // matches needed before it fires (language.negative_stack: 2)
  bool quotes_count = false;               // matches inside quoted words of the customer count too
  bool negation_counts = false;            // matches that a negator stands before count too (text/negation.h)
  bool learned = true;                     // the learned model may fire it as well, and overrule its patterns
};

// Of everything that decides when the detector fires; any edit changes it.
std::uint32_t fingerprint(const Detector& detector);

struct Lexicon {
  std::vector<Detector> detectors;
};

}  // namespace dojo::text
