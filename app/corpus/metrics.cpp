#include "corpus/metrics.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

namespace dojo::corpus {
namespace {

void count(std::map<std::string, Counts>& counts,
           std::map<std::pair<std::string, std::string>, int>& confusions, const std::set<std::string>& gold,
           const std::set<std::string>& found) {
  for (const std::string& label : gold)
    ++(found.contains(label) ? counts[label].right : counts[label].missed);
  for (const std::string& label : found) {
    if (gold.contains(label)) continue;
    ++counts[label].wrong;
    for (const std::string& other : gold) {
      if (!found.contains(other) && is_rule(other) == is_rule(label)) ++confusions[{label, other}];
    }
  }
}

}  // namespace

bool is_rule(const std::string& label) {
  return label.find('.') != std::string::npos;
}

Interval wilson(int hits, int n) {
  if (n == 0) return {};
  constexpr double kZ = 1.96;
  const double p = static_cast<double>(hits) / n;
  const double z2 = kZ * kZ / n;
  const double middle = (p + z2 / 2) / (1 + z2);
  const double half = kZ / (1 + z2) * std::sqrt(p * (1 - p) / n + z2 / (4.0 * n));
  const auto permille = [](double share) {
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * 1000));
  };
  return {permille(middle - half), permille(middle + half)};
}

Counts Metrics::total(base::Locale locale, const std::function<bool(const std::string&)>& wanted) const {
  Counts total;
  const auto at = labels.find(locale);
  if (at == labels.end()) return total;
  for (const auto& [label, c] : at->second) {
    if (!wanted(label)) continue;
    total.right += c.right;
    total.wrong += c.wrong;
    total.missed += c.missed;
  }
  return total;
}

Metrics measure(const std::vector<LabelledReply>& corpus, const text::Analyser& analyser, Share share) {
  Metrics metrics;
  for (const LabelledReply& reply : corpus) {
    if (reply.share != share || reply.is_clause()) continue;
    ++metrics.replies;
    std::set<std::string> gold;
    for (const LabelledPart& part : reply.parts) gold.insert(part.acts.begin(), part.acts.end());
    for (const LabelledRule& rule : reply.rules) gold.insert(rule.id);
    const text::Analysis analysis = analyser.analyse({reply.text, reply.locale, reply.situation});
    std::set<std::string> found;
    for (const text::ActHit& hit : analysis.acts) found.insert(hit.id.text());
    for (const text::RuleHit& hit : analysis.rules) found.insert(hit.id.text());
    count(metrics.labels[reply.locale], metrics.confusions[reply.locale], gold, found);
  }
  return metrics;
}

std::string summary(const Metrics& metrics) {
  std::ostringstream out;
  for (const base::Locale locale : {base::Locale::zh, base::Locale::en}) {
    for (const bool rules : {false, true}) {
      const Counts c =
          metrics.total(locale, [rules](const std::string& label) { return is_rule(label) == rules; });
      out << base::name(locale) << (rules ? " rules" : " acts ") << " P " << c.precision() << " R "
          << c.recall() << " F1 " << c.f1() << " (" << c.right << " right, " << c.wrong << " wrong, "
          << c.missed << " missed)\n";
    }
  }
  return out.str();
}

}  // namespace dojo::corpus
