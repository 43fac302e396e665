// A session as the fold of its events.
//
//   State s; for (const Event& e : events) s = apply(house, std::move(s), e);
//
// `apply` is total and analyses nothing, so that a state (and its checksum, codec/state_json.h) is the same
// under every later engine. Values; any thread.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/units.h"
#include "customer/customer.h"
#include "desk/desk.h"
#include "pack/house.h"
#include "session/event.h"

namespace dojo::session {

enum class Phase { not_started, chatting, wrap_up, ended };
enum class Speaker { customer, agent, system };

// One row of the transcript. Its index is the `turn` that findings point to.
struct Entry {
  enum class Kind { message, action, deed, notice };
  Kind kind = Kind::message;
  base::Millis at{0};
  Speaker who = Speaker::customer;
  std::string text;
  base::PhraseId phrase;
  std::optional<desk::ActionCall> action;
  std::optional<desk::Refusal> refused;
  std::optional<pack::CustomerDeed> deed;
  base::LineId line;  // of the customer
};

struct State {
  Phase phase = Phase::not_started;
  SessionStarted start;
  base::Millis now{0};
  base::Millis jumped{0};
  std::vector<Entry> transcript;
  customer::CustomerState customer;
  desk::Desk desk;

  std::size_t turn_begin = 0;                  // first entry of the agent's open turn
  int turns = 0;                               // customer reactions so far
  std::set<std::string> acts, rules, signals;  // heard and raised since the start
  std::set<std::string> turn_signals;          // raised by the customer's last words
  std::vector<text::Slot> slots;
  std::map<std::string, int> line_uses;     // how often a line was said
  std::map<std::string, int> last_variant;  // never the same one twice running

  std::optional<base::Millis> oldest_unanswered;
  std::optional<base::Millis> reaction_due;
  std::optional<base::Millis> nudge_due;
  std::optional<base::Millis> supervisor_due;
  std::optional<base::Millis> end_due;
  std::optional<desk::ActionCall> supervisor_asked;
  std::optional<pack::Exit> exit;
  pack::Outcome outcome = pack::Outcome::unfinished;
  int hints = 0;
  std::vector<base::ClauseId> looked_up;
};

// Session time that a command at desk time `at` means.
inline base::Millis session_time(const State& state, base::Millis at) {
  return at + state.jumped;
}

State apply(const pack::House& house, State state, const Event& event);

}  // namespace dojo::session
