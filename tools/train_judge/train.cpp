#include "train.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <linear.h>
#include <map>
#include <unordered_map>
#include <utility>

#include "text/classifier.h"
#include "thresholds.h"

namespace dojo::training {
namespace {

using Row = std::vector<feature_node>;

// Features as liblinear wants them: indices from 1, rising, values count / sqrt(n of the block).
class Matrix {
 public:
  Matrix(const std::vector<corpus::LabelledReply>& replies, const std::vector<Instance>& instances,
         std::size_t least_count) {
    std::map<std::uint32_t, std::size_t> counts;
    for (const Instance& instance : instances) {
      if (replies[instance.reply].share == corpus::Share::test) continue;
      std::vector<std::uint32_t> distinct = instance.features.words;
      distinct.insert(distinct.end(), instance.features.senses.begin(), instance.features.senses.end());
      std::sort(distinct.begin(), distinct.end());
      distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
      for (const std::uint32_t feature : distinct) ++counts[feature];
    }
    for (const auto& [feature, count] : counts) {
      if (count >= least_count) features.push_back(feature);
    }
    for (std::size_t i = 0; i < features.size(); ++i) index_[features[i]] = static_cast<int>(i) + 1;
    rows.reserve(instances.size());
    for (const Instance& instance : instances) rows.push_back(row_of(instance.features));
  }

  Row row_of(const text::FeatureSet& set) const {
    std::map<int, double> values;
    for (const auto* block : {&set.words, &set.senses}) {
      const double root = std::sqrt(static_cast<double>(std::max<std::size_t>(1, block->size())));
      for (const std::uint32_t feature : *block) {
        const auto at = index_.find(feature);
        if (at != index_.end()) values[at->second] += 1.0 / root;
      }
    }
    Row row;
    for (const auto& [column, value] : values) row.push_back({column, value});
    row.push_back({bias_column(), 1.0});
    row.push_back({-1, 0.0});
    return row;
  }

  int bias_column() const { return static_cast<int>(features.size()) + 1; }

  std::vector<std::uint32_t> features;
  std::vector<Row> rows;

 private:
  std::unordered_map<std::uint32_t, int> index_;
};

constexpr std::size_t kPlaced = std::numeric_limits<std::size_t>::max();  // a bag of its own

using Weights = std::vector<double>;  // one for each column, the bias last

double score(const Weights& weights, const Row& row) {
  double sum = 0;
  for (const feature_node& node : row) {
    if (node.index < 0) break;
    sum += weights[static_cast<std::size_t>(node.index - 1)] * node.value;
  }
  return sum;
}

void silent(const char*) {}

// How much more often a feature stands in clauses with the label than in others, as a logarithm. The bias
// stays 1.
std::vector<double> log_ratios(const Matrix& matrix, const std::vector<std::size_t>& chosen,
                               const std::vector<int>& signs) {
  const auto columns = static_cast<std::size_t>(matrix.bias_column());
  std::vector<double> with(columns, 1.0);
  std::vector<double> without(columns, 1.0);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (signs[i] == 0) continue;
    std::vector<double>& counts = signs[i] > 0 ? with : without;
    for (const feature_node& node : matrix.rows[chosen[i]]) {
      if (node.index > 0) counts[static_cast<std::size_t>(node.index - 1)] += 1.0;
    }
  }
  double all_with = 0;
  double all_without = 0;
  for (std::size_t i = 0; i + 1 < columns; ++i) all_with += with[i], all_without += without[i];
  std::vector<double> ratios(columns, 1.0);
  for (std::size_t i = 0; i + 1 < columns; ++i) {
    ratios[i] = std::abs(std::log((with[i] / all_with) / (without[i] / all_without)));
  }
  return ratios;
}

Weights fit(Matrix& matrix, const std::vector<std::size_t>& chosen, const std::vector<int>& signs,
            const Settings& settings) {
  std::vector<double> targets;
  std::vector<feature_node*> rows;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (signs[i] == 0) continue;
    targets.push_back(signs[i]);
    rows.push_back(matrix.rows[chosen[i]].data());
  }
  Weights weights(static_cast<std::size_t>(matrix.bias_column()), 0.0);
  if (std::find(targets.begin(), targets.end(), 1.0) == targets.end()) {
    weights.back() = -10;
    return weights;
  }
  const std::vector<double> ratios = log_ratios(matrix, chosen, signs);
  std::vector<Row> scaled;
  scaled.reserve(rows.size());
  for (feature_node*& row : rows) {
    Row copy;
    for (const feature_node* node = row;; ++node) {
      copy.push_back(*node);
      if (node->index < 0) break;
      copy.back().value *= ratios[static_cast<std::size_t>(node->index - 1)];
    }
    scaled.push_back(std::move(copy));
    row = scaled.back().data();
  }
  problem prob{};
  prob.l = static_cast<int>(rows.size());
  prob.n = matrix.bias_column();
  prob.y = targets.data();
  prob.x = rows.data();
  prob.bias = 1;
  int positive = 1;
  double weight = settings.positive_weight;
  parameter param{};
  param.solver_type = L2R_L2LOSS_SVC_DUAL;
  param.C = settings.cost;
  param.eps = 0.1;
  param.nr_weight = 1;
  param.weight_label = &positive;
  param.weight = &weight;
  srand(settings.seed);
  model* learned = ::train(&prob, &param);
  const double sign = learned->label[0] == 1 ? 1.0 : -1.0;
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = sign * learned->w[i] * ratios[i];
  free_and_destroy_model(&learned);
  return weights;
}

