#include "grading/checks/check.h"

namespace dojo::grading {
namespace {

Finding base_finding(const pack::Rule& rule, About about) {
  Finding finding;
  finding.rule = rule.id;
  finding.severity = rule.severity;
  finding.cites = rule.cites;
  finding.about = about;
  finding.points = rule.points;
  return finding;
}

}  // namespace

Finding found_words(const pack::Rule& rule, const Reading& reading, const text::Span& span) {
  Finding finding = base_finding(rule, About::words);
  finding.place = reading.place(span);
  finding.evidence = reading.words(span);
  finding.args["words"] = finding.evidence;
  return finding;
}

Finding found_action(const pack::Rule& rule, const session::AgentAction& action) {
  Finding finding = base_finding(rule, About::action);
  finding.place = {action.entry, 0, 0};
  finding.action = action.call.id.text();
  finding.args["action"] = finding.action;
  return finding;
}

Finding found_missing(const pack::Rule& rule, std::size_t at_entry, std::string expected,
                      std::vector<std::size_t> searched) {
  Finding finding = base_finding(rule, About::missing);
  finding.place = {at_entry, 0, 0};
  finding.args["expected"] = expected;
  finding.missing = MissingEvidence{std::move(expected), std::move(searched)};
  return finding;
}

Finding found_time(const pack::Rule& rule, std::size_t from, std::size_t to, base::Millis ms,
                   base::Millis most) {
  Finding finding = base_finding(rule, About::time);
  finding.place = {to, 0, 0};
  finding.time = TimeEvidence{from, to, ms, most};
  finding.args["ms"] = ms.count();
  finding.args["limit_ms"] = most.count();
  return finding;
}

std::int64_t limit(const pack::Rule& rule, const std::string& name, std::int64_t otherwise) {
  const auto found = rule.limits.find(name);
  return found == rule.limits.end() ? otherwise : found->second;
}

bool in_situation(const pack::Rule& rule, const pack::Moment& moment) {
  return pack::holds(rule.when, moment) && !pack::holds(rule.unless, moment);
}

std::size_t first_situation(const pack::Rule& rule, const Dossier& dossier) {
  for (std::size_t i = 0; i < dossier.readings.size(); ++i) {
    if (in_situation(rule, dossier.readings[i].moment)) return i;
  }
  return dossier.readings.size();
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace dojo::grading
