#include "runtime/session_runner.h"

#include <algorithm>
#include <cassert>

#include "base/utf8.h"
#include "runtime/new_id.h"
#include "runtime/session_log.h"

namespace dojo::runtime {
namespace {

using base::Error;
using base::ErrorCode;
using base::Millis;

constexpr Millis kDraftPause{700};  // between two saves of a draft; well within the second that is promised

std::optional<std::size_t> index_of(const pack::Pack& pack, std::string_view case_id) {
  const pack::Case* found = pack.find_case(case_id);
  if (!found) return std::nullopt;
  return static_cast<std::size_t>(found - pack.cases.data());
}

// Logs are JSON, which holds UTF-8 only. Replies are checked by decide.
struct IsWritable {
  bool operator()(const session::TakeAction& take) const {
    return base::is_utf8(take.call.id.text()) &&
           std::all_of(take.call.args.begin(), take.call.args.end(), [](const auto& arg) {
             const auto* words = std::get_if<std::string>(&arg.second);
             return base::is_utf8(arg.first) && (!words || base::is_utf8(*words));
           });
  }
  bool operator()(const session::SubmitReply& reply) const { return base::is_utf8(reply.phrase.text()); }
  bool operator()(const session::LookUpRule& rule) const { return base::is_utf8(rule.clause.text()); }
  template <typename Other>
  bool operator()(const Other&) const {
    return true;
  }
};

// Every session can be graded again later: what it is played with is in the store before it begins.
base::Status keep_pins(store::EventStore& store, const std::vector<store::Pin>& pins,
                       const std::vector<std::string>& needed) {
  for (const store::Pin& pin : pins) {
    if (auto kept = store.put_pin(pin); !kept) return kept;
  }
  for (const std::string& hash : needed) {
    if (hash.empty()) continue;
    if (auto found = store.get_pin(hash); !found) return found.error();
  }
  return base::Nothing{};
}

base::Status check_same_rules(const Stage& stage, const std::string& case_hash,
                              const session::SessionStarted& start) {
  const auto other = [](const std::string& what) {
    return Error{ErrorCode::refused,
                 "the session was begun with another " + what +
                     " than the one at hand; it can be replayed and graded, not gone on with"};
  };
  if (start.engine != session::kEngine) return other("version of the program");
  if (start.house_hash != stage.pack.house_hash) return other("version of the house rules");
  if (start.case_hash != case_hash) return other("version of the case");
  if (start.model_hash != stage.model_hash) return other("version of the judge's model");
  return base::Nothing{};
}

Millis gap_between(const std::string& recorded_at, const base::CivilTime& now) {
  const auto then = base::parse_rfc3339(recorded_at);
  return Millis{then ? std::max<std::int64_t>(0, now.unix_ms - then->unix_ms) : 0};
}

}  // namespace

SessionRunner::SessionRunner(Stage stage, std::size_t case_index, store::EventStore& store,
                             const Clock& clock, base::SessionId id, base::ProfileId profile)
    : stage_(std::move(stage)),
      scene_(stage_.pack.cases[case_index]),
      case_hash_(stage_.pack.case_hashes[case_index]),
      store_(store),
      clock_(clock),
      id_(std::move(id)),
      profile_(std::move(profile)),
      steady_base_(clock.steady()) {}

base::Result<std::unique_ptr<SessionRunner>> SessionRunner::start(Stage stage, store::EventStore& store,
                                                                  const Clock& clock,
                                                                  const NewSession& wanted) {
  const auto index = index_of(stage.pack, wanted.case_id);
  if (!index)
    return Error{ErrorCode::not_found,
                 "there is no case \"" + wanted.case_id + "\"; `dojo cases` lists them"};
  assert(stage.pack.case_hashes.size() == stage.pack.cases.size());
  session::Start how = wanted.how;
  if (how.started_civil.empty()) how.started_civil = base::write_rfc3339(clock.wall());
  if (auto time = base::parse_rfc3339(how.started_civil); !time) return time.error();
  auto kept = keep_pins(store, wanted.pins,
                        {stage.pack.house_hash, stage.pack.case_hashes[*index], stage.model_hash});
  if (!kept) return kept.error();

  std::unique_ptr<SessionRunner> runner(new SessionRunner(std::move(stage), *index, store, clock,
                                                          base::SessionId{new_id("s")}, wanted.profile));
  if (auto begun = runner->carry_out({Millis{0}, how}); !begun) return begun.error();
  return runner;
}

base::Result<std::unique_ptr<SessionRunner>> SessionRunner::resume(Stage stage, store::EventStore& store,
                                                                   const Clock& clock,
                                                                   const base::SessionId& id) {
  auto log = read_session(store, id);
  if (!log) return log.error();
  const auto index = index_of(stage.pack, log->start().case_id.text());
  if (!index)
    return Error{ErrorCode::not_found, "its case " + log->start().case_id.text() + " is not in this pack"};
  if (auto same = check_same_rules(stage, stage.pack.case_hashes[*index], log->start()); !same)
    return same.error();

  std::unique_ptr<SessionRunner> runner(
      new SessionRunner(std::move(stage), *index, store, clock, id, log->profile));
  runner->state_ = replay(runner->stage_.pack.house, log->events);
  if (runner->state_.phase == session::Phase::ended) {
    return Error{ErrorCode::refused, "the session is over; it can be replayed and graded, not gone on with"};
  }
  runner->events_ = std::move(log->events);
  runner->desk_base_ = runner->state_.now - runner->state_.jumped;
  const session::Resume resume{gap_between(log->envelopes.back().recorded_at, clock.wall())};
  if (auto resumed = runner->carry_out({runner->desk_base_, resume}); !resumed) return resumed.error();
  runner->restore_draft();
  return runner;
}

session::Context SessionRunner::context() const {
  return {stage_.pack.house, stage_.pack.house_hash, scene_, case_hash_, stage_.analyser, stage_.model_hash};
}

Millis SessionRunner::desk_time() const {
  return desk_base_ + (clock_.steady() - steady_base_);
}

base::Result<SessionRunner::Events> SessionRunner::submit(What what) {
  auto events = submit_at(desk_time(), std::move(what));
  // A draft that cannot be saved now is tried again at the next tick; it must not stand in the way of the
  // session.
  if (!draft_is_saved_ && clock_.steady() - draft_saved_at_ >= kDraftPause) (void)save_draft();
  return events;
}

base::Result<SessionRunner::Events> SessionRunner::submit_at(Millis at, What what) {
  if (!std::visit(IsWritable{}, what)) return Error{ErrorCode::invalid_input, "the words are not UTF-8"};
  return carry_out({at, std::move(what)});
}

base::Result<SessionRunner::Events> SessionRunner::carry_out(const session::Command& command) {
  auto events = session::decide(context(), state_, command);
  if (!events || events->empty()) return events;
  if (auto saved = save(*events); !saved) return saved.error();
  for (const session::Event& event : *events) {
    state_ = session::apply(stage_.pack.house, std::move(state_), event);
    events_.push_back(event);
  }
  if (std::holds_alternative<session::SubmitReply>(command.what)) {
    draft_.clear();
    draft_is_saved_ = true;
    (void)store_.drop_draft(session_stream(id_));  // if it stays, restore_draft sees that it was sent
  }
  return events;
}

base::Status SessionRunner::save(const Events& events) {
  store::Append append;
  append.stream = session_stream(id_);
  append.expected_seq = static_cast<std::int64_t>(events_.size());
  append.command_id = new_id("c");
  append.subject = profile_.text();
  append.recorded_at = base::write_rfc3339(clock_.wall());
  for (const session::Event& event : events) append.events.push_back(to_record(event, profile_));
  auto saved = store_.append(append);
  // Once more: the id of the command keeps it from being recorded twice, should only the answer have been
  // lost.
  if (!saved && saved.error().code == ErrorCode::unavailable) saved = store_.append(append);
  if (saved) return base::Nothing{};
  const std::string safe = events_.empty()
                               ? "the session has not begun"
                               : "everything up to event " + std::to_string(events_.size()) + " is safe";
  return Error{saved.error().code,
               "not saved, and not counted: " + saved.error().message + " (" + safe + ")"};
}

std::optional<Millis> SessionRunner::next_wake() const {
  std::optional<Millis> wake;
  if (const auto due = session::next_due(state_)) wake = *due - session::session_time(state_, desk_time());
  if (!draft_is_saved_) {
    const Millis draft = draft_saved_at_ + kDraftPause - clock_.steady();
    wake = wake ? std::min(*wake, draft) : draft;
  }
  return wake ? std::max(*wake, Millis{0}) : wake;
}

base::Status SessionRunner::keep_draft(const std::string& text) {
  if (text == draft_) return base::Nothing{};
  draft_ = text;
  draft_is_saved_ = false;
  const bool first = draft_saved_at_ == Millis{0};
  if (!first && clock_.steady() - draft_saved_at_ < kDraftPause) return base::Nothing{};
  return save_draft();
}

base::Status SessionRunner::save_draft() {
  draft_saved_at_ = clock_.steady();
  auto saved = store_.put_draft(session_stream(id_), {draft_, base::write_rfc3339(clock_.wall()),
                                                      static_cast<std::int64_t>(events_.size())});
  draft_is_saved_ = saved.ok();
  return saved;
}

void SessionRunner::restore_draft() {
  const auto found = store_.draft(session_stream(id_));
  if (!found || !*found) return;
  const auto typed_after = static_cast<std::size_t>(std::max<std::int64_t>(0, (*found)->after_seq));
  for (std::size_t i = typed_after; i < events_.size(); ++i) {
    if (std::holds_alternative<session::ReplySubmitted>(events_[i].payload)) return;  // it was sent
  }
  draft_ = (*found)->text;
}

}  // namespace dojo::runtime
