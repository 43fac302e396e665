#include "codec/result_json.h"

#include "codec/fields.h"

namespace dojo::codec {
namespace {

base::Result<career::Record> read_result(Fields& f) {
  career::Result r;
  r.session = base::SessionId{f.text("session")};
  r.profile = base::ProfileId{f.text("profile")};
  r.case_id = base::CaseId{f.text("case")};
  r.kind = f.text("kind");
  r.quality_permille = static_cast<int>(f.integer("quality_permille"));
  r.passed = f.flag("passed");
  r.critical = f.flag("critical");
  r.aided = f.flag("aided");
  r.finished = f.flag("finished");
  r.at_civil = f.text("at");
  if (auto fault = f.finish()) return *fault;
  return career::Record{std::move(r)};
}

base::Result<career::Record> read_confirmation(Fields& f) {
  career::LeadConfirmation c{base::ProfileId{f.text("profile")}, f.text("tier"),
                             base::ProfileId{f.text("by")}, f.text("at")};
  if (auto fault = f.finish()) return *fault;
  return career::Record{std::move(c)};
}

}  // namespace

std::string_view record_type(const career::Record& record) {
  return std::holds_alternative<career::Result>(record) ? "ResultRecorded" : "TierConfirmed";
}

std::string record_json(const career::Record& record) {
  if (const auto* r = std::get_if<career::Result>(&record)) {
    const Json json = {{"session", r->session.text()},
                       {"profile", r->profile.text()},
                       {"case", r->case_id.text()},
                       {"kind", r->kind},
                       {"quality_permille", r->quality_permille},
                       {"passed", r->passed},
                       {"critical", r->critical},
                       {"aided", r->aided},
                       {"finished", r->finished},
                       {"at", r->at_civil}};
    return json.dump();
  }
  const auto& c = std::get<career::LeadConfirmation>(record);
  const Json json = {
      {"profile", c.profile.text()}, {"tier", c.tier}, {"by", c.by.text()}, {"at", c.at_civil}};
  return json.dump();
}

base::Result<career::Record> read_record(std::string_view type, std::string_view bytes) {
  const std::string what = "event " + std::string(type);
  const Json json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded()) return base::Error{base::ErrorCode::integrity, what + " is no JSON"};
  Fields fields(json, what);
  if (type == "ResultRecorded") return read_result(fields);
  if (type == "TierConfirmed") return read_confirmation(fields);
  return base::Error{base::ErrorCode::integrity, "unknown record type \"" + std::string(type) + "\""};
}

}  // namespace dojo::codec
