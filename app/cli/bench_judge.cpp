// dojo bench-judge: how well the judge does on labelled replies that it has not learned from.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>
#include <sstream>

#include "cli/shop.h"
#include "corpus/metrics.h"

namespace dojo::cli {
namespace {

using corpus::Counts;
using corpus::Metrics;
using Json = nlohmann::ordered_json;

struct BenchOptions {
  std::string corpus = "corpus/judge";
  std::string share = "test";
  std::string floor;
  bool labels = false;
  bool json = false;
};

struct Group {
  const char* id;
  std::set<std::string> labels;
};

std::vector<Group> groups_of(const pack::House& house) {
  std::vector<Group> groups = {{"acts", {}}, {"critical", {}}, {"rules", {}}};
  for (const pack::ActInfo& act : house.acts) groups[0].labels.insert(act.id.text());
  for (const pack::Rule& rule : house.rules) {
    if (rule.check == pack::CheckKind::words)
      groups[rule.severity == pack::Severity::critical ? 1 : 2].labels.insert(rule.id.text());
  }
  return groups;
}

Counts counts_of(const Metrics& metrics, base::Locale locale, const Group& group) {
  return metrics.total(locale, [&](const std::string& label) { return group.labels.contains(label); });
}

Json json_of(const Counts& c) {
  const corpus::Interval precision = corpus::wilson(c.right, c.right + c.wrong);
  const corpus::Interval recall = corpus::wilson(c.right, c.right + c.missed);
  return {{"right", c.right},
          {"wrong", c.wrong},
          {"missed", c.missed},
          {"precision", c.precision()},
          {"precision_95", {precision.low, precision.high}},
          {"recall", c.recall()},
          {"recall_95", {recall.low, recall.high}},
          {"f1", c.f1()}};
}

std::string line_of(const std::string& name, const Counts& c) {
  const corpus::Interval precision = corpus::wilson(c.right, c.right + c.wrong);
  const corpus::Interval recall = corpus::wilson(c.right, c.right + c.missed);
  std::ostringstream out;
  out << "  " << name << std::string(name.size() < 28 ? 28 - name.size() : 1, ' ') << "P " << c.precision()
      << " [" << precision.low << "-" << precision.high << "]  R " << c.recall() << " [" << recall.low << "-"
      << recall.high << "]  F1 " << c.f1() << "  " << c.right << " right, " << c.wrong << " wrong, "
      << c.missed << " missed\n";
  return out.str();
}

// Pairs that are often taken for each other, the commonest first.
std::vector<std::pair<std::pair<std::string, std::string>, int>> confusions_of(const Metrics& metrics,
                                                                               base::Locale locale) {
  constexpr std::size_t kShown = 12;
  const auto at = metrics.confusions.find(locale);
  if (at == metrics.confusions.end()) return {};
  std::vector<std::pair<std::pair<std::string, std::string>, int>> pairs(at->second.begin(),
                                                                         at->second.end());
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (pairs.size() > kShown) pairs.resize(kShown);
  return pairs;
}

// Labels with enough cases to say so: found wrongly too often, missed too often, never found at all.
struct Verdicts {
  std::vector<std::string> over_strict, over_lenient, unused;
};

Verdicts verdicts_of(const std::map<std::string, Counts>& labels) {
  constexpr int kEnough = 10;
  Verdicts verdicts;
  for (const auto& [label, c] : labels) {
    if (c.right + c.wrong >= kEnough && c.precision() < 700) verdicts.over_strict.push_back(label);
    if (c.right + c.missed >= kEnough && c.recall() < 500) verdicts.over_lenient.push_back(label);
    if (c.right + c.wrong == 0) verdicts.unused.push_back(label);
  }
  return verdicts;
}

Json report_json(const Metrics& metrics, const std::vector<Group>& groups) {
  Json out{{"replies", metrics.replies}};
  for (const auto& [locale, labels] : metrics.labels) {
    Json& part = out[std::string(base::name(locale))];
    for (const Group& group : groups) part[group.id] = json_of(counts_of(metrics, locale, group));
    for (const auto& [label, c] : labels) part["labels"][label] = json_of(c);
    part["confusions"] = Json::array();
    for (const auto& [pair, n] : confusions_of(metrics, locale))
      part["confusions"].push_back({{"found", pair.first}, {"missed", pair.second}, {"n", n}});
    const Verdicts verdicts = verdicts_of(labels);
    part["over_strict"] = verdicts.over_strict;
    part["over_lenient"] = verdicts.over_lenient;
    part["unused"] = verdicts.unused;
  }
  return out;
}

void tell_list(std::ostream& out, const char* what, const std::vector<std::string>& labels) {
  if (labels.empty()) return;
  out << "  " << what << ":";
  for (const std::string& label : labels) out << " " << label;
  out << "\n";
}

void tell(std::ostream& out, const Metrics& metrics, const std::vector<Group>& groups, bool every_label) {
  out << metrics.replies << " replies; figures in permille, with 95 % intervals\n";
  for (const auto& [locale, labels] : metrics.labels) {
    out << base::name(locale) << "\n";
    for (const Group& group : groups) out << line_of(group.id, counts_of(metrics, locale, group));
    if (every_label) {
      for (const auto& [label, c] : labels) out << line_of(label, c);
    }
    for (const auto& [pair, n] : confusions_of(metrics, locale))
      out << "  " << pair.first << " found where " << pair.second << " was missed: " << n << "\n";
    const Verdicts verdicts = verdicts_of(labels);
    tell_list(out, "often wrong", verdicts.over_strict);
    tell_list(out, "often missed", verdicts.over_lenient);
    tell_list(out, "never found", verdicts.unused);
  }
}

// What fell below the committed floor: {"zh": {"acts": {"precision": 700, "recall": 700}}}.
std::vector<std::string> falls(const Json& floor, const Metrics& metrics, const std::vector<Group>& groups) {
  std::vector<std::string> all;
  for (const auto& [locale, labels] : metrics.labels) {
    const std::string name(base::name(locale));
    for (const Group& group : groups) {
      const Counts c = counts_of(metrics, locale, group);
      const Json least = floor.value(name, Json::object()).value(group.id, Json::object());
      const auto check = [&](const char* what, int now) {
        if (now < least.value(what, 0))
          all.push_back(name + " " + group.id + ": " + what + " " + std::to_string(now) +
                        " is below the floor of " + std::to_string(least.value(what, 0)));
      };
      check("precision", c.precision());
      check("recall", c.recall());
    }
  }
  return all;
}

void bench(Shell& shell, const BenchOptions& options) {
  const auto replies = corpus::read_corpus(options.corpus);
  if (!replies) return fail(shell, replies.error());
  if (replies->empty())
    return fail(shell, Exit::not_found,
                "there are no labelled replies in " + options.corpus + "; name their folder with --corpus");
  const auto shop = open_shop(shell);
  if (!shop) return;
  const corpus::Share share = options.share == "learn"  ? corpus::Share::learn
                              : options.share == "tune" ? corpus::Share::tune
                                                        : corpus::Share::test;
  const Metrics metrics = corpus::measure(*replies, shop->analyser(), share);
  const std::vector<Group> groups = groups_of(shop->pack().house);
  if (options.json)
    shell.out << report_json(metrics, groups).dump(1) << "\n";
  else
    tell(shell.out, metrics, groups, options.labels);
  if (options.floor.empty()) return;
  const auto bytes = read_input(shell, options.floor);
  if (!bytes) return fail(shell, bytes.error());
  const Json floor = Json::parse(*bytes, nullptr, false);
  if (!floor.is_object()) return fail(shell, Exit::invalid_input, options.floor + ": is no JSON object");
  for (const std::string& fall : falls(floor, metrics, groups)) {
    shell.err << fall << "\n";
    shell.exit = Exit::findings;
  }
}

}  // namespace

void add_bench_judge(CLI::App& app, Shell& shell) {
  auto* verb = app.add_subcommand("bench-judge", "measure the judge on labelled replies / 用标注语料测裁判");
  auto options = std::make_shared<BenchOptions>();
  verb->add_option("--corpus", options->corpus, "folder of the labelled replies")->capture_default_str();
  verb->add_option("--share", options->share, "learn, tune or test (the untouched third)")
      ->check(CLI::IsMember({"learn", "tune", "test"}))
      ->capture_default_str();
  verb->add_option("--floor", options->floor, "JSON file of least figures; exit 1 if one is not reached");
  verb->add_flag("--labels", options->labels, "every act and rule");
  verb->add_flag("--json", options->json, "as JSON");
  verb->callback([&shell, options] { bench(shell, *options); });
}

}  // namespace dojo::cli
