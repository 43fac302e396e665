// Where somebody stands on the shop's ladder, as a fold over what was recorded about them.
//
//   Progress p = progress(pack.house.ladder, records);     // records in the order in which they were
//   recorded p.tier == "regular";  p.next == "senior";  p.conditions[0].have == 2
//
// Only finished, unaided sessions count. A session recorded again (regraded) replaces its earlier result in
// its old place. For cases_passed the best counted result of a case stands. A tier once reached stays: only a
// lead takes it away, outside of this. No months are made up (T-11): `practice_tier` is what the results
// alone would give, without any lead's confirmation. Nobody confirms themselves. Records of other profiles
// are not told apart here: pass one person's. A ladder without tiers gives an empty Progress. Pure; any
// thread. Clauses T-1 to T-11.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/ids.h"
#include "pack/ladder.h"

namespace dojo::career {

struct Result {
  base::SessionId session;
  base::ProfileId profile;
  base::CaseId case_id;
  std::string kind;  // of the case: bargaining, return …
  int quality_permille = 0;
  bool passed = false;    // quality reached the pass mark and nothing critical was found
  bool critical = false;  // a critical finding stands
  bool aided = false;     // hints were asked for
  bool finished = false;
  std::string at_civil;  // RFC 3339

  bool operator==(const Result&) const = default;
};

// A team lead says that somebody may enter a tier.
struct LeadConfirmation {
  base::ProfileId profile;
  std::string tier;
  base::ProfileId by;
  std::string at_civil;

  bool operator==(const LeadConfirmation&) const = default;
};

using Record = std::variant<Result, LeadConfirmation>;

struct ConditionProgress {
  pack::TierCondition condition;
  bool met = false;
  int have = 0;  // counted so far, at most `need`
  int need = 0;

  int missing() const { return need - have; }
};

struct Progress {
  std::string tier;                           // reached, with every confirmation that it needs
  std::string practice_tier;                  // reached by results alone
  std::string next;                           // empty at the top
  std::vector<ConditionProgress> conditions;  // of `next`, in the ladder's order
  int counted = 0;                            // finished, unaided sessions
  int set_aside = 0;                          // recorded, and not counted
};

Progress progress(const pack::Ladder& ladder, const std::vector<Record>& records);

}  // namespace dojo::career
