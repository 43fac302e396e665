// The tiers of a shop and what each asks for, as data of the pack (clauses T-1 to T-11).
#pragma once

#include <string>
#include <vector>

#include "base/locale.h"

namespace dojo::pack {

struct TierCondition {
  enum class Kind {
    cases_passed,  // `count` different cases (of `case_kind`, empty: any) passed at `mark_permille` or above
    no_critical_in_last,  // the last `count` results are free of critical findings
    lead_confirmation,    // a team lead has confirmed the step
  };
  Kind kind = Kind::cases_passed;
  std::string case_kind;
  int count = 1;
  int mark_permille = 800;
};

struct Tier {
  std::string id;  // trainee | regular | senior | lead | supervisor
  base::LocalText name;
  base::LocalText about;
  std::vector<TierCondition> conditions;  // to enter this tier; none for the first
};

struct Ladder {
  std::vector<Tier> tiers;  // lowest first
};

}  // namespace dojo::pack
