#include "codec/event_json.h"

#include "codec/desk_json.h"
#include "codec/log_names.h"

namespace dojo::codec {
namespace {

using session::Payload;

Json heard_json(const session::Heard& heard) {
  Json slots = Json::array();
  for (const text::Slot& slot : heard.slots) slots.push_back(slot_json(slot));
  return {{"acts", heard.acts}, {"rules", heard.rules}, {"slots", slots}};
}

Json call_json(const desk::ActionCall& call) {
  return {{"id", call.id.text()}, {"args", values_json(call.args)}};
}

struct PayloadWriter {
  Json operator()(const session::SessionStarted& e) const {
    return {{"case", e.case_id.text()},
            {"house_hash", e.house_hash},
            {"case_hash", e.case_hash},
            {"model_hash", e.model_hash},
            {"engine", e.engine},
            {"seed", std::to_string(e.seed)},
            {"locale", base::name(e.locale)},
            {"started_civil", e.started_civil},
            {"variant", e.variant},
            {"facts", values_json(e.facts)},
            {"words", e.words},
            {"desk", desk_json(e.desk)},
            {"customer", customer_json(e.customer)}};
  }
  Json operator()(const session::CustomerSpoke& e) const {
    Json lines = Json::array();
    for (const session::SpokenLine& line : e.lines) {
      lines.push_back({{"line", line.line.text()}, {"variant", line.variant}, {"messages", line.messages}});
    }
    return {{"kind", customer::name(e.kind)},
            {"transition", e.transition.text()},
            {"heard", heard_json(e.heard)},
            {"lines", lines},
            {"signals", e.signals},
            {"mood_before", e.mood_before},
            {"patience_before", e.patience_before},
            {"after", customer_json(e.after)},
            {"nudge_after_ms", e.nudge_after.count()},
            {"continues", e.continues}};
  }
  Json operator()(const session::CustomerWaited& e) const {
    return {{"nudge_after_ms", e.nudge_after.count()}};
  }
  Json operator()(const session::CustomerActed& e) const {
    return {{"deed", deed_json(e.deed)}, {"review_text", e.review_text}, {"amount_fen", e.amount_fen}};
  }
  Json operator()(const session::TimeJumped& e) const {
    return {{"by_ms", e.by.count()}, {"notice", e.notice}};
  }
  Json operator()(const session::ReplySubmitted& e) const {
    return {{"text", e.text}, {"phrase", e.phrase.text()}};
  }
  Json operator()(const session::ActionTaken& e) const { return call_json(e.call); }
  Json operator()(const session::ActionRefused& e) const {
    Json json = call_json(e.call);
    json["refusal"] = {{"reason", e.refusal.reason}, {"args", values_json(e.refusal.args)}};
    return json;
  }
  Json operator()(const session::SupervisorAnswered& e) const {
    return {{"grant", grant_json(e.grant)}, {"text", e.text}};
  }
  Json operator()(const session::HintAsked&) const { return Json::object(); }
  Json operator()(const session::RuleLookedUp& e) const { return {{"clause", e.clause.text()}}; }
  Json operator()(const session::Resumed& e) const { return {{"gap_ms", e.gap.count()}}; }
  Json operator()(const session::ConversationClosed& e) const {
    return {{"outcome", to_name(kOutcomes, e.exit.outcome)},
            {"result", to_name(kExitResults, e.exit.result)}};
  }
  Json operator()(const session::SessionEnded& e) const {
    return {{"outcome", to_name(kOutcomes, e.outcome)}};
  }
};

base::Result<session::Heard> read_heard(const Json& json) {
  Fields f(json, "heard");
  session::Heard heard;
  heard.acts = f.texts("acts");
  heard.rules = f.texts("rules");
  for (const Json& item : f.array("slots")) {
    auto slot = read_slot(item);
    if (!slot) return slot.error();
    heard.slots.push_back(std::move(*slot));
  }
  if (auto fault = f.finish()) return *fault;
  return heard;
}

base::Result<Payload> read_started(Fields& f) {
  session::SessionStarted e;
  e.case_id = base::CaseId{f.text("case")};
  e.house_hash = f.text("house_hash");
  e.case_hash = f.text("case_hash");
  e.model_hash = f.text("model_hash");
  e.engine = static_cast<int>(f.integer("engine"));
  const std::string seed = f.text("seed");
  if (seed.empty() || seed.size() > 20 || seed.find_first_not_of("0123456789") != std::string::npos)
    f.fail("has a seed that is no number");
  else
    e.seed = std::strtoull(seed.c_str(), nullptr, 10);
  const auto locale = base::parse_locale(f.text("locale"));
  if (locale)
    e.locale = *locale;
  else
    f.fail("has an unknown locale");
  e.started_civil = f.text("started_civil");
  e.variant = f.text("variant");
  e.facts = f.values("facts");
  for (const auto& [name, value] : f.values("words")) {
    if (const auto* words = std::get_if<std::string>(&value))
      e.words[name] = *words;
    else
      f.fail("has a word that is no text");
  }
  auto desk = read_desk(f.object("desk"));
  if (!desk) return desk.error();
  auto customer = read_customer(f.object("customer"));
  if (!customer) return customer.error();
  e.desk = std::move(*desk);
  e.customer = std::move(*customer);
  return Payload{std::move(e)};
}

base::Result<Payload> read_spoke(Fields& f) {
  session::CustomerSpoke e;
  const auto kind = from_name(kReactions, f.text("kind"));
  if (kind)
    e.kind = *kind;
  else
    f.fail("has an unknown kind");
  e.transition = base::TransitionId{f.text("transition")};
  auto heard = read_heard(f.object("heard"));
  if (!heard) return heard.error();
  e.heard = std::move(*heard);
  for (const Json& item : f.array("lines")) {
    Fields line(item, "line");
    e.lines.push_back(
        {base::LineId{line.text("line")}, static_cast<int>(line.integer("variant")), line.texts("messages")});
    if (auto fault = line.finish()) return *fault;
  }
  e.signals = f.texts("signals");
  e.mood_before = static_cast<int>(f.integer("mood_before"));
  e.patience_before = static_cast<int>(f.integer("patience_before"));
  auto after = read_customer(f.object("after"));
  if (!after) return after.error();
  e.after = std::move(*after);
  e.nudge_after = base::Millis{f.integer("nudge_after_ms")};
  e.continues = f.flag("continues");
  return Payload{std::move(e)};
}

base::Result<Payload> read_acted(Fields& f) {
  auto deed = read_deed(f.object("deed"));
  if (!deed) return deed.error();
  return Payload{session::CustomerActed{std::move(*deed), f.text("review_text"), f.integer("amount_fen")}};
}

desk::ActionCall read_call(Fields& f) {
  return {base::ActionId{f.text("id")}, f.values("args")};
}

base::Result<Payload> read_refused(Fields& f) {
  session::ActionRefused e;
  e.call = read_call(f);
  Fields refusal(f.object("refusal"), "refusal");
  e.refusal = {refusal.text("reason"), refusal.values("args")};
  if (auto fault = refusal.finish()) return *fault;
  return Payload{std::move(e)};
}

base::Result<Payload> read_supervisor(Fields& f) {
  auto grant = read_grant(f.object("grant"));
  if (!grant) return grant.error();
  return Payload{session::SupervisorAnswered{std::move(*grant), f.text("text")}};
}

base::Result<Payload> read_closed(Fields& f) {
  const auto outcome = from_name(kOutcomes, f.text("outcome"));
  const auto result = from_name(kExitResults, f.text("result"));
  if (!outcome || !result) {
    f.fail("has an unknown outcome or result");
    return Payload{session::ConversationClosed{}};
  }
  return Payload{session::ConversationClosed{{*outcome, *result}}};
}

base::Result<Payload> read_ended(Fields& f) {
  const auto outcome = from_name(kOutcomes, f.text("outcome"));
  if (!outcome) f.fail("has an unknown outcome");
  return Payload{session::SessionEnded{outcome.value_or(pack::Outcome::unfinished)}};
}

base::Result<Payload> read_by_type(std::string_view type, Fields& f) {
  if (type == "SessionStarted") return read_started(f);
  if (type == "CustomerSpoke") return read_spoke(f);
  if (type == "CustomerWaited")
    return Payload{session::CustomerWaited{base::Millis{f.integer("nudge_after_ms")}}};
  if (type == "CustomerActed") return read_acted(f);
  if (type == "TimeJumped")
    return Payload{session::TimeJumped{base::Millis{f.integer("by_ms")}, f.text("notice")}};
  if (type == "ReplySubmitted")
    return Payload{session::ReplySubmitted{f.text("text"), base::PhraseId{f.text("phrase")}}};
  if (type == "ActionTaken") return Payload{session::ActionTaken{read_call(f)}};
  if (type == "ActionRefused") return read_refused(f);
  if (type == "SupervisorAnswered") return read_supervisor(f);
  if (type == "HintAsked") return Payload{session::HintAsked{}};
  if (type == "RuleLookedUp") return Payload{session::RuleLookedUp{base::ClauseId{f.text("clause")}}};
  if (type == "Resumed") return Payload{session::Resumed{base::Millis{f.integer("gap_ms")}}};
  if (type == "ConversationClosed") return read_closed(f);
  if (type == "SessionEnded") return read_ended(f);
  return base::Error{base::ErrorCode::integrity, "unknown event type \"" + std::string(type) + "\""};
}

}  // namespace

std::string payload_json(const session::Payload& payload) {
  return std::visit(PayloadWriter{}, payload).dump(-1, ' ', false, Json::error_handler_t::strict);
}

base::Result<session::Payload> read_payload(std::string_view type, int version, std::string_view bytes) {
  const std::string what = "event " + std::string(type);
  if (version != kPayloadVersion) {
    return base::Error{base::ErrorCode::integrity, what + " has version " + std::to_string(version) +
                                                       "; this program reads version " +
                                                       std::to_string(kPayloadVersion)};
  }
  const Json json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded()) return base::Error{base::ErrorCode::integrity, what + " is no JSON"};
  Fields fields(json, what);
  auto payload = read_by_type(type, fields);
  if (!payload) return payload;
  if (auto fault = fields.finish()) return *fault;
  return payload;
}

}  // namespace dojo::codec
