// One short case in code, and a table to play it at.
//
//   opening --greet--> talk --offer_gift--> (next morning) thanks, bought, 90 s of wrap-up
//
// talk: a changed price makes the customer pay; who says nothing for 60 s is nudged twice, then the customer
// leaves. Acts: 您好 greet, 送您 offer_gift, 稍等 ask_to_wait. The supervisor grants any price down to 20
// yuan.
#pragma once

#include <string>
#include <vector>

#include "pack/pack.h"
#include "session/rehearsal.h"
#include "text/analysis.h"

namespace dojo::session {

inline constexpr base::Millis kDay{86400000};

struct TinyShop {
  TinyShop();
  Context context() const {
    return {pack.house, pack.house_hash, pack.cases.front(), pack.case_hashes.front(), analyser, model_hash};
  }

  pack::Pack pack;
  text::Analyser analyser;
  std::string model_hash;
};

const TinyShop& tiny_shop();

// A session that has begun, and short words for what an agent does. What must work is asserted.
class Table {
 public:
  explicit Table(const Start& start = Start{});

  std::vector<Event> say(std::int64_t at_ms, const std::string& text);
  std::vector<Event> take(std::int64_t at_ms, const std::string& action, pack::Values args = {});
  std::vector<Event> wait(std::int64_t at_ms);
  std::vector<Event> submit(const Command& command);
  base::Result<std::vector<Event>> try_submit(const Command& command) { return rehearsal.submit(command); }

  // Greets at 5 s and lets the customer answer: they are in `talk`, 12 s after the beginning.
  void reach_talk();
  // Goes on to the gift and the next morning: wrap-up.
  void reach_wrap_up();

  const State& state() const { return rehearsal.state(); }
  std::vector<std::string> said_by(Speaker who) const;

  Rehearsal rehearsal;
};

// Every event of one type, in order.
template <typename T>
std::vector<T> all_of(const std::vector<Event>& events) {
  std::vector<T> found;
  for (const Event& event : events) {
    if (const T* payload = std::get_if<T>(&event.payload)) found.push_back(*payload);
  }
  return found;
}

}  // namespace dojo::session
