#include "codec/state_json.h"

#include "base/hash.h"
#include "codec/desk_json.h"
#include "codec/log_names.h"

namespace dojo::codec {
namespace {

using session::Entry;
using session::State;

std::string_view phase_name(session::Phase phase) {
  switch (phase) {
    case session::Phase::not_started:
      return "not_started";
    case session::Phase::chatting:
      return "chatting";
    case session::Phase::wrap_up:
      return "wrap_up";
    case session::Phase::ended:
      return "ended";
  }
  return "";
}

std::string_view speaker_name(session::Speaker speaker) {
  switch (speaker) {
    case session::Speaker::customer:
      return "customer";
    case session::Speaker::agent:
      return "agent";
    case session::Speaker::system:
      return "system";
  }
  return "";
}

Json entry_json(const Entry& entry) {
  Json json = {{"at_ms", entry.at.count()}, {"who", speaker_name(entry.who)}, {"text", entry.text}};
  if (!entry.line.empty()) json["line"] = entry.line.text();
  if (!entry.phrase.empty()) json["phrase"] = entry.phrase.text();
  if (entry.action)
    json["action"] = {{"id", entry.action->id.text()}, {"args", values_json(entry.action->args)}};
  if (entry.refused) json["refused"] = entry.refused->reason;
  if (entry.deed) json["deed"] = deed_json(*entry.deed);
  return json;
}

Json due_json(const std::optional<base::Millis>& due) {
  return due ? Json(due->count()) : Json();
}

}  // namespace

std::string state_json(const State& s) {
  Json transcript = Json::array();
  for (const Entry& entry : s.transcript) transcript.push_back(entry_json(entry));
  Json slots = Json::array();
  for (const text::Slot& slot : s.slots) slots.push_back(slot_json(slot));
  Json looked_up = Json::array();
  for (const base::ClauseId& clause : s.looked_up) looked_up.push_back(clause.text());
  Json json = {{"phase", phase_name(s.phase)},
               {"house_hash", s.start.house_hash},
               {"case_hash", s.start.case_hash},
               {"model_hash", s.start.model_hash},
               {"engine", s.start.engine},
               {"seed", std::to_string(s.start.seed)},
               {"locale", base::name(s.start.locale)},
               {"variant", s.start.variant},
               {"words", s.start.words},
               {"now_ms", s.now.count()},
               {"jumped_ms", s.jumped.count()},
               {"transcript", transcript},
               {"customer", customer_json(s.customer)},
               {"desk", desk_json(s.desk)},
               {"turn_begin", s.turn_begin},
               {"turns", s.turns},
               {"acts", s.acts},
               {"rules", s.rules},
               {"signals", s.signals},
               {"turn_signals", s.turn_signals},
               {"slots", slots},
               {"line_uses", s.line_uses},
               {"last_variant", s.last_variant},
               {"oldest_unanswered_ms", due_json(s.oldest_unanswered)},
               {"reaction_due_ms", due_json(s.reaction_due)},
               {"nudge_due_ms", due_json(s.nudge_due)},
               {"supervisor_due_ms", due_json(s.supervisor_due)},
               {"end_due_ms", due_json(s.end_due)},
               {"outcome", to_name(kOutcomes, s.outcome)},
               {"hints", s.hints},
               {"looked_up", looked_up}};
  if (s.exit)
    json["exit"] = {{"outcome", to_name(kOutcomes, s.exit->outcome)},
                    {"result", to_name(kExitResults, s.exit->result)}};
  return json.dump();
}

std::string state_checksum(const State& state) {
  return base::sha256_hex(state_json(state));
}

}  // namespace dojo::codec
