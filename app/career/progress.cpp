#include "career/progress.h"

#include <algorithm>
#include <map>
#include <set>

namespace dojo::career {
namespace {

using pack::TierCondition;

bool counts(const Result& result) {
  return result.finished && !result.aided;
}

// Each session once, with its last grade, where it was first recorded.
std::vector<Record> latest(const std::vector<Record>& records) {
  std::vector<Record> kept;
  std::map<base::SessionId, std::size_t> places;
  for (const Record& record : records) {
    if (const auto* result = std::get_if<Result>(&record)) {
      const auto [place, is_new] = places.emplace(result->session, kept.size());
      if (!is_new) {
        kept[place->second] = record;
        continue;
      }
    }
    kept.push_back(record);
  }
  return kept;
}

// What the records up to now say.
class Standing {
 public:
  void take(const Record& record) {
    if (const auto* result = std::get_if<Result>(&record)) {
      if (counts(*result)) results_.push_back(*result);
    } else if (const auto& confirmation = std::get<LeadConfirmation>(record);
               confirmation.by != confirmation.profile) {
      confirmed_.insert(confirmation.tier);
    }
  }

  ConditionProgress measure(const TierCondition& condition, const std::string& tier) const {
    ConditionProgress measured;
    measured.condition = condition;
    measured.need = condition.kind == TierCondition::Kind::lead_confirmation ? 1 : condition.count;
    measured.have = std::min(measured.need, have(condition, tier));
    measured.met = measured.have == measured.need;
    return measured;
  }

  bool may_enter(const pack::Tier& tier, bool practising) const {
    return std::all_of(tier.conditions.begin(), tier.conditions.end(), [&](const TierCondition& condition) {
      if (practising && condition.kind == TierCondition::Kind::lead_confirmation) return true;
      return measure(condition, tier.id).met;
    });
  }

 private:
  int have(const TierCondition& condition, const std::string& tier) const {
    switch (condition.kind) {
      case TierCondition::Kind::cases_passed:
        return cases_passed(condition);
      case TierCondition::Kind::no_critical_in_last:
        return clean_streak();
      case TierCondition::Kind::lead_confirmation:
        return confirmed_.count(tier) > 0 ? 1 : 0;
    }
    return 0;
  }

  int cases_passed(const TierCondition& condition) const {
    std::set<base::CaseId> cases;
    for (const Result& result : results_) {
      const bool fits = condition.case_kind.empty() || result.kind == condition.case_kind;
      const bool passed =
          result.passed && !result.critical && result.quality_permille >= condition.mark_permille;
      if (fits && passed) cases.insert(result.case_id);
    }
    return static_cast<int>(cases.size());
  }

  int clean_streak() const {
    const auto last_critical = std::find_if(results_.rbegin(), results_.rend(),
                                            [](const Result& result) { return result.critical; });
    return static_cast<int>(last_critical - results_.rbegin());
  }

  std::vector<Result> results_;
  std::set<std::string> confirmed_;
};

// The highest tier that can be entered from `reached`, one after another.
std::size_t climb(const pack::Ladder& ladder, const Standing& standing, std::size_t reached,
                  bool practising) {
  while (reached + 1 < ladder.tiers.size() && standing.may_enter(ladder.tiers[reached + 1], practising))
    ++reached;
  return reached;
}

}  // namespace

Progress progress(const pack::Ladder& ladder, const std::vector<Record>& records) {
  Progress progress;
  if (ladder.tiers.empty()) return progress;
  Standing standing;
  std::size_t tier = climb(ladder, standing, 0, false);
  std::size_t practice_tier = climb(ladder, standing, 0, true);
  for (const Record& record : latest(records)) {
    standing.take(record);
    tier = climb(ladder, standing, tier, false);
    practice_tier = climb(ladder, standing, std::max(tier, practice_tier), true);
    if (const auto* result = std::get_if<Result>(&record)) {
      (counts(*result) ? progress.counted : progress.set_aside) += 1;
    }
  }
  progress.tier = ladder.tiers[tier].id;
  progress.practice_tier = ladder.tiers[practice_tier].id;
  if (tier + 1 == ladder.tiers.size()) return progress;
  const pack::Tier& next = ladder.tiers[tier + 1];
  progress.next = next.id;
  for (const TierCondition& condition : next.conditions) {
    progress.conditions.push_back(standing.measure(condition, next.id));
  }
  return progress;
}

}  // namespace dojo::career
