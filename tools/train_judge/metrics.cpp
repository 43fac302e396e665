#include "metrics.h"

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace dojo::training {
namespace {

void count(std::map<std::string, Counts>& counts, const std::set<std::string>& gold,
           const std::set<std::string>& found) {
  for (const std::string& label : gold)
    ++(found.contains(label) ? counts[label].right : counts[label].missed);
  for (const std::string& label : found) {
    if (!gold.contains(label)) ++counts[label].wrong;
  }
}

bool is_rule(const std::string& label) {
  return label.find('.') != std::string::npos;
}

Counts sum(const std::map<std::string, Counts>& counts, bool rules) {
  Counts total;
  for (const auto& [label, c] : counts) {
    if (is_rule(label) != rules) continue;
    total.right += c.right;
    total.wrong += c.wrong;
    total.missed += c.missed;
  }
  return total;
}

nlohmann::ordered_json json_of(const Counts& c) {
  return {{"right", c.right},           {"wrong", c.wrong},     {"missed", c.missed},
          {"precision", c.precision()}, {"recall", c.recall()}, {"f1", c.f1()}};
}

}  // namespace

Metrics measure(const std::vector<LabelledReply>& corpus, const text::Analyser& analyser, Share share) {
  Metrics metrics;
  for (const LabelledReply& reply : corpus) {
    if (reply.share != share) continue;
    ++metrics.replies;
    std::set<std::string> gold;
    for (const LabelledPart& part : reply.parts) gold.insert(part.acts.begin(), part.acts.end());
    for (const LabelledRule& rule : reply.rules) gold.insert(rule.id);
    const text::Analysis analysis = analyser.analyse({reply.text, reply.locale, reply.situation});
    std::set<std::string> found;
    for (const text::ActHit& hit : analysis.acts) found.insert(hit.id.text());
    for (const text::RuleHit& hit : analysis.rules) found.insert(hit.id.text());
    count(metrics.labels[std::string(base::name(reply.locale))], gold, found);
  }
  return metrics;
}

std::string metrics_json(const Metrics& metrics) {
  nlohmann::ordered_json out;
  out["replies"] = metrics.replies;
  for (const auto& [locale, counts] : metrics.labels) {
    out[locale]["acts"] = json_of(sum(counts, false));
    out[locale]["rules"] = json_of(sum(counts, true));
    for (const auto& [label, c] : counts) out[locale]["labels"][label] = json_of(c);
  }
  return out.dump(1) + "\n";
}

std::string summary(const Metrics& metrics) {
  std::ostringstream out;
  for (const auto& [locale, counts] : metrics.labels) {
    for (const bool rules : {false, true}) {
      const Counts c = sum(counts, rules);
      out << locale << (rules ? " rules" : " acts ") << " P " << c.precision() << " R " << c.recall()
          << " F1 " << c.f1() << " (" << c.right << " right, " << c.wrong << " wrong, " << c.missed
          << " missed)\n";
    }
  }
  return out.str();
}

}  // namespace dojo::training
