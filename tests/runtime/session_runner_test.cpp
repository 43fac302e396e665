#include "runtime/session_runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codec/state_json.h"
#include "runtime/fake_clock.h"
#include "runtime/mock_pack.h"
#include "runtime/session_log.h"
#include "runtime/sessions.h"
#include "store/memory_store.h"

namespace dojo::runtime {
namespace {

using base::ErrorCode;
using base::Millis;
using session::SubmitReply;
using ::testing::HasSubstr;

// A store that says no when it is told to.
class FlakyStore : public store::MemoryStore {
 public:
  int refuse = 0;       // so many appends fail without writing
  int lose_answer = 0;  // so many appends write and fail all the same
  int refuse_drafts = 0;
  int appends = 0;

  std::string damaged;  // the stream whose words somebody changed

  base::Result<store::StoredStream> load(const std::string& stream) const override {
    auto stored = MemoryStore::load(stream);
    if (stored && stream == damaged) stored->envelopes[1].payload = "{}";
    return stored;
  }

  base::Status put_draft(const std::string& stream, const store::Draft& draft) override {
    if (refuse_drafts > 0) return --refuse_drafts, no();
    return MemoryStore::put_draft(stream, draft);
  }

 protected:
  base::Result<store::Appended> append_checked(const store::Append& append) override {
    ++appends;
    if (refuse > 0) return --refuse, no();
    auto result = MemoryStore::append_checked(append);
    if (lose_answer > 0) return --lose_answer, no();
    return result;
  }

 private:
  static base::Error no() { return {ErrorCode::unavailable, "the disk is full"}; }
};

class Runner : public ::testing::Test {
 protected:
  Runner() : pack_(tests::mock_pack()), analyser_(tests::mock_analyser(pack_)) {}

  Stage stage() const { return {pack_, analyser_, ""}; }

  NewSession wanted() const {
    NewSession session{base::ProfileId{"p-anna"}, tests::kMockCase, {}, tests::mock_pins()};
    session.how.seed = 7;
    return session;
  }

  std::unique_ptr<SessionRunner> start() {
    auto runner = SessionRunner::start(stage(), store_, clock_, wanted());
    EXPECT_TRUE(runner) << runner.error().message;
    return runner ? std::move(*runner) : nullptr;
  }

  std::unique_ptr<SessionRunner> resume(const base::SessionId& id) {
    auto runner = SessionRunner::resume(stage(), store_, clock_, id);
    EXPECT_TRUE(runner) << runner.error().message;
    return runner ? std::move(*runner) : nullptr;
  }

  void say(SessionRunner& runner, const std::string& text) {
    const auto events = runner.submit(SubmitReply{text, {}});
    ASSERT_TRUE(events) << events.error().message;
  }

  void pass(SessionRunner& runner, Millis time) {
    clock_.pass(time);
    ASSERT_TRUE(runner.tick());
  }

  std::string last_words(const SessionRunner& runner) { return runner.state().transcript.back().text; }

