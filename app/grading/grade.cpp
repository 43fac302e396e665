#include "grading/grade.h"

#include <algorithm>
#include <map>
#include <set>

#include "grading/checks/check.h"
#include "session/words.h"

namespace dojo::grading {
namespace {

Verdicts run(const pack::Rule& rule, const Dossier& dossier) {
  using pack::CheckKind;
  switch (rule.check) {
    case CheckKind::words:
      return check_words(rule, dossier);
    case CheckKind::language:
      return check_language(rule, dossier);
    case CheckKind::answer_time:
      return check_answer_time(rule, dossier);
    case CheckKind::act_required:
      return check_act_required(rule, dossier);
    case CheckKind::act_forbidden:
      return check_act_forbidden(rule, dossier);
    case CheckKind::action_required:
      return check_action_required(rule, dossier);
    case CheckKind::action_forbidden:
      return check_action_forbidden(rule, dossier);
    case CheckKind::order_of_steps:
      return check_order_of_steps(rule, dossier);
    case CheckKind::price_authority:
      return check_price_authority(rule, dossier);
    case CheckKind::note_flag:
      return check_note_flag(rule, dossier);
    case CheckKind::customer_tag:
      return check_customer_tag(rule, dossier);
    case CheckKind::promise_kept:
      return check_promise_kept(rule, dossier);
    case CheckKind::phrase_use:
      return check_phrase_use(rule, dossier);
    case CheckKind::concession_steps:
      return check_concession_steps(rule, dossier);
    case CheckKind::question_answered:
      return check_question_answered(rule, dossier);
    case CheckKind::outcome:
      return check_outcome(rule, dossier);
  }
  return {};
}

// One deduction per rule and turn of the transcript; critical findings take no points at all.
void keep_one_deduction(std::vector<Finding>& findings) {
  std::set<std::pair<std::string, std::size_t>> charged;
  for (Finding& finding : findings) {
    const bool first = charged.insert({finding.rule.text(), finding.place.turn}).second;
    if (!first || finding.severity == pack::Severity::critical) finding.points = 0;
  }
}

CriterionScore score(const pack::Criterion& criterion, bool applies,
                     const std::map<std::string, int>& deductions) {
  CriterionScore result;
  result.id = criterion.id;
  result.weight_permille = criterion.weight_permille;
  result.not_applicable = !applies;
  if (!applies) return result;
  const auto lost = deductions.find(criterion.id.text());
  result.possible = criterion.points;
  result.earned = std::max(0, criterion.points - (lost == deductions.end() ? 0 : lost->second));
  result.permille = base::permille(result.earned, result.possible);
  return result;
}

// Σ weight·permille over Σ weight of what applied, rounded as base::permille rounds.
std::optional<int> quality(const std::vector<CriterionScore>& criteria) {
  std::int64_t earned = 0, weights = 0;
  for (const CriterionScore& c : criteria) {
    if (c.not_applicable) continue;
    earned += static_cast<std::int64_t>(c.weight_permille) * c.permille;
    weights += c.weight_permille;
  }
  if (weights == 0) return std::nullopt;
  return base::permille(earned, weights * 1000);
}

}  // namespace

Grade grade_session(const Rulebook& rulebook, const session::Facts& facts) {
  const Dossier dossier = open_dossier(rulebook, facts);
  Grade grade;
  std::set<std::string> applicable;
  std::map<std::string, std::string> criterion_of;
  for (const pack::Rule& rule : rulebook.house.rules) {
    Verdicts verdicts = run(rule, dossier);
    criterion_of[rule.id.text()] = rule.criterion.text();
    if (verdicts.applies) applicable.insert(rule.criterion.text());
    std::move(verdicts.findings.begin(), verdicts.findings.end(), std::back_inserter(grade.findings));
  }
  std::sort(grade.findings.begin(), grade.findings.end());
  keep_one_deduction(grade.findings);

  std::map<std::string, int> deductions;
  for (std::size_t i = 0; i < grade.findings.size(); ++i) {
    const Finding& finding = grade.findings[i];
    deductions[criterion_of[finding.rule.text()]] += finding.points;
    if (finding.severity == pack::Severity::critical) grade.critical.push_back(i);
  }
  for (const pack::Criterion& criterion : rulebook.house.rubric.criteria) {
    grade.criteria.push_back(score(criterion, applicable.count(criterion.id.text()) > 0, deductions));
  }
  grade.quality_permille = quality(grade.criteria);
  const bool finished =
      facts.last.phase == session::Phase::ended && facts.last.outcome != pack::Outcome::unfinished;
  grade.passed = finished && grade.critical.empty() && grade.quality_permille &&
                 *grade.quality_permille >= rulebook.house.rubric.pass_permille;
  grade.promises = promise_ledger(dossier);
  return grade;
}

std::string word(const pack::House& house, const base::LocalText& sentence, const Finding& finding,
                 base::Locale locale) {
  std::map<std::string, std::string> words;
  for (const auto& [name, value] : finding.args) {
    const auto* number = std::get_if<std::int64_t>(&value);
    const bool money = name.size() > 4 && name.ends_with("_fen");
    const bool time = name == "ms" || name.ends_with("_ms");
    if (!number)
      words[name] = std::get<std::string>(value);
    else if (money)
      words[name] = session::yuan(*number);
    else if (time)
      words[name] = std::to_string(*number / 1000);
    else
      words[name] = std::to_string(*number);
  }
  // Steps, acts and actions are named as people know them.
  const auto name_step = words.find("step");
  if (const pack::Rule* rule = house.find(finding.rule); rule && name_step != words.end()) {
    for (const pack::Step& step : rule->steps) {
      if (step.id == name_step->second) name_step->second = step.title.in(locale);
    }
  }
  if (const auto action = words.find("action"); action != words.end()) {
    const desk::ActionSpec* spec = desk::find_action(base::ActionId{action->second});
    if (spec) action->second = spec->name.in(locale);
  }
  return session::fill(sentence.in(locale), words);
}

}  // namespace dojo::grading