// Learns one label from the chosen instances, deciding in rounds which clause of a part holds it.
Weights learn(Matrix& matrix, const std::vector<Instance>& instances, const std::vector<std::size_t>& chosen,
              const std::string& label, const Settings& settings) {
  std::vector<int> signs;
  for (const std::size_t i : chosen) {
    const bool open = instances[i].open.contains(label);
    signs.push_back(open ? 0 : instances[i].labels.contains(label) ? 1 : -1);
  }
  Weights weights = fit(matrix, chosen, signs, settings);
  for (int round = 1; round < settings.rounds; ++round) {
    std::map<std::size_t, double> best;  // bag -> best score
    std::vector<double> scores(chosen.size(), 0.0);
    for (std::size_t k = 0; k < chosen.size(); ++k) {
      const auto at = instances[chosen[k]].labels.find(label);
      if (at == instances[chosen[k]].labels.end()) continue;
      scores[k] = score(weights, matrix.rows[chosen[k]]);
      const auto [entry, is_new] = best.try_emplace(at->second, scores[k]);
      if (!is_new) entry->second = std::max(entry->second, scores[k]);
    }
    for (std::size_t k = 0; k < chosen.size(); ++k) {
      const auto at = instances[chosen[k]].labels.find(label);
      if (at == instances[chosen[k]].labels.end()) continue;
      signs[k] = scores[k] > 0 || scores[k] >= best[at->second] ? 1 : 0;
    }
    weights = fit(matrix, chosen, signs, settings);
  }
  return weights;
}

// Replies of the bank say that they carry a label, not where: it goes to the clause that a first model likes
// best; their other clauses stay open.
void place_open(Matrix& matrix, std::vector<Instance>& instances, const std::vector<std::size_t>& known,
                const std::string& label, const Settings& settings) {
  std::map<std::size_t, std::pair<double, std::size_t>> best;  // reply -> score and instance
  const Weights weights = learn(matrix, instances, known, label, settings);
  for (const std::size_t i : known) {
    if (!instances[i].open.contains(label)) continue;
    const double value = score(weights, matrix.rows[i]);
    const auto [at, is_new] = best.try_emplace(instances[i].reply, value, i);
    if (!is_new && value > at->second.first) at->second = {value, i};
  }
  for (const auto& [reply, chosen] : best) {
    instances[chosen.second].open.erase(label);
    instances[chosen.second].labels.try_emplace(label, kPlaced);
  }
}

