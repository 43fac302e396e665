// What many sittings say of a case: how hard it is, whether it tells able trainees from weak ones, what is
// never reached.
//
//   CaseStatistics s = count_case(scenario, sittings_of_the_case, standing);    // shares in permille
//
// Facility is the mean quality. Discrimination is the pass rate of the upper 27 % of trainees less that of
// the lower 27 % (Kelley 1939), ranked by their mean quality over all cases of the run (`standing`, by
// trainee; with one case, by that case). Whole numbers only; no order of threads shows. Values.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "pack/scenario.h"
#include "trial/sitting.h"

namespace dojo::trial {

struct RuleStatistics {
  std::string rule;
  int broken_permille = 0;          // of the sittings
  int discrimination_permille = 0;  // share broken by the lower 27 % less that by the upper
};

struct CaseStatistics {
  std::string scene;
  int sittings = 0;
  int pass_permille = 0;
  int facility_permille = 0;
  int discrimination_permille = 0;
  std::array<int, 10> qualities{};      // sittings by quality: 0 to 99, 100 to 199 … 900 to 1000
  std::map<std::string, int> outcomes;  // sittings by outcome
  std::map<std::string, int> variants;  // sittings by variant
  int turns = 0;
  int not_understood = 0;
  int not_understood_permille = 0;
  std::map<std::string, int> ways;     // every transition: sittings in which it was taken
  std::vector<std::string> dead_ways;  // never taken, in the order of the file
  int ways_permille = 0;               // branch coverage
  std::map<std::string, int> clauses;  // the case's clauses: sittings in which one was broken
  int clauses_permille = 0;            // clauses on which somebody stumbled
  std::vector<RuleStatistics> rules;   // by rule
};

// Mean quality of each trainee over these sittings.
std::map<int, int> standing_of(const std::vector<Sitting>& sittings);

CaseStatistics count_case(const pack::Scenario& scenario, const std::vector<Sitting>& sittings,
                          const std::map<int, int>& standing);

}  // namespace dojo::trial
