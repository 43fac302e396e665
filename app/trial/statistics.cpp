#include "trial/statistics.h"

#include <algorithm>
#include <set>

#include "base/units.h"
#include "proof/guards.h"

namespace dojo::trial {
namespace {

int share(int part, int whole) {
  return whole == 0 ? 0 : base::permille(part, whole);
}

struct Groups {
  std::vector<const Sitting*> upper, lower;
};

// The upper and the lower 27 %, at least one each of two.
Groups groups_of(const std::vector<Sitting>& sittings, const std::map<int, int>& standing) {
  std::vector<const Sitting*> ranked;
  for (const Sitting& sitting : sittings) ranked.push_back(&sitting);
  std::sort(ranked.begin(), ranked.end(), [&](const Sitting* a, const Sitting* b) {
    const int x = standing.at(a->trainee), y = standing.at(b->trainee);
    return x != y ? x > y : a->trainee < b->trainee;
  });
  const std::size_t size = std::min(ranked.size() / 2, std::max<std::size_t>(1, ranked.size() * 27 / 100));
  Groups groups;
  groups.upper.assign(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(size));
  groups.lower.assign(ranked.end() - static_cast<std::ptrdiff_t>(size), ranked.end());
  return groups;
}

template <typename Test>
int share_of(const std::vector<const Sitting*>& sittings, Test test) {
  return share(static_cast<int>(std::count_if(sittings.begin(), sittings.end(), test)),
               static_cast<int>(sittings.size()));
}

void count_one(const Sitting& sitting, CaseStatistics& s) {
  s.qualities[static_cast<std::size_t>(std::clamp(sitting.quality_permille / 100, 0, 9))] += 1;
  s.outcomes[std::string(pack::name(sitting.outcome))] += 1;
  s.variants[sitting.variant] += 1;
  s.turns += sitting.turns;
  s.not_understood += sitting.not_understood;
  for (const std::string& way : sitting.ways) s.ways[way] += 1;
  for (const std::string& clause : sitting.clauses)
    if (const auto own = s.clauses.find(clause); own != s.clauses.end()) own->second += 1;
}

void count_rules(const std::vector<Sitting>& sittings, const Groups& groups, CaseStatistics& s) {
  std::map<std::string, int> broken;
  for (const Sitting& sitting : sittings)
    for (const std::string& rule : sitting.rules) broken[rule] += 1;
  for (const auto& entry : broken) {
    const std::string& rule = entry.first;
    const auto breaks = [&rule](const Sitting* sitting) { return sitting->rules.count(rule) > 0; };
    s.rules.push_back({rule, share(entry.second, s.sittings),
                       share_of(groups.lower, breaks) - share_of(groups.upper, breaks)});
  }
}

}  // namespace

std::map<int, int> standing_of(const std::vector<Sitting>& sittings) {
  std::map<int, std::pair<int, int>> sums;  // quality and count
  for (const Sitting& sitting : sittings) {
    sums[sitting.trainee].first += sitting.quality_permille;
    sums[sitting.trainee].second += 1;
  }
  std::map<int, int> standing;
  for (const auto& [trainee, sum] : sums) standing[trainee] = sum.first / sum.second;
  return standing;
}

CaseStatistics count_case(const pack::Scenario& scenario, const std::vector<Sitting>& sittings,
                          const std::map<int, int>& standing) {
  CaseStatistics s;
  s.scene = scenario.id.text();
  s.sittings = static_cast<int>(sittings.size());
  const std::vector<proof::Way> ways = proof::ways_of(scenario);
  for (const proof::Way& way : ways) s.ways[way.id()] = 0;
  for (const base::ClauseId& clause : scenario.clauses) s.clauses[clause.text()] = 0;
  std::int64_t quality = 0;
  int passed = 0;
  for (const Sitting& sitting : sittings) {
    count_one(sitting, s);
    quality += sitting.quality_permille;
    passed += sitting.passed ? 1 : 0;
  }
  s.pass_permille = share(passed, s.sittings);
  s.facility_permille = s.sittings == 0 ? 0 : static_cast<int>(quality / s.sittings);
  s.not_understood_permille = share(s.not_understood, s.turns);
  for (const proof::Way& way : ways)
    if (s.ways[way.id()] == 0) s.dead_ways.push_back(way.id());
  s.ways_permille = share(static_cast<int>(ways.size() - s.dead_ways.size()), static_cast<int>(ways.size()));
  const auto touched =
      std::count_if(s.clauses.begin(), s.clauses.end(), [](const auto& each) { return each.second > 0; });
  s.clauses_permille = share(static_cast<int>(touched), static_cast<int>(s.clauses.size()));
  const Groups groups = groups_of(sittings, standing);
  const auto passes = [](const Sitting* sitting) { return sitting->passed; };
  s.discrimination_permille = share_of(groups.upper, passes) - share_of(groups.lower, passes);
  count_rules(sittings, groups, s);
  return s;
}

}  // namespace dojo::trial
