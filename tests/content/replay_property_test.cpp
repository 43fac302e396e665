// What must hold of every session, shown on every plan: a log is one log, however it was ticked, stored and
// read again.
#include <gtest/gtest.h>

#include "base/draw.h"
#include "codec/event_json.h"
#include "codec/grade_json.h"
#include "codec/state_json.h"
#include "content/lantern.h"
#include "runtime/session_log.h"
#include "session/facts.h"

namespace dojo::tests {
namespace {

using base::Millis;
using session::Event;

std::vector<std::string> lines_of(const std::vector<Event>& events) {
  std::vector<std::string> lines;
  for (const Event& event : events) {
    lines.push_back(std::to_string(event.at.count()) + " " + std::string(session::type_name(event.payload)) +
                    " " + codec::payload_json(event.payload));
  }
  return lines;
}

// What the agent did, as commands again, at desk time.
std::vector<session::Command> commands_of(const std::vector<Event>& events) {
  std::vector<session::Command> commands;
  Millis jumped{0};
  for (const Event& event : events) {
    const Millis at = event.at - jumped;
    if (const auto* jump = std::get_if<session::TimeJumped>(&event.payload)) jumped += jump->by;
    if (const auto* said = std::get_if<session::ReplySubmitted>(&event.payload))
      commands.push_back({at, session::SubmitReply{said->text, said->phrase}});
    if (const auto* done = std::get_if<session::ActionTaken>(&event.payload))
      commands.push_back({at, session::TakeAction{done->call}});
    if (const auto* no = std::get_if<session::ActionRefused>(&event.payload))
      commands.push_back({at, session::TakeAction{no->call}});
  }
  return commands;
}

session::Start start_of(const PlanName& name) {
  const codec::Plan& plan = find_plan(name);
  session::Start start;
  start.seed = static_cast<std::uint64_t>(plan.seed);
  start.locale = plan.locale;
  start.started_civil = "2026-01-05T09:00:00+08:00";
  start.variant = plan.variant;
  return start;
}

class EverySession : public testing::TestWithParam<PlanName> {
 protected:
  const runtime::Played& run() const { return played(GetParam()).played; }
  const pack::House& house() const { return lantern()->pack().house; }
};

TEST_P(EverySession, IsTheSameLogInAnyGrainOfTime) {
  session::Rehearsal rehearsal(lantern()->context(find_scene(GetParam())));
  ASSERT_TRUE(rehearsal.submit({Millis{0}, start_of(GetParam())}).ok());
  Millis now{0};
  int tick = 0;
  const auto tick_to = [&](Millis until) {
    while (rehearsal.state().phase != session::Phase::ended) {
      // Steps of 1 ms to 20 s, drawn, so that they fall before, on and after what is due.
      now += Millis{base::draw_between(7, "tick/" + std::to_string(tick++), 1, 20000)};
      if (now >= until) break;
      ASSERT_TRUE(rehearsal.submit({now, session::Advance{}}).ok());
    }
    now = until;
  };
  for (const session::Command& command : commands_of(run().events)) {
    tick_to(command.at);
    const auto answer = rehearsal.submit(command);
    ASSERT_TRUE(answer.ok()) << answer.error().message;
  }
  tick_to(now + Millis{3600000});
  EXPECT_EQ(lines_of(rehearsal.events()), lines_of(run().events));
}

TEST_P(EverySession, IsTheFoldOfItsEvents) {
  EXPECT_EQ(codec::state_checksum(runtime::replay(house(), run().events)),
            codec::state_checksum(run().state));
}

TEST_P(EverySession, HasTimesThatNeverFall) {
  Millis before{0};
  for (const Event& event : run().events) {
    EXPECT_GE(event.at, before) << session::type_name(event.payload);
    before = event.at;
  }
}

TEST_P(EverySession, ComesBackFromItsBytesWithTheSameGrade) {
  std::vector<Event> again;
  for (const Event& event : run().events) {
    const std::string bytes = codec::payload_json(event.payload);
    auto payload = codec::read_payload(session::type_name(event.payload), codec::kPayloadVersion, bytes);
    ASSERT_TRUE(payload.ok()) << payload.error().message;
    EXPECT_EQ(codec::payload_json(*payload), bytes);
    again.push_back({event.at, std::move(*payload)});
  }
  const session::Facts facts = session::gather_facts(house(), again);
  EXPECT_EQ(codec::state_checksum(facts.last), codec::state_checksum(run().state));
  const grading::Grade grade = grading::grade_session(lantern()->rulebook(find_scene(GetParam())), facts);
  for (const base::Locale ui : {base::Locale::zh, base::Locale::en}) {
    EXPECT_EQ(codec::play_json({house(), facts.last, grade, {}, ui}),
              codec::play_json({house(), run().state, run().grade, {}, ui}));
  }
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(EverySession);
INSTANTIATE_TEST_SUITE_P(Lantern, EverySession, testing::ValuesIn(plan_names()),
                         [](const auto& each) { return test_name(each.param); });

}  // namespace
}  // namespace dojo::tests