// Scores of whole replies (their best clause) by models that have not seen the reply's group.
std::vector<double> unseen_scores(Matrix& matrix, const std::vector<corpus::LabelledReply>& replies,
                                  const std::vector<Instance>& instances, const std::string& label,
                                  const Settings& settings) {
  std::vector<double> best(replies.size(), -std::numeric_limits<double>::infinity());
  for (unsigned fold = 0; fold < corpus::kFolds; ++fold) {
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < instances.size(); ++i) {
      const corpus::LabelledReply& reply = replies[instances[i].reply];
      if (reply.share != corpus::Share::test && reply.fold != fold) others.push_back(i);
    }
    const Weights weights = learn(matrix, instances, others, label, settings);
    for (std::size_t i = 0; i < instances.size(); ++i) {
      const corpus::LabelledReply& reply = replies[instances[i].reply];
      if (reply.share == corpus::Share::test || reply.fold != fold) continue;
      double& reply_best = best[instances[i].reply];
      reply_best = std::max(reply_best, score(weights, matrix.rows[i]));
    }
  }
  return best;
}

// A score is sum · (65536 / sqrt(n)) / 256 = 256 · scale · (sum of real weights / sqrt(n) of each block).
std::int32_t rounded(double real_score, double scale) {
  constexpr double kMost = 1e9;
  return static_cast<std::int32_t>(std::clamp(std::round(real_score * scale * 256), -kMost, kMost));
}

}  // namespace

namespace {

using UnseenScores = std::vector<std::vector<double>>;  // label, reply

// Thresholds are looked for among whole replies that neither the model nor the patterns have seen.
bool tells_thresholds(const corpus::LabelledReply& reply, base::Locale locale) {
  return reply.share != corpus::Share::test && !reply.seen_by_patterns && !reply.is_clause() &&
         reply.locale == locale;
}

bool is_rule(const std::string& label) {
  return label.find('.') != std::string::npos;
}

// Where a label is on, and below what a pattern's match does not count.
struct Limits {
  double threshold = 0;
  double floor = 0;
};

class LimitFinder {
 public:
  LimitFinder(const std::vector<corpus::LabelledReply>& replies, const std::vector<std::string>& labels,
              const PatternHits& hits, const UnseenScores& unseen)
      : replies_(replies), labels_(labels), hits_(hits), unseen_(unseen) {
    for (const base::Locale locale : {base::Locale::zh, base::Locale::en}) {
      for (const bool rules : {false, true}) {
        std::vector<Scored> all;
        for (std::size_t l = 0; l < labels.size(); ++l) {
          if (is_rule(labels[l]) != rules) continue;
          const std::vector<Scored> own = scored(l, locale);
          all.insert(all.end(), own.begin(), own.end());
        }
        const double beta = rules ? kPrecisionFirst : 1.0;
        Limits& limits = of_all_[{locale, rules}];
        limits.threshold = best_threshold(all, beta);
        limits.floor = best_floor(all, limits.threshold, beta);
      }
    }
  }

  // A label with few examples knows its own limits badly: they are drawn towards those of all.
  Limits of(std::size_t label, base::Locale locale) const {
    constexpr double kHigh = 0.3;  // stands for "never on" in the mean
    constexpr double kLow = -1.6;  // and this for "never overruled"
    const bool rule = is_rule(labels_[label]);
    const double beta = rule ? kPrecisionFirst : 1.0;
    const Limits& all = of_all_.at({locale, rule});
    const std::vector<Scored> own = scored(label, locale);
    const auto count = [&](auto counts) {
      return static_cast<std::size_t>(std::count_if(own.begin(), own.end(), counts));
    };
    Limits limits;
    limits.threshold = shrunk(best_threshold(own, beta), count([](const Scored& r) { return r.gold; }),
                              all.threshold, kHigh);
    limits.floor = shrunk(best_floor(own, limits.threshold, beta),
                          count([](const Scored& r) { return r.pattern; }), all.floor, kLow);
    limits.floor = std::min(limits.floor, limits.threshold);
    return limits;
  }

 private:
  // Acts by F1. Rules by F0.5: who is told of a broken rule must be able to rely on it.
  static constexpr double kPrecisionFirst = 0.5;

  std::vector<Scored> scored(std::size_t label, base::Locale locale) const {
    std::vector<Scored> all;
    for (std::size_t r = 0; r < replies_.size(); ++r) {
      if (tells_thresholds(replies_[r], locale))
        all.push_back({unseen_[label][r], replies_[r].has_label(labels_[label]), hits_(labels_[label], r)});
    }
    return all;
  }

