// What happened in a session, in the past tense. Events hold everything that `apply` needs; what they are
// worth is derived. docs/formats/events.md describes their JSON, codec/event_json.h reads and writes it.
//
// `at` is session time (since the customer's first line, jumps included), never decreasing. Values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.h"
#include "base/locale.h"
#include "base/units.h"
#include "customer/customer.h"
#include "desk/actions.h"
#include "desk/desk.h"
#include "pack/scenario.h"
#include "text/analysis.h"

namespace dojo::session {

struct SessionStarted {
  base::CaseId case_id;  // full: "lantern/small-order-haggle"
  std::string house_hash, case_hash, model_hash;
  int engine = 0;
  std::uint64_t seed = 1;
  base::Locale locale = base::Locale::zh;
  std::string started_civil;  // RFC 3339 with offset, "2026-01-05T09:00:00+08:00"
  std::string variant;
  pack::Values facts;
  std::map<std::string, std::string> words;  // drawn words of the text file: name, address …
  desk::Desk desk;                           // as the case begins
  customer::CustomerState customer;
};

// What the customer understood of the agent's turn, kept so that no later engine changes the story.
struct Heard {
  std::vector<std::string> acts, rules;
  std::vector<text::Slot> slots;
};

struct SpokenLine {
  base::LineId line;
  int variant = 0;
  std::vector<std::string> messages;
};

struct CustomerSpoke {
  customer::ReactionKind kind = customer::ReactionKind::opening;
  base::TransitionId transition;
  Heard heard;
  std::vector<SpokenLine> lines;
  std::vector<std::string> signals;
  int mood_before = 50, patience_before = 3;
  customer::CustomerState after;
  base::Millis nudge_after{0};  // silence after these words that brings a nudge; 0: none
  bool continues = false;       // the second half of a reaction, after a jump in time
};

// The agent is holding the line ("one moment"): the customer waits in silence, and longer.
struct CustomerWaited {
  base::Millis nudge_after{0};
};

struct CustomerActed {
  pack::CustomerDeed deed;
  std::string review_text;
  std::int64_t amount_fen = 0;
};

struct TimeJumped {
  base::Millis by{0};
  std::string notice;
};

struct ReplySubmitted {
  std::string text;
  base::PhraseId phrase;  // empty: typed by hand
};

struct ActionTaken {
  desk::ActionCall call;
};

struct ActionRefused {
  desk::ActionCall call;
  desk::Refusal refusal;
};

struct SupervisorAnswered {
  desk::Grant grant;
  std::string text;
};

struct HintAsked {};

struct RuleLookedUp {
  base::ClauseId clause;
};

struct Resumed {
  base::Millis gap{0};  // wall time that the program was closed; practice time stood still
};

struct ConversationClosed {  // the customer is done; wrap-up begins
  pack::Exit exit;
};

struct SessionEnded {
  pack::Outcome outcome = pack::Outcome::unfinished;
};

using Payload = std::variant<SessionStarted, CustomerSpoke, CustomerWaited, CustomerActed, TimeJumped,
                             ReplySubmitted, ActionTaken, ActionRefused, SupervisorAnswered, HintAsked,
                             RuleLookedUp, Resumed, ConversationClosed, SessionEnded>;

struct Event {
  base::Millis at{0};
  Payload payload;
};

// The stable name that the log uses: "SessionStarted", "ReplySubmitted" …
std::string_view type_name(const Payload& payload);

// Raised whenever a golden grade or transcript changes.
inline constexpr int kEngine = 3;

}  // namespace dojo::session
