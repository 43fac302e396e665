// One synthetic trainee plays one case through the real session and the real grading.
//
//   Sitting s = play(context, known, bank, trainee);      s.outcome, s.passed, s.quality_permille, s.ways …
//
// Each turn: where the conversation stands (session state), what an able agent would do (knowledge.h), what
// of that this trainee gets wrong (trainee.h), the words for the rest (bank.h). The customer, the desk, the
// judge and the rules are those of a real session; the trainee knows nothing of how the words are understood.
// Deterministic: the same trainee, case and bank give the same sitting on any thread.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "grading/grade.h"
#include "trial/bank.h"
#include "trial/knowledge.h"
#include "trial/trainee.h"

namespace dojo::trial {

struct Sitting {
  int trainee = 0;
  int ability = 0;
  std::string variant;
  base::Locale locale = base::Locale::zh;
  pack::Outcome outcome = pack::Outcome::unfinished;
  bool passed = false;
  int quality_permille = 0;
  int critical = 0;
  int turns = 0;                  // of the trainee, that the customer reacted to
  int not_understood = 0;         // of them, that the customer did not understand
  std::set<std::string> ways;     // transitions taken
  std::set<std::string> rules;    // broken, hints apart
  std::set<std::string> clauses;  // that those cite
  std::vector<std::string> rows;  // the conversation, a line each; only if it was asked for
};

Sitting play(const session::Context& context, const Knowledge& known, const Bank& bank,
             const Trainee& trainee, bool keep_rows = false);

}  // namespace dojo::trial
