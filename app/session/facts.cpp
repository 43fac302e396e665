#include "session/facts.h"

namespace dojo::session {
namespace {

class Gatherer {
 public:
  explicit Gatherer(const pack::House& house) : house_(house) {}

  void take(const Event& event) {
    const std::optional<base::Millis> asked_at = facts_.last.oldest_unanswered;
    facts_.last = apply(house_, std::move(facts_.last), event);
    if (const auto* spoke = std::get_if<CustomerSpoke>(&event.payload))
      customer_spoke(event, *spoke);
    else if (std::holds_alternative<ReplySubmitted>(event.payload))
      agent_spoke(event, asked_at);
    else if (const auto* taken = std::get_if<ActionTaken>(&event.payload))
      agent_acted(event, taken->call, false);
    else if (const auto* no = std::get_if<ActionRefused>(&event.payload))
      agent_acted(event, no->call, true);
    else if (const auto* answered = std::get_if<SupervisorAnswered>(&event.payload))
      facts_.grants.push_back({event.at, answered->grant});
    else if (std::holds_alternative<ConversationClosed>(event.payload))
      turn_.wrap_up = true;
  }

  Facts finish() && {
    // What the customer said last may ask for something even when the agent did nothing more.
    if (!turn_.empty() || (turn_.wrap_up && !turn_.signals.empty())) facts_.turns.push_back(std::move(turn_));
    return std::move(facts_);
  }

 private:
  std::size_t last_entry() const { return facts_.last.transcript.size() - 1; }

  void customer_spoke(const Event& event, const CustomerSpoke& spoke) {
    std::size_t first = facts_.last.transcript.size();
    for (const SpokenLine& line : spoke.lines) first -= line.messages.size();
    if (spoke.mood_before != spoke.after.mood && !spoke.continues) {
      facts_.moods.push_back({event.at, first, spoke.mood_before, spoke.after.mood, spoke.kind,
                              spoke.transition, spoke.heard, done()});
    }
    // A nudge adds to what is waiting; anything else answers the open turn.
    if (!turn_.empty()) {
      turn_.reaction = spoke.kind;
      turn_.transition = spoke.transition;
      turn_.mood_after = spoke.after.mood;
      facts_.turns.push_back(std::move(turn_));
      turn_ = {};
    }
    const bool adds = spoke.kind == customer::ReactionKind::nudge || spoke.continues;
    if (!adds) turn_.signals.clear(), turn_.situation.clear();
    turn_.signals.insert(turn_.signals.end(), spoke.signals.begin(), spoke.signals.end());
    for (const SpokenLine& line : spoke.lines) {
      for (const std::string& message : line.messages) {
        turn_.situation += (turn_.situation.empty() ? "" : "\n") + message;
      }
    }
    if (!facts_.last.transcript.empty()) turn_.situation_entry = last_entry();
    turn_.node = spoke.after.node;
    turn_.mood = spoke.after.mood;
    turn_.mood_after = spoke.after.mood;
    turn_.patience = spoke.after.patience;
    turn_.question_open = spoke.after.question_open;
    turn_.facts = spoke.after.facts;
  }

  void agent_spoke(const Event& event, std::optional<base::Millis> asked_at) {
    if (turn_.messages.empty()) turn_.asked_at = asked_at;
    const Entry& entry = facts_.last.transcript.back();
    turn_.messages.push_back({last_entry(), event.at, entry.text, entry.phrase});
  }

  void agent_acted(const Event& event, const desk::ActionCall& call, bool refused) {
    turn_.actions.push_back({last_entry(), event.at, call, refused});
  }

  std::vector<std::string> done() const {
    std::vector<std::string> ids;
    for (const AgentAction& action : turn_.actions) {
      if (!action.refused) ids.push_back(action.call.id.text());
    }
    return ids;
  }

  const pack::House& house_;
  Facts facts_;
  Turn turn_;
};

}  // namespace

Facts gather_facts(const pack::House& house, const std::vector<Event>& events) {
  Gatherer gatherer(house);
  for (const Event& event : events) gatherer.take(event);
  return std::move(gatherer).finish();
}

}  // namespace dojo::session