  const std::vector<corpus::LabelledReply>& replies_;
  const std::vector<std::string>& labels_;
  const PatternHits& hits_;
  const UnseenScores& unseen_;
  std::map<std::pair<base::Locale, bool>, Limits> of_all_;  // by language, for acts and for rules
};

// What the house's own examples ask of a rule's or an act's limits.
struct Bounds {
  double least = std::numeric_limits<double>::infinity();  // of clauses in which a pattern rightly fires
  double most = -std::numeric_limits<double>::infinity();  // of clauses that must stay silent
};

Bounds bounds_of(const std::vector<ExampleClause>& examples, const Matrix& matrix, const std::string& label,
                 const Weights& weights) {
  Bounds bounds;
  const std::uint32_t fired = text::detector_hash(label);
  for (const ExampleClause& example : examples) {
    if (example.label != label) continue;
    const auto& senses = example.features.senses;
    const double value = score(weights, matrix.row_of(example.features));
    if (!example.fires)
      bounds.most = std::max(bounds.most, value);
    else if (std::find(senses.begin(), senses.end(), fired) != senses.end())
      bounds.least = std::min(bounds.least, value);
  }
  return bounds;
}

// A rule's silent examples stay silent; a learned act on an innocent sentence harms nobody.
Limits within(Limits limits, const Bounds& bounds, bool rule) {
  constexpr double kMargin = 0.05;  // for rounding and for weights that are dropped
  if (rule) limits.threshold = std::max(limits.threshold, bounds.most + kMargin);
  limits.floor = std::min({limits.floor, limits.threshold, bounds.least - kMargin});
  return limits;
}

}  // namespace

text::Model train(const std::vector<corpus::LabelledReply>& replies, std::vector<Instance> instances,
                  const std::vector<ExampleClause>& examples, const std::vector<std::string>& labels,
                  const PatternHits& hits, const Settings& settings) {
  set_print_string_function(&silent);
  Matrix matrix(replies, instances, settings.least_count);
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < instances.size(); ++i) {
    if (replies[instances[i].reply].share != corpus::Share::test) known.push_back(i);
  }
  UnseenScores unseen;
  for (const std::string& label : labels) {
    place_open(matrix, instances, known, label, settings);
    unseen.push_back(unseen_scores(matrix, replies, instances, label, settings));
    std::fprintf(stderr, "%zu/%zu %s\n", unseen.size(), labels.size(), label.c_str());
  }
  const LimitFinder limits(replies, labels, hits, unseen);
  text::Model model;
  std::vector<std::vector<text::ModelWeight>> by_feature(matrix.features.size());
  for (std::size_t l = 0; l < labels.size(); ++l) {
    const Weights weights = learn(matrix, instances, known, labels[l], settings);
    const Bounds bounds = bounds_of(examples, matrix, labels[l], weights);
    const Limits zh = within(limits.of(l, base::Locale::zh), bounds, is_rule(labels[l]));
    const Limits en = within(limits.of(l, base::Locale::en), bounds, is_rule(labels[l]));
    double largest = 1e-9;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) largest = std::max(largest, std::abs(weights[i]));
    const double scale = 127 / largest;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
      const int rounded = static_cast<int>(std::lround(weights[i] * scale));
      if (std::abs(rounded) < settings.least_weight) continue;
      by_feature[i].push_back({static_cast<std::uint8_t>(l), static_cast<std::int8_t>(rounded)});
    }
    text::ModelLabel label;
    label.id = labels[l];
    label.bias_zh = rounded(weights.back() - zh.threshold, scale);
    label.bias_en = rounded(weights.back() - en.threshold, scale);
    label.floor_zh = rounded(zh.floor - zh.threshold, scale);
    label.floor_en = rounded(en.floor - en.threshold, scale);
    model.labels.push_back(std::move(label));
    std::fprintf(stderr, "%zu/%zu %s zh %.2f %.2f en %.2f %.2f\n", l + 1, labels.size(), labels[l].c_str(),
                 zh.threshold, zh.floor, en.threshold, en.floor);
  }
  for (std::size_t i = 0; i < by_feature.size(); ++i) {
    if (by_feature[i].empty()) continue;
    model.features.push_back(matrix.features[i]);
    model.weights.insert(model.weights.end(), by_feature[i].begin(), by_feature[i].end());
    model.ends.push_back(static_cast<std::uint32_t>(model.weights.size()));
  }
  return model;
}

}  // namespace dojo::training
