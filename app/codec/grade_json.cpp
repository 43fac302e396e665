#include "codec/grade_json.h"

#include "codec/fields.h"
#include "codec/log_names.h"
#include "codec/state_json.h"

namespace dojo::codec {
namespace {

using Ordered = nlohmann::ordered_json;
using grading::Finding;
using session::Entry;

Ordered cites_json(const Finding& finding) {
  Ordered cites = Ordered::array();
  for (const base::ClauseId& clause : finding.cites) cites.push_back(clause.text());
  return cites;
}

Ordered places_json(const std::vector<grading::Place>& places) {
  Ordered list = Ordered::array();
  for (const grading::Place& place : places)
    list.push_back({{"turn", place.turn}, {"begin", place.begin}, {"end", place.end}});
  return list;
}

Ordered finding_json(const Finding& finding) {
  Ordered json = {
      {"key", finding.key()},
      {"rule", finding.rule.text()},
      {"severity", pack::name(finding.severity)},
      {"turn", finding.place.turn},
      {"about", grading::name(finding.about)},
      {"begin", finding.place.begin},
      {"end", finding.place.end},
      {"evidence", finding.about == grading::About::missing ? Ordered() : Ordered(finding.evidence)},
      {"cites", cites_json(finding)},
      {"points", finding.points}};
  if (!finding.action.empty()) json["action"] = finding.action;
  if (finding.time) {
    json["time"] = {{"from_turn", finding.time->from_turn},
                    {"to_turn", finding.time->to_turn},
                    {"ms", finding.time->ms.count()},
                    {"limit_ms", finding.time->limit.count()}};
  }
  if (finding.missing)
    json["missing"] = {{"expected", finding.missing->expected}, {"searched", finding.missing->searched}};
  if (!finding.also.empty()) json["also"] = places_json(finding.also);
  return json;
}

Ordered ordered(const pack::Values& values) {
  return Ordered(values_json(values));
}

std::string_view speaker(const Entry& entry) {
  switch (entry.who) {
    case session::Speaker::customer:
      return "customer";
    case session::Speaker::agent:
      return "agent";
    case session::Speaker::system:
      return "system";
  }
  return "";
}

Ordered entry_json(std::size_t turn, const Entry& entry, base::Locale ui) {
  Ordered json = {{"turn", turn}, {"at_ms", entry.at.count()}, {"who", speaker(entry)}};
  if (entry.action) {
    json["action"] = entry.action->id.text();
    json["args"] = ordered(entry.action->args);
    if (entry.refused) json["refused"] = desk::word(*entry.refused).in(ui);
  } else if (entry.deed) {
    json["action"] = to_name(kDeeds, entry.deed->kind);
    json["args"] = Ordered::object();
    if (!entry.deed->application.empty()) json["args"]["application"] = entry.deed->application;
    if (!entry.deed->reason.empty()) json["args"]["reason"] = entry.deed->reason;
    if (entry.deed->stars > 0) json["args"]["stars"] = entry.deed->stars;
    if (!entry.text.empty()) json["text"] = entry.text;
  } else {
    json["text"] = entry.text;
  }
  if (!entry.line.empty()) json["line"] = entry.line.text();
  if (!entry.phrase.empty()) json["phrase"] = entry.phrase.text();
  return json;
}

Ordered criteria_json(const grading::Grade& grade) {
  Ordered criteria = Ordered::array();
  for (const grading::CriterionScore& c : grade.criteria) {
    criteria.push_back({{"id", c.id.text()},
                        {"weight_permille", c.weight_permille},
                        {"earned", c.earned},
                        {"possible", c.possible},
                        {"permille", c.permille},
                        {"not_applicable", c.not_applicable}});
  }
  return criteria;
}

Ordered promises_json(const grading::Grade& grade) {
  Ordered promises = Ordered::array();
  for (const grading::Promise& p : grade.promises) {
    Ordered row = {{"kind", p.kind.text()}, {"turn", p.place.turn}, {"begin", p.place.begin},
                   {"end", p.place.end},    {"said", p.said},       {"state", grading::name(p.state)}};
    if (p.said_fen) row["said_fen"] = *p.said_fen;
    if (p.done_fen) row["done_fen"] = *p.done_fen;
    if (!p.action.empty()) row["action"] = p.action;
    if (!p.deadline.empty()) row["deadline"] = p.deadline;
    if (p.due) row["due"] = p.due->count();
    if (p.done_at) row["done_at"] = p.done_at->count();
    if (p.beyond_authority) row["beyond_authority"] = true;
    promises.push_back(std::move(row));
  }
  return promises;
}

Ordered quality_json(const grading::Grade& grade) {
  return grade.quality_permille ? Ordered(*grade.quality_permille) : Ordered();
}

}  // namespace

std::string play_json(const PlayResult& result) {
  const session::State& state = result.state;
  Ordered findings = Ordered::array();
  for (const Finding& finding : result.grade.findings) {
    Ordered json = finding_json(finding);
    const pack::Rule* rule = result.house.find(finding.rule);
    json["message"] = rule ? grading::word(result.house, rule->why, finding, result.ui) : "";
    findings.push_back(std::move(json));
  }
  Ordered transcript = Ordered::array();
  for (std::size_t i = 0; i < state.transcript.size(); ++i)
    transcript.push_back(entry_json(i, state.transcript[i], result.ui));
  const Ordered json = {{"case", state.start.case_id.text()},
                        {"seed", state.start.seed},
                        {"locale", base::name(state.start.locale)},
                        {"variant", state.start.variant},
                        {"outcome", to_name(kOutcomes, state.outcome)},
                        {"passed", result.grade.passed},
                        {"quality_permille", quality_json(result.grade)},
                        {"critical", result.grade.critical},
                        {"criteria", criteria_json(result.grade)},
                        {"findings", findings},
                        {"promises", promises_json(result.grade)},
                        {"transcript", transcript},
                        {"unused_lines", result.unused_lines},
                        {"checksum", state_checksum(state)}};
  return json.dump();
}

std::string graded_json(const session::State& state, const grading::Grade& grade) {
  Json findings = Json::array();
  for (const Finding& finding : grade.findings) {
    Json json = Json(finding_json(finding));
    json["args"] = values_json(finding.args);
    findings.push_back(std::move(json));
  }
  const Json json = {{"house_hash", state.start.house_hash},          {"case_hash", state.start.case_hash},
                     {"model_hash", state.start.model_hash},          {"engine", state.start.engine},
                     {"outcome", to_name(kOutcomes, state.outcome)},  {"passed", grade.passed},
                     {"quality_permille", Json(quality_json(grade))}, {"critical", grade.critical},
                     {"criteria", Json(criteria_json(grade))},        {"findings", findings}};
  return json.dump();
}

}  // namespace dojo::codec
