#include "session/decide.h"

#include <algorithm>
#include <cassert>

#include "base/draw.h"
#include "base/utf8.h"
#include "session/begin.h"
#include "session/moment.h"
#include "session/words.h"

namespace dojo::session {
namespace {

using base::Error;
using base::ErrorCode;
using base::Millis;

// Collects events and keeps the state that they lead to, so that each step sees the one before.
class Decider {
 public:
  Decider(const Context& context, const State& state) : c_(context), s_(state) {}

  std::vector<Event> take() && { return std::move(events_); }
  const State& state() const { return s_; }

  void emit(Millis at, Payload payload) {
    Event event{at, std::move(payload)};
    s_ = apply(c_.house, std::move(s_), event);
    events_.push_back(std::move(event));
  }

  // Everything due at or before `until`, by due time, then by kind.
  void run_until(Millis desk_time) {
    while (const auto due = next_due(s_)) {
      if (*due > session_time(s_, desk_time)) return;
      if (s_.supervisor_due == due)
        answer_as_supervisor(*due);
      else if (s_.reaction_due == due)
        react(*due);
      else if (s_.nudge_due == due)
        speak(*due, customer::nudge(scenario(), s_.customer), {});
      else if (s_.end_due == due)
        end(*due);
    }
  }

  void open(const Start& start) {
    pack::Scenario begun = scenario();
    if (!start.node.empty()) begun.start = start.node;
    speak(Millis{0}, customer::open(begun, s_.customer), {});
  }

  void end(Millis at) { emit(at, SessionEnded{s_.exit ? s_.exit->outcome : pack::Outcome::unfinished}); }

 private:
  const pack::Scenario& scenario() const { return c_.scene.scenario; }

  void react(Millis at) {
    Heard heard = listen(c_, s_);
    const pack::Moment moment = gather(c_, s_, heard);
    const customer::Reaction reaction = customer::react(scenario(), s_.customer, moment);
    if (reaction.kind == customer::ReactionKind::waiting) {
      emit(at, CustomerWaited{2 * scenario().persona.nudge_after});
    } else {
      speak(at, reaction, std::move(heard));
    }
  }

  // A reaction as events: words, deeds, a jump with the words after it, and the end of the conversation.
  void speak(Millis at, const customer::Reaction& reaction, Heard heard) {
    const std::size_t split = reaction.jump ? reaction.lines_before_jump : reaction.lines.size();
    say(at, reaction, std::move(heard), 0, split, false);
    for (const pack::CustomerDeed& deed : reaction.deeds) act(at, deed);
    if (reaction.jump) {
      emit(at, TimeJumped{reaction.jump->by, notice(reaction.jump->notice)});
      at += reaction.jump->by;
      say(at, reaction, {}, split, reaction.lines.size(), true);
    }
    if (reaction.exit) emit(at, ConversationClosed{*reaction.exit});
  }

  void say(Millis at, const customer::Reaction& reaction, Heard heard, std::size_t begin, std::size_t end,
           bool continues) {
    CustomerSpoke spoke;
    spoke.kind = reaction.kind;
    spoke.transition = reaction.transition;
    spoke.heard = std::move(heard);
    spoke.mood_before = s_.customer.mood;
    spoke.patience_before = s_.customer.patience;
    spoke.after = reaction.after;
    spoke.continues = continues;
    if (!reaction.exit) spoke.nudge_after = scenario().persona.nudge_after;
    const auto words = placeholders(c_.house, s_, reaction.after);
    State drawn = s_;
    for (std::size_t i = begin; i < end; ++i) {
      spoke.lines.push_back(session::speak(c_.scene, drawn, reaction.lines[i], words));
      drawn.line_uses[reaction.lines[i].text()] += 1;
      drawn.last_variant[reaction.lines[i].text()] = spoke.lines.back().variant;
    }
    if (end == reaction.lines.size()) spoke.signals = reaction.signals;
    emit(at, std::move(spoke));
  }

  void act(Millis at, const pack::CustomerDeed& deed) {
    CustomerActed acted;
    acted.deed = deed;
    if (deed.amount_fen) acted.amount_fen = desk::resolve(*deed.amount_fen, s_.customer.facts);
    if (!deed.text.empty()) acted.review_text = notice(deed.text);
    emit(at, std::move(acted));
  }

  std::string notice(const base::LineId& line) {
    return say_as_text(c_.scene, s_, line, placeholders(c_.house, s_, s_.customer));
  }

