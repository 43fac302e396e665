#include "cli/trial_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dojo::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kListed = 12;  // of dead branches and rules, in the terminal

std::string word(base::Locale ui, const char* zh, const char* en) {
  return ui == base::Locale::zh ? zh : en;
}

std::string row(const std::string& label, const std::string& value) {
  return "   " + label + "  " + value + "\n";
}

std::string bars(const std::array<int, 10>& counts) {
  static const char* levels[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  const int most = std::max(1, *std::max_element(counts.begin(), counts.end()));
  std::string text;
  for (const int count : counts) text += levels[count == 0 ? 0 : std::max(1, count * 8 / most)];
  return text;
}

std::string list_some(const std::vector<std::string>& names, base::Locale ui) {
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < kListed; ++i) text += (i > 0 ? ", " : "") + names[i];
  if (names.size() > kListed)
    text += word(ui, " 等 ", " and others, ") + std::to_string(names.size()) + word(ui, " 条", " in all");
  return text;
}

std::string counts_text(const std::map<std::string, int>& counts) {
  std::string text;
  for (const auto& [name, count] : counts)
    text += (text.empty() ? "" : ", ") + name + " " + std::to_string(count);
  return text;
}

std::string case_text(const trial::CaseStatistics& s, base::Locale ui, const Paint& paint) {
  std::string text =
      paint.bold(s.scene) + "  " + std::to_string(s.sittings) + word(ui, " 场", " sittings") + "\n";
  text += row(word(ui, "通过率      ", "pass rate        "), percent(s.pass_permille));
  text += row(word(ui, "难度        ", "facility         "), percent(s.facility_permille));
  text += row(word(ui, "区分度      ", "discrimination   "), percent(s.discrimination_permille));
  text += row(word(ui, "得分 0-1000 ", "quality 0-1000   "), "|" + bars(s.qualities) + "|");
  text += row(word(ui, "结局        ", "outcomes         "), counts_text(s.outcomes));
  text += row(word(ui, "听不懂的回复", "not understood   "), percent(s.not_understood_permille));
  text += row(word(ui, "分支覆盖    ", "branch coverage  "), percent(s.ways_permille));
  text += row(word(ui, "条款触及    ", "clause coverage  "), percent(s.clauses_permille));
  if (!s.dead_ways.empty())
    text += row(word(ui, "没走过的分支", "dead branches    "), list_some(s.dead_ways, ui));
  std::vector<trial::RuleStatistics> rules = s.rules;
  std::stable_sort(rules.begin(), rules.end(),
                   [](const auto& a, const auto& b) { return a.broken_permille > b.broken_permille; });
  for (std::size_t i = 0; i < rules.size() && i < kListed; ++i)
    text += row(word(ui, "违反        ", "broken           "),
                rules[i].rule + "  " + percent(rules[i].broken_permille) +
                    word(ui, "，区分 ", ", discriminates ") + percent(rules[i].discrimination_permille));
  return text;
}

Json case_json(const trial::CaseStatistics& s) {
  Json json;
  json["case"] = s.scene;
  json["sittings"] = s.sittings;
  json["pass_permille"] = s.pass_permille;
  json["facility_permille"] = s.facility_permille;
  json["discrimination_permille"] = s.discrimination_permille;
  json["qualities"] = s.qualities;
  json["outcomes"] = s.outcomes;
  json["variants"] = s.variants;
  json["turns"] = s.turns;
  json["not_understood"] = s.not_understood;
  json["not_understood_permille"] = s.not_understood_permille;
  json["branch_coverage_permille"] = s.ways_permille;
  json["branches"] = s.ways;
  json["dead_branches"] = s.dead_ways;
  json["clause_coverage_permille"] = s.clauses_permille;
  json["clauses"] = s.clauses;
  json["rules"] = Json::array();
  for (const trial::RuleStatistics& rule : s.rules)
    json["rules"].push_back({{"rule", rule.rule},
                             {"broken_permille", rule.broken_permille},
                             {"discrimination_permille", rule.discrimination_permille}});
  return json;
}

}  // namespace

std::string percent(int permille) {
  const int size = permille < 0 ? -permille : permille;
  return (permille < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10) + " %";
}

std::string trial_text(const TrialReport& report, base::Locale ui, const Paint& paint) {
  std::string text;
  if (report.done < report.planned)
    text += paint.yellow(word(ui, "中途停下：", "stopped: ")) + std::to_string(report.done) + "/" +
            std::to_string(report.planned) + word(ui, " 场\n", " sittings done\n");
  for (const trial::CaseStatistics& each : report.cases) text += case_text(each, ui, paint);
  return text;
}

std::string trial_json(const TrialReport& report) {
  Json json;
  json["pack"] = report.pack;
  json["seed"] = report.seed;
  json["trainees"] = report.trainees;
  json["rates_permille"] = {{"skips", report.rates.skips},
                            {"poor_tone", report.rates.poor_tone},
                            {"wrong_action", report.rates.wrong_action},
                            {"late", report.rates.late}};
  json["sittings"] = {{"planned", report.planned}, {"done", report.done}};
  json["cases"] = Json::array();
  for (const trial::CaseStatistics& each : report.cases) json["cases"].push_back(case_json(each));
  return json.dump();
}

}  // namespace dojo::cli
