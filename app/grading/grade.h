// The grade of a session: findings with their proof, a quality score by criterion, and the critical verdict
// apart.
//
//   Grade grade = grade_session({house, scenario, analyser}, facts);
//   grade.quality_permille (nullopt: nothing was applicable, "not gradable"), grade.critical (indices),
//   grade.passed
//
// Deterministic: the same facts, pack and engine give the same bytes on every compiler. One deduction per
// rule and turn; a criterion never falls below 0 and leaves the score when nothing of it applied. A critical
// finding never changes the score; a pass needs both. Needs the Rulebook's values alive only during the call.
// docs/grading.md.
#pragma once

#include <optional>
#include <vector>

#include "grading/dossier.h"
#include "grading/finding.h"
#include "grading/promises.h"

namespace dojo::grading {

struct CriterionScore {
  base::CriterionId id;
  int weight_permille = 0;
  int earned = 0;
  int possible = 0;
  int permille = 0;
  bool not_applicable = false;
};

struct Grade {
  std::vector<Finding> findings;  // sorted by place, then rule
  std::vector<std::size_t> critical;
  std::vector<CriterionScore> criteria;
  std::optional<int> quality_permille;
  bool passed = false;
  std::vector<Promise> promises;
};

Grade grade_session(const Rulebook& rulebook, const session::Facts& facts);

// A rule's sentence for a finding, its {…} filled in, in one language.
std::string word(const pack::House& house, const base::LocalText& sentence, const Finding& finding,
                 base::Locale locale);

}  // namespace dojo::grading
