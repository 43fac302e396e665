// Concessions come in small steps, one at a time, a gift or freight before the price (B-2).
// limits: `per_turn` concessions in one turn (1).
#include <algorithm>
#include <array>

#include "grading/checks/check.h"

namespace dojo::grading {
namespace {

constexpr std::array kConcessions = {"offer_gift", "offer_free_shipping", "offer_discount",
                                     "offer_compensation"};

bool is_concession(const text::ActHit& act) {
  return std::find(kConcessions.begin(), kConcessions.end(), act.id.text()) != kConcessions.end();
}

}  // namespace

Verdicts check_concession_steps(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  bool haggling = false;
  std::set<std::string> given;
  for (const Reading& reading : dossier.readings) {
    haggling = haggling || in_situation(rule, reading.moment);
    if (!haggling || reading.text.empty()) continue;
    std::set<std::string> now;
    const text::ActHit* last = nullptr;
    for (const text::ActHit& act : reading.analysis.acts) {
      if (is_concession(act) && !act.learned && given.count(act.id.text()) == 0)
        now.insert(act.id.text()), last = &act;
    }
    if (!last) continue;
    verdicts.applies = true;
    const auto most = static_cast<std::size_t>(limit(rule, "per_turn", 1));
    const bool all_at_once = now.size() > most;
    const bool price_first = given.empty() && now.size() == 1 && now.count("offer_discount") > 0;
    if (all_at_once || price_first) {
      Finding finding = found_words(rule, reading, last->span);
      finding.args["count"] = static_cast<std::int64_t>(now.size());
      verdicts.findings.push_back(std::move(finding));
    }
    given.insert(now.begin(), now.end());
  }
  return verdicts;
}

}  // namespace dojo::grading