  pack::Pack pack_;
  text::Analyser analyser_;
  FlakyStore store_;
  tests::FakeClock clock_;
};

TEST_F(Runner, PlaysACaseToItsEndAndTheLogGivesTheSameState) {
  const auto runner = start();
  EXPECT_EQ(last_words(*runner), "在吗");
  clock_.pass(Millis{4000});
  say(*runner, "您好，欢迎光临样店");
  pass(*runner, Millis{10000});
  EXPECT_EQ(last_words(*runner), "这个杯子能便宜点吗");
  say(*runner, "价格不能少，送您一个杯垫");
  pass(*runner, Millis{7000});  // the customer has read it; the wrap-up runs
  EXPECT_EQ(runner->state().phase, session::Phase::wrap_up);
  pass(*runner, Millis{10000});
  EXPECT_EQ(runner->state().phase, session::Phase::ended);
  EXPECT_EQ(runner->state().outcome, pack::Outcome::bought);

  const auto log = read_session(store_, runner->id());
  ASSERT_TRUE(log) << log.error().message;
  EXPECT_EQ(log->profile.text(), "p-anna");
  EXPECT_EQ(log->events.size(), runner->events().size());
  EXPECT_EQ(codec::state_checksum(replay(pack_.house, log->events)), codec::state_checksum(runner->state()));
}

TEST_F(Runner, EachEventSaysWhoDidIt) {
  const auto runner = start();
  say(*runner, "您好");
  const auto log = read_session(store_, runner->id());
  ASSERT_TRUE(log);
  EXPECT_EQ(log->envelopes[0].actor, "p-anna");
  EXPECT_EQ(log->envelopes[1].actor, "customer");
  EXPECT_EQ(log->envelopes[2].actor, "p-anna");
}

TEST_F(Runner, WhatIsNotSavedIsNotCounted) {
  const auto runner = start();
  const std::string before = codec::state_checksum(runner->state());
  store_.refuse = 2;
  const auto failed = runner->submit(SubmitReply{"您好", {}});
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::unavailable);
  EXPECT_THAT(failed.error().message, HasSubstr("the disk is full"));
  EXPECT_THAT(failed.error().message, HasSubstr("everything up to event 2 is safe"));
  EXPECT_EQ(codec::state_checksum(runner->state()), before);
  say(*runner, "您好");
  EXPECT_EQ(last_words(*runner), "您好");
}

TEST_F(Runner, ALostAnswerIsAskedForAgainAndNothingIsRecordedTwice) {
  const auto runner = start();
  store_.lose_answer = 1;
  say(*runner, "您好");
  EXPECT_EQ(read_session(store_, runner->id())->events.size(), 3u);
  pass(*runner, Millis{10000});
  EXPECT_EQ(last_words(*runner), "这个杯子能便宜点吗");
}

TEST_F(Runner, NothingToSayWritesNothing) {
  const auto runner = start();
  const int appends = store_.appends;
  for (int i = 0; i < 20; ++i) pass(*runner, Millis{100});
  EXPECT_EQ(store_.appends, appends);
}

TEST_F(Runner, KnowsWhenItMustWakeUp) {
  const auto runner = start();
  ASSERT_TRUE(runner->next_wake());
  EXPECT_EQ(*runner->next_wake(), Millis{60000});
  clock_.pass(Millis{59000});
  EXPECT_EQ(*runner->next_wake(), Millis{1000});
  clock_.pass(Millis{5000});
  EXPECT_EQ(*runner->next_wake(), Millis{0});
  ASSERT_TRUE(runner->tick());
  EXPECT_EQ(last_words(*runner), "人呢");
}

TEST_F(Runner, GoesOnAtTheSameTurnWhilePracticeTimeStoodStill) {
  auto runner = start();
  clock_.pass(Millis{3000});
  say(*runner, "您好");
  pass(*runner, Millis{8000});
  const base::SessionId id = runner->id();
  const std::string before = codec::state_checksum(runner->state());
  const std::size_t events = runner->events().size();
  runner.reset();
  clock_.be_closed_for(Millis{3600000});

  runner = resume(id);
  EXPECT_EQ(codec::state_checksum(runner->state()), before);
  ASSERT_EQ(runner->events().size(), events + 1);
  const auto* resumed = std::get_if<session::Resumed>(&runner->events().back().payload);
  ASSERT_TRUE(resumed);
  EXPECT_GE(resumed->gap, Millis{3600000});
  EXPECT_LT(resumed->gap, Millis{3610000});
  ASSERT_TRUE(runner->tick());
  EXPECT_EQ(last_words(*runner), "这个杯子能便宜点吗");  // an hour later, and no nudge yet
  say(*runner, "送您一个杯垫");
  pass(*runner, Millis{8000});
  EXPECT_EQ(last_words(*runner), "好的谢谢");
}

TEST_F(Runner, TwoWindowsOnOneSessionDoNotMixTheirWords) {
  const auto one = start();
  const auto other = resume(one->id());
  const std::string before = codec::state_checksum(one->state());
  const auto refused = one->submit(SubmitReply{"您好", {}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::refused);
  EXPECT_THAT(refused.error().message, HasSubstr("open it again"));
  EXPECT_EQ(codec::state_checksum(one->state()), before);
  say(*other, "您好");
}

TEST_F(Runner, WhatCannotBeGoneOnWithSaysWhy) {
  const auto runner = start();
  const auto error = [&](const Stage& with, const base::SessionId& id) {
    auto resumed = SessionRunner::resume(with, store_, clock_, id);
    EXPECT_FALSE(resumed);
    return resumed ? base::Error{} : resumed.error();
  };
  EXPECT_EQ(error(stage(), base::SessionId{"s-404"}).code, ErrorCode::not_found);
  pack::Pack other = pack_;
  other.house_hash = std::string(64, '1');
  EXPECT_THAT(error({other, analyser_, ""}, runner->id()).message,
              HasSubstr("another version of the house rules"));
  other = pack_;
  other.case_hashes[0] = std::string(64, '1');
  EXPECT_THAT(error({other, analyser_, ""}, runner->id()).message, HasSubstr("another version of the case"));
  EXPECT_THAT(error({pack_, analyser_, "ff"}, runner->id()).message, HasSubstr("judge's model"));

  say(*runner, "您好");
  pass(*runner, Millis{8000});
  say(*runner, "送您一个杯垫");
  pass(*runner, Millis{20000});
  EXPECT_THAT(error(stage(), runner->id()).message, HasSubstr("is over"));
  ASSERT_TRUE(store_.erase_person(base::ProfileId{"p-anna"}, "p-anna", "2026"));
  EXPECT_THAT(error(stage(), runner->id()).message, HasSubstr("was erased"));
}

TEST_F(Runner, RefusesToBeginWhatCouldNotBeGradedAgain) {
  NewSession session = wanted();
  session.pins.clear();
  EXPECT_EQ(SessionRunner::start(stage(), store_, clock_, session).error().code, ErrorCode::not_found);
  session.pins = tests::mock_pins();
  session.pins[0].bytes += " ";
  EXPECT_EQ(SessionRunner::start(stage(), store_, clock_, session).error().code, ErrorCode::invalid_input);
  EXPECT_TRUE(store_.streams()->empty());
  start();  // with its pins; they are in the store from now on
  session.pins.clear();
  EXPECT_TRUE(SessionRunner::start(stage(), store_, clock_, session));
}

TEST_F(Runner, ARecordedSessionFindsTheBytesItWasPlayedWith) {
  const auto runner = start();
  const auto log = read_session(store_, runner->id());
  const auto pins = read_pins(store_, log->start());
  ASSERT_TRUE(pins) << pins.error().message;
  EXPECT_EQ(pins->house, tests::mock_pins()[0]);
  EXPECT_EQ(pins->scene, tests::mock_pins()[1]);
  EXPECT_EQ(pins->model, store::Pin{});
}

TEST_F(Runner, BadInputIsRefusedAndRecordsNothing) {
  const auto runner = start();
  const int appends = store_.appends;
  EXPECT_EQ(runner->submit(SubmitReply{"", {}}).error().code, ErrorCode::invalid_input);
  EXPECT_EQ(runner->submit(SubmitReply{"\xff", {}}).error().code, ErrorCode::invalid_input);
  const desk::ActionCall note{base::ActionId{"add_note"},
                              {{"flag", std::string("red")}, {"text", std::string("\xc3")}}};
  EXPECT_EQ(runner->submit(session::TakeAction{note}).error().code, ErrorCode::invalid_input);
  EXPECT_EQ(runner->submit(session::LookUpRule{base::ClauseId{"\xc3"}}).error().code,
            ErrorCode::invalid_input);
  EXPECT_EQ(store_.appends, appends);
  NewSession nowhere = wanted();
  nowhere.case_id = "no-such-case";
  EXPECT_EQ(SessionRunner::start(stage(), store_, clock_, nowhere).error().code, ErrorCode::not_found);
  NewSession timeless = wanted();
  timeless.how.started_civil = "yesterday";
  EXPECT_EQ(SessionRunner::start(stage(), store_, clock_, timeless).error().code, ErrorCode::invalid_input);
}

TEST_F(Runner, ADraftIsSavedWithinASecondAndComesBack) {
  auto runner = start();
  ASSERT_TRUE(runner->keep_draft("您"));
  EXPECT_EQ((*store_.draft(session_stream(runner->id())))->text, "您");
  clock_.pass(Millis{100});
  ASSERT_TRUE(runner->keep_draft("您好"));
  ASSERT_TRUE(runner->next_wake());
  EXPECT_LE(*runner->next_wake(), Millis{900});
  pass(*runner, *runner->next_wake());
  EXPECT_EQ((*store_.draft(session_stream(runner->id())))->text, "您好");
  const base::SessionId id = runner->id();
  runner.reset();
  EXPECT_EQ(resume(id)->draft(), "您好");
}

TEST_F(Runner, ADraftThatWasSentDoesNotComeBack) {
  auto runner = start();
  ASSERT_TRUE(runner->keep_draft("您好"));
  const store::Draft typed = **store_.draft(session_stream(runner->id()));
  say(*runner, "您好");
  EXPECT_EQ(runner->draft(), "");
  EXPECT_FALSE(*store_.draft(session_stream(runner->id())));
  // As if the program had been killed between the two writes.
  ASSERT_TRUE(store_.put_draft(session_stream(runner->id()), typed));
  EXPECT_EQ(resume(runner->id())->draft(), "");
}

TEST_F(Runner, ADraftOutlivesTheCustomersNudge) {
  auto runner = start();
  ASSERT_TRUE(runner->keep_draft("您好"));
  pass(*runner, Millis{61000});
  EXPECT_EQ(last_words(*runner), "人呢");
  EXPECT_EQ(resume(runner->id())->draft(), "您好");
}

TEST_F(Runner, ADraftThatCannotBeSavedIsTriedAgainAndStopsNothing) {
  const auto runner = start();
  store_.refuse_drafts = 1;
  EXPECT_FALSE(runner->keep_draft("您"));
  pass(*runner, Millis{1000});
  EXPECT_EQ((*store_.draft(session_stream(runner->id())))->text, "您");
}

TEST_F(Runner, OffersWhatWasInterruptedNewestFirst) {
  const auto first = start();
  clock_.pass(Millis{60000});
  const auto second = start();
  say(*second, "您好");
  const auto open = unfinished_sessions(store_, base::ProfileId{"p-anna"});
  ASSERT_TRUE(open);
  ASSERT_EQ(open->size(), 2u);
  EXPECT_EQ((*open)[0].id, second->id());
  EXPECT_EQ((*open)[0].replies, 1);
  EXPECT_EQ((*open)[0].case_id.text(), tests::kMockCase);
  EXPECT_EQ((*open)[1].id, first->id());
  EXPECT_TRUE(unfinished_sessions(store_, base::ProfileId{"p-ben"})->empty());

  pass(*second, Millis{8000});
  say(*second, "送您一个杯垫");
  pass(*second, Millis{20000});
  EXPECT_EQ(unfinished_sessions(store_, base::ProfileId{"p-anna"})->size(), 1u);
  const auto all = list_sessions(store_, {});
  ASSERT_EQ(all->size(), 2u);
  EXPECT_TRUE((*all)[0].ended);
  EXPECT_EQ((*all)[0].outcome, pack::Outcome::bought);
}

TEST_F(Runner, ADamagedSessionSaysSoAndHidesNoOther) {
  const auto one = start();
  const auto other = start();
  store_.damaged = session_stream(one->id());
  const auto resumed = SessionRunner::resume(stage(), store_, clock_, one->id());
  ASSERT_FALSE(resumed);
  EXPECT_EQ(resumed.error().code, ErrorCode::integrity);
  EXPECT_THAT(resumed.error().message, HasSubstr("event 2"));
  const auto open = unfinished_sessions(store_, base::ProfileId{"p-anna"});
  ASSERT_EQ(open->size(), 1u);
  EXPECT_EQ(open->front().id, other->id());
  int faults = 0;
  const auto all = list_sessions(store_, {});
  for (const SessionSummary& each : *all) faults += each.fault.empty() ? 0 : 1;
  EXPECT_EQ(faults, 1);
}

TEST_F(Runner, AnErasedSessionIsListedAndHidesNoOther) {
  start();
  NewSession other = wanted();
  other.profile = base::ProfileId{"p-ben"};
  ASSERT_TRUE(SessionRunner::start(stage(), store_, clock_, other));
  ASSERT_TRUE(store_.erase_person(base::ProfileId{"p-anna"}, "p-anna", "2026"));
  const auto all = list_sessions(store_, {});
  ASSERT_EQ(all->size(), 2u);
  const auto erased = (*all)[0].profile.text() == "p-anna" ? (*all)[0] : (*all)[1];
  EXPECT_THAT(erased.fault, HasSubstr("erased"));
  EXPECT_EQ(unfinished_sessions(store_, {})->size(), 1u);
}

}  // namespace
}  // namespace dojo::runtime
