// What the door into a session does not let in; an error changes nothing.
#include <gtest/gtest.h>

#include "session/tiny_case.h"

namespace dojo::session {
namespace {

using base::ErrorCode;
using base::Millis;

ErrorCode code_of(Table& table, const Command& command) {
  const std::size_t before = table.rehearsal.events().size();
  const auto answer = table.try_submit(command);
  EXPECT_FALSE(answer.ok());
  EXPECT_EQ(table.rehearsal.events().size(), before);
  return answer ? ErrorCode::unavailable : answer.error().code;
}

TEST(BeforeTheStart, NothingHappens) {
  Rehearsal rehearsal(tiny_shop().context());
  for (const Command& command : {Command{Millis{0}, Advance{}}, Command{Millis{5}, SubmitReply{"您好", {}}},
                                 Command{Millis{5}, TakeAction{{base::ActionId{"look_up_order"}, {}}}},
                                 Command{Millis{5}, AskHint{}}}) {
    const auto answer = rehearsal.submit(command);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::refused);
  }
  EXPECT_TRUE(rehearsal.events().empty());
  EXPECT_EQ(rehearsal.state().phase, Phase::not_started);
}

TEST(TheStart, ComesOnce) {
  Table table;
  EXPECT_EQ(code_of(table, {Millis{0}, Start{}}), ErrorCode::refused);
}

TEST(TheStart, NamesAVariantAndANodeThatThereAre) {
  Rehearsal rehearsal(tiny_shop().context());
  Start start;
  start.variant = "boat";
  EXPECT_EQ(rehearsal.submit({Millis{0}, start}).error().code, ErrorCode::not_found);
  start.variant = "tee";
  start.node = base::NodeId{"nowhere"};
  EXPECT_EQ(rehearsal.submit({Millis{0}, start}).error().code, ErrorCode::not_found);
  start.node = base::NodeId{"talk"};
  ASSERT_TRUE(rehearsal.submit({Millis{0}, start}).ok());
  EXPECT_EQ(rehearsal.state().customer.node.text(), "talk");
  EXPECT_EQ(rehearsal.state().start.variant, "tee");
}

TEST(Time, MayNotFallAndMayStandStill) {
  Table table;
  table.say(9000, "您好");
  EXPECT_EQ(code_of(table, {Millis{8999}, SubmitReply{"在的", {}}}), ErrorCode::invalid_input);
  EXPECT_EQ(code_of(table, {Millis{8999}, Advance{}}), ErrorCode::invalid_input);
  table.say(9000, "在的");
}

TEST(Replies, AreWordsInUtf8UpToSixteenKibibytes) {
  Table table;
  EXPECT_EQ(code_of(table, {Millis{5000}, SubmitReply{"", {}}}), ErrorCode::invalid_input);
  EXPECT_EQ(code_of(table, {Millis{5000}, SubmitReply{" \n\t ", {}}}), ErrorCode::invalid_input);
  EXPECT_EQ(code_of(table, {Millis{5000}, SubmitReply{"\xE4\xBA", {}}}), ErrorCode::invalid_input);
  EXPECT_EQ(code_of(table, {Millis{5000}, SubmitReply{std::string(16385, 'a'), {}}}),
            ErrorCode::invalid_input);
  table.say(5000, std::string(16384, 'a'));
}

TEST(Actions, ThatDoNotExistOrAreMalformedAreErrors) {
  Table table;
  EXPECT_EQ(code_of(table, {Millis{5000}, TakeAction{{base::ActionId{"fly"}, {}}}}),
            ErrorCode::invalid_input);
  EXPECT_EQ(code_of(table, {Millis{5000}, TakeAction{{base::ActionId{"change_price"}, {}}}}),
            ErrorCode::invalid_input);
}

TEST(Actions, ThatTheDeskRefusesAreEvents) {
  Table table;
  const auto events = table.take(5000, "change_price", {{"price_fen", 1}});
  const auto refused = all_of<ActionRefused>(events);
  ASSERT_EQ(refused.size(), 1U);
  EXPECT_EQ(refused[0].refusal.reason, "below_floor");
  EXPECT_EQ(table.state().desk.orders.front().price_fen, table.state().desk.orders.front().list_fen);
  ASSERT_TRUE(table.state().transcript.back().refused);
  EXPECT_FALSE(table.state().reaction_due) << "the customer saw nothing";
}

TEST(AfterTheEnd, NobodyListens) {
  Table table;
  table.rehearsal.run_to_end();
  ASSERT_EQ(table.state().phase, Phase::ended);
  EXPECT_EQ(code_of(table, {Millis{900000}, SubmitReply{"您好", {}}}), ErrorCode::refused);
  EXPECT_EQ(code_of(table, {Millis{900000}, TakeAction{{base::ActionId{"look_up_order"}, {}}}}),
            ErrorCode::refused);
  EXPECT_TRUE(table.wait(999999).empty()) << "time may still pass";
}

}  // namespace
}  // namespace dojo::session
