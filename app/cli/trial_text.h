// The report of a simulation: as tables, as JSON, and as one page that needs nothing else.
#pragma once

#include <string>
#include <vector>

#include "base/locale.h"
#include "cli/paint.h"
#include "trial/statistics.h"

namespace dojo::cli {

struct TrialReport {
  std::string pack;
  std::uint64_t seed = 1;
  int trainees = 0;
  trial::Rates rates;
  std::size_t planned = 0, done = 0;  // sittings; fewer done: it was stopped
  std::vector<trial::CaseStatistics> cases;
};

std::string trial_text(const TrialReport& report, base::Locale ui, const Paint& paint);
std::string trial_json(const TrialReport& report);
std::string trial_page(const TrialReport& report, base::Locale ui);

// 873 -> "87.3 %"
std::string percent(int permille);

}  // namespace dojo::cli