  void answer_as_supervisor(Millis at) {
    const std::string topic = desk::text_arg(*s_.supervisor_asked, "topic");
    const pack::Moment moment = gather(c_, s_, listen(c_, s_));
    if (const pack::SupervisorReply* reply = pack::supervisor_reply(scenario(), topic, moment)) {
      emit(at, SupervisorAnswered{desk::grant_of(*reply, s_.customer.facts), notice(reply->line)});
      return;
    }
    const bool zh = s_.start.locale == base::Locale::zh;
    emit(at,
         SupervisorAnswered{{topic, false, std::nullopt},
                            zh ? "主管：按店铺规则来就好，这个不用特批。"
                               : "Supervisor: just follow the house rules here; no exception is needed."});
  }

  const Context& c_;
  State s_;
  std::vector<Event> events_;
};

Error refused(std::string message) {
  return {ErrorCode::refused, std::move(message)};
}

base::Status check_reply(const SubmitReply& reply) {
  if (!base::is_utf8(reply.text)) return Error{ErrorCode::invalid_input, "the reply is not UTF-8"};
  if (reply.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    return Error{ErrorCode::invalid_input, "the reply is empty; type some words"};
  }
  if (reply.text.size() > text::kMaxReplyBytes) {
    return Error{ErrorCode::invalid_input, "the reply has " + std::to_string(reply.text.size()) +
                                               " bytes; at most " + std::to_string(text::kMaxReplyBytes) +
                                               " can be sent at once"};
  }
  return base::Nothing{};
}

base::Status check_words(const desk::ActionCall& call) {
  for (const auto& [name, value] : call.args) {
    const auto* words = std::get_if<std::string>(&value);
    if (words && (!base::is_utf8(*words) || words->size() > text::kMaxReplyBytes)) {
      return Error{ErrorCode::invalid_input, "argument \"" + name + "\" is not UTF-8, or too long"};
    }
  }
  return base::Nothing{};
}

base::Status act(const Context& context, Decider& decider, Millis at, const TakeAction& take) {
  if (auto status = check_words(take.call); !status) return status;
  auto call = desk::complete(decider.state().desk, take.call);
  if (!call) return call.error();
  const bool closing = call->id.text() == "close_chat";
  if (auto refusal = desk::check(context.house, decider.state().desk, *call)) {
    decider.emit(at, ActionRefused{*call, *refusal});
  } else if (closing && decider.state().phase == Phase::chatting) {
    decider.emit(at, ActionRefused{*call, {"customer_still_here", {}}});
  } else {
    decider.emit(at, ActionTaken{*call});
    if (closing) decider.end(at);
  }
  return base::Nothing{};
}

}  // namespace

Millis reading_time(std::uint64_t seed, int turn) {
  return Millis{base::draw_between(seed, "read/" + std::to_string(turn), 2500, 6000)};
}

std::optional<Millis> next_due(const State& state) {
  std::optional<Millis> first;
  for (const auto& due : {state.supervisor_due, state.reaction_due, state.nudge_due, state.end_due}) {
    if (due && (!first || *due < *first)) first = due;
  }
  return first;
}

base::Result<std::vector<Event>> decide(const Context& context, const State& state, const Command& command) {
  Decider decider(context, state);
  if (const auto* start = std::get_if<Start>(&command.what)) {
    if (state.phase != Phase::not_started) return refused("the session has begun already");
    auto started = draw_start(context, *start);
    if (!started) return started.error();
    decider.emit(Millis{0}, std::move(*started));
    decider.open(*start);
    return std::move(decider).take();
  }
  if (state.phase == Phase::not_started) return refused("the session has not begun");
  if (session_time(state, command.at) < state.now) {
    return Error{ErrorCode::invalid_input,
                 "time falls: " + std::to_string(command.at.count()) + " ms is before what has happened"};
  }
  if (const auto* reply = std::get_if<SubmitReply>(&command.what)) {
    if (auto status = check_reply(*reply); !status) return status.error();
  }
  decider.run_until(command.at);
  const Millis at = session_time(decider.state(), command.at);
  if (std::holds_alternative<Advance>(command.what)) return std::move(decider).take();
  if (decider.state().phase == Phase::ended) return refused("the session is over");
  if (const auto* reply = std::get_if<SubmitReply>(&command.what)) {
    decider.emit(at, ReplySubmitted{reply->text, reply->phrase});
  } else if (const auto* take = std::get_if<TakeAction>(&command.what)) {
    if (auto status = act(context, decider, at, *take); !status) return status.error();
  } else if (std::holds_alternative<AskHint>(command.what)) {
    decider.emit(at, HintAsked{});
  } else if (const auto* rule = std::get_if<LookUpRule>(&command.what)) {
    decider.emit(at, RuleLookedUp{rule->clause});
  } else if (const auto* resume = std::get_if<Resume>(&command.what)) {
    decider.emit(at, Resumed{resume->gap});
  }
  return std::move(decider).take();
}

}  // namespace dojo::session
