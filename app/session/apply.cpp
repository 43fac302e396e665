#include "session/decide.h"
#include "session/state.h"

namespace dojo::session {
namespace {

class Folder {
 public:
  Folder(const pack::House& house, State& state, base::Millis at) : house_(house), s_(state), at_(at) {}

  void operator()(const SessionStarted& e) {
    s_.start = e;
    s_.desk = e.desk;
    s_.customer = e.customer;
    s_.phase = Phase::chatting;
  }

  void operator()(const CustomerSpoke& e) {
    const bool answered = agent_spoke();
    s_.customer = e.after;
    for (const std::string& act : e.heard.acts) s_.acts.insert(act);
    for (const std::string& rule : e.heard.rules) s_.rules.insert(rule);
    s_.slots.insert(s_.slots.end(), e.heard.slots.begin(), e.heard.slots.end());
    s_.turn_signals.clear();
    for (const std::string& signal : e.signals) s_.signals.insert(signal), s_.turn_signals.insert(signal);
    for (const SpokenLine& line : e.lines) {
      s_.line_uses[line.line.text()] += 1;
      s_.last_variant[line.line.text()] = line.variant;
      for (const std::string& message : line.messages) {
        s_.transcript.push_back(
            {Entry::Kind::message, at_, Speaker::customer, message, {}, {}, {}, {}, line.line});
      }
    }
    const bool reacts = e.kind != customer::ReactionKind::nudge && e.kind != customer::ReactionKind::opening;
    if (reacts && !e.continues) s_.turns += 1;
    if (answered || !s_.oldest_unanswered) s_.oldest_unanswered = at_;
    s_.reaction_due.reset();
    wait_for_answer(e.nudge_after);
    s_.turn_begin = s_.transcript.size();
  }

  void operator()(const CustomerWaited& e) {
    s_.reaction_due.reset();
    wait_for_answer(e.nudge_after);
  }

  void operator()(const CustomerActed& e) {
    s_.desk = desk::carry_out(std::move(s_.desk), e.deed, e.review_text, e.amount_fen);
    Entry entry{Entry::Kind::deed, at_, Speaker::customer, e.review_text, {}, {}, {}, e.deed, {}};
    s_.transcript.push_back(std::move(entry));
    s_.turn_begin = s_.transcript.size();
  }

  void operator()(const TimeJumped& e) {
    s_.jumped += e.by;
    // Whoever was asked before the jump answers after it, or session time would fall.
    if (s_.supervisor_due) *s_.supervisor_due += e.by;
    notice(e.notice);
    s_.turn_begin = s_.transcript.size();
    // Days have passed: nothing said before the jump still waits for an answer.
    s_.oldest_unanswered.reset();
  }

  void operator()(const ReplySubmitted& e) {
    s_.transcript.push_back({Entry::Kind::message, at_, Speaker::agent, e.text, e.phrase, {}, {}, {}, {}});
    if (s_.phase == Phase::chatting) s_.reaction_due = at_ + reading_time(s_.start.seed, s_.turns);
    s_.nudge_due.reset();
  }

  void operator()(const ActionTaken& e) {
    s_.desk = desk::carry_out(house_, std::move(s_.desk), e.call);
    s_.transcript.push_back({Entry::Kind::action, at_, Speaker::agent, "", {}, e.call, {}, {}, {}});
    const desk::ActionSpec* spec = desk::find_action(e.call.id);
    if (spec && spec->visible && s_.phase == Phase::chatting) {
      s_.reaction_due = at_ + reading_time(s_.start.seed, s_.turns);
    }
    if (e.call.id.text() == "ask_supervisor") {
      s_.supervisor_asked = e.call;
      s_.supervisor_due = at_ + base::Millis{15000};
    }
  }

  void operator()(const ActionRefused& e) {
    s_.transcript.push_back({Entry::Kind::action, at_, Speaker::agent, "", {}, e.call, e.refusal, {}, {}});
  }

  void operator()(const SupervisorAnswered& e) {
    s_.desk.grants.push_back(e.grant);
    s_.supervisor_asked.reset();
    s_.supervisor_due.reset();
    notice(e.text);
  }

  void operator()(const HintAsked&) { s_.hints += 1; }
  void operator()(const RuleLookedUp& e) { s_.looked_up.push_back(e.clause); }
  void operator()(const Resumed&) {}

  void operator()(const ConversationClosed& e) {
    s_.exit = e.exit;
    s_.phase = Phase::wrap_up;
    s_.end_due = at_ + house_.wrap_up;
    s_.reaction_due.reset();
    s_.nudge_due.reset();
    s_.oldest_unanswered.reset();
  }

  void operator()(const SessionEnded& e) {
    s_.outcome = e.outcome;
    s_.phase = Phase::ended;
    s_.reaction_due.reset(), s_.nudge_due.reset(), s_.supervisor_due.reset(), s_.end_due.reset();
  }

 private:
  bool agent_spoke() const {
    for (std::size_t i = s_.turn_begin; i < s_.transcript.size(); ++i) {
      const Entry& entry = s_.transcript[i];
      if (entry.who == Speaker::agent && entry.kind == Entry::Kind::message) return true;
    }
    return false;
  }

  void wait_for_answer(base::Millis nudge_after) {
    s_.nudge_due.reset();
    if (nudge_after.count() > 0) s_.nudge_due = at_ + nudge_after;
  }

  void notice(const std::string& text) {
    s_.transcript.push_back({Entry::Kind::notice, at_, Speaker::system, text, {}, {}, {}, {}, {}});
  }

  const pack::House& house_;
  State& s_;
  base::Millis at_;
};

}  // namespace

State apply(const pack::House& house, State state, const Event& event) {
  state.now = event.at;
  std::visit(Folder{house, state, event.at}, event.payload);
  return state;
}

}  // namespace dojo::session
