// A check kind: a rule of the house held against a session. One function per kind, one file each.
//
//   Verdicts v = check_answer_time(rule, dossier);
//   v.applies      the situation came up, so the rule's criterion counts
//   v.findings     where it was broken, unsorted
//
// A kind reads only the rule's parameters and the dossier; adding a rule of a kind needs no C++. Pure.
#pragma once

#include <vector>

#include "grading/dossier.h"
#include "grading/finding.h"

namespace dojo::grading {

struct Verdicts {
  bool applies = false;
  std::vector<Finding> findings;
};

Verdicts check_words(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_language(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_answer_time(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_act_required(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_act_forbidden(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_action_required(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_action_forbidden(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_order_of_steps(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_price_authority(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_note_flag(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_customer_tag(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_promise_kept(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_phrase_use(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_concession_steps(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_question_answered(const pack::Rule& rule, const Dossier& dossier);
Verdicts check_outcome(const pack::Rule& rule, const Dossier& dossier);

// Findings of each kind of proof, with the rule's severity and clauses filled in.
Finding found_words(const pack::Rule& rule, const Reading& reading, const text::Span& span);
Finding found_action(const pack::Rule& rule, const session::AgentAction& action);
Finding found_missing(const pack::Rule& rule, std::size_t at_entry, std::string expected,
                      std::vector<std::size_t> searched);
Finding found_time(const pack::Rule& rule, std::size_t from, std::size_t to, base::Millis ms,
                   base::Millis limit);

// The rule's limit, or `otherwise` where the rule does not state it.
std::int64_t limit(const pack::Rule& rule, const std::string& name, std::int64_t otherwise);

// First turn whose moment meets the rule's situation and not its excuse; facts.turns.size() if none.
std::size_t first_situation(const pack::Rule& rule, const Dossier& dossier);
bool in_situation(const pack::Rule& rule, const pack::Moment& moment);

std::string join(const std::vector<std::string>& words);

}  // namespace dojo::grading
