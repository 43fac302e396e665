// A case that jumps in time: the next morning comes at once at the desk, and a day later in the session.
#include <gtest/gtest.h>

#include "session/tiny_case.h"

namespace dojo::session {
namespace {

using base::Millis;

TEST(Jump, StandsBetweenTheWordsOfTheEveningAndThoseOfTheMorning) {
  Table table;
  table.reach_talk();
  table.say(15000, "送您一个");
  const Millis evening = Millis{15000} + reading_time(1, 1);
  const auto events = table.wait(22000);
  ASSERT_EQ(events.size(), 4U);
  EXPECT_EQ(type_name(events[0].payload), "CustomerSpoke");
  EXPECT_EQ(type_name(events[1].payload), "TimeJumped");
  EXPECT_EQ(type_name(events[2].payload), "CustomerSpoke");
  EXPECT_EQ(type_name(events[3].payload), "ConversationClosed");
  EXPECT_EQ(events[0].at, evening);
  EXPECT_EQ(events[1].at, evening);
  EXPECT_EQ(events[2].at, evening + kDay);
  EXPECT_EQ(table.said_by(Speaker::system), std::vector<std::string>{"第二天早上"});
  EXPECT_EQ(table.said_by(Speaker::customer).back(), "谢谢");
}

TEST(Jump, IsOneReactionNotTwo) {
  Table table;
  table.reach_wrap_up();
  EXPECT_EQ(table.state().turns, 2);
  EXPECT_EQ(table.state().customer.mood, 70);
  EXPECT_EQ(table.state().customer.visits.at("morning"), 1);
}

TEST(Jump, LetsTheDesksClockGoOnAsBefore) {
  Table table;
  table.reach_wrap_up();
  table.take(25000, "look_up_order");
  EXPECT_EQ(table.state().now, Millis{25000} + kDay);
  const auto early = table.try_submit({Millis{24000}, Advance{}});
  EXPECT_FALSE(early.ok()) << "desk time may not fall, however far the session has jumped";
}

TEST(Jump, NeverMakesTimeFallForASupervisorWhoWasAskedBefore) {
  Table table;
  table.reach_talk();
  table.say(15000, "送您一个");
  table.take(15500, "ask_supervisor", {{"topic", std::string("price")}});
  table.rehearsal.run_to_end();
  ASSERT_EQ(all_of<SupervisorAnswered>(table.rehearsal.events()).size(), 1U);
  Millis before{0};
  for (const Event& event : table.rehearsal.events()) {
    EXPECT_GE(event.at, before) << type_name(event.payload);
    before = event.at;
  }
}

}  // namespace
}  // namespace dojo::session
