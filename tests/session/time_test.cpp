// What happens by itself, and when.
#include <gtest/gtest.h>

#include "session/tiny_case.h"

namespace dojo::session {
namespace {

using base::Millis;

std::vector<Millis> times_of_speech(const std::vector<Event>& events) {
  std::vector<Millis> times;
  for (const Event& event : events) {
    if (std::holds_alternative<CustomerSpoke>(event.payload)) times.push_back(event.at);
  }
  return times;
}

TEST(Reactions, ComeTwoAndAHalfToSixSecondsAfterTheLastWords) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Start start;
    start.seed = seed;
    Table table(start);
    table.say(5000, "您好");
    const auto spoken = times_of_speech(table.wait(60000));
    ASSERT_FALSE(spoken.empty());
    EXPECT_GE(spoken[0].count(), 5000 + 2500);
    EXPECT_LE(spoken[0].count(), 5000 + 6000);
    EXPECT_EQ(spoken[0], Millis{5000} + reading_time(seed, 0));
  }
}

TEST(Reactions, WaitWhileTheAgentIsStillWriting) {
  Table table;
  table.say(5000, "您好");
  table.say(7000, "我是小灯");
  table.say(9000, "在的");
  const auto spoken = times_of_speech(table.wait(60000));
  ASSERT_FALSE(spoken.empty());
  EXPECT_EQ(spoken[0], Millis{9000} + reading_time(1, 0));
  EXPECT_EQ(table.state().turns, 1) << "three messages, one turn";
}

TEST(Reactions, ComeToWhatTheCustomerSeesAndNotToLookingThingsUp) {
  Table table;
  table.reach_talk();
  table.take(13000, "look_up_order");
  EXPECT_FALSE(table.state().reaction_due);
  table.take(14000, "change_price", {{"price_fen", 3500}});
  EXPECT_TRUE(table.state().reaction_due);
  const auto events = table.wait(21000);
  EXPECT_EQ(all_of<CustomerActed>(events).size(), 1U);
  EXPECT_EQ(table.state().desk.orders.front().state, "paid");
  EXPECT_EQ(table.said_by(Speaker::customer).back(), "付了");
}

TEST(Reactions, AreStampedWithTheirOwnTimeHoweverLateOneLooks) {
  Table table;
  table.say(5000, "您好");
  const auto events = table.wait(50000);
  ASSERT_EQ(times_of_speech(events).size(), 1U);
  EXPECT_EQ(times_of_speech(events)[0], Millis{5000} + reading_time(1, 0));
  EXPECT_EQ(table.state().now, times_of_speech(events)[0]) << "time is what happened, not what was waited";
}

TEST(Nudges, ComeEveryMinuteThenTheCustomerLeaves) {
  Table table;
  const auto events = table.wait(1000000);
  EXPECT_EQ(times_of_speech(events), (std::vector<Millis>{Millis{60000}, Millis{120000}, Millis{180000}}));
  EXPECT_EQ(table.state().phase, Phase::ended);
  EXPECT_EQ(table.state().outcome, pack::Outcome::left);
  EXPECT_EQ(table.said_by(Speaker::customer).back(), "算了");
}

TEST(Nudges, AreNeverTheSameTwiceRunning) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Start start;
    start.seed = seed;
    Table table(start);
    table.wait(120000);
    const auto said = table.said_by(Speaker::customer);
    ASSERT_EQ(said.size(), 4U);
    EXPECT_NE(said[2], said[3]) << "seed " << seed;
  }
}

TEST(Nudges, DoNotAnswerTheOldestUnansweredMessage) {
  Table table;
  table.wait(130000);
  EXPECT_EQ(table.state().oldest_unanswered, Millis{0}) << "R-10: delay counts from the first";
}

TEST(HoldingTheLine, DoublesThePatience) {
  Table table;
  table.say(5000, "稍等");
  const auto reading = reading_time(1, 0);
  const auto events = table.wait(200000);
  EXPECT_EQ(all_of<CustomerWaited>(events).size(), 1U);
  ASSERT_FALSE(times_of_speech(events).empty());
  EXPECT_EQ(times_of_speech(events)[0], Millis{5000} + reading + Millis{120000});
}

TEST(HoldingTheLine, LeavesTheTurnOpen) {
  Table table;
  table.say(5000, "稍等");
  table.say(40000, "您好");
  table.wait(50000);
  EXPECT_EQ(table.state().customer.node.text(), "talk");
  EXPECT_EQ(table.state().turns, 1);
}

TEST(Supervisor, AnswersAfterFifteenSecondsAndTheFloorFalls) {
  Table table;
  table.reach_talk();
  table.take(13000, "change_price", {{"price_fen", 2000}});
  EXPECT_TRUE(table.state().transcript.back().refused);
  table.take(14000, "ask_supervisor", {{"topic", std::string("price")}});
  EXPECT_TRUE(table.wait(28999).empty());
  const auto answered = table.wait(29000);
  ASSERT_EQ(all_of<SupervisorAnswered>(answered).size(), 1U);
  EXPECT_EQ(table.said_by(Speaker::system), std::vector<std::string>{"主管：可以"});
  table.take(30000, "change_price", {{"price_fen", 2000}});
  EXPECT_FALSE(table.state().transcript.back().refused);
  EXPECT_EQ(table.state().desk.orders.front().price_fen, 2000);
}

TEST(Supervisor, RefersToTheHouseRulesWhereTheCaseSaysNothing) {
  Table table;
  table.take(5000, "ask_supervisor", {{"topic", std::string("refund")}});
  const auto answered = all_of<SupervisorAnswered>(table.wait(20000));
  ASSERT_EQ(answered.size(), 1U);
  EXPECT_FALSE(answered[0].grant.granted);
  EXPECT_EQ(answered[0].text.rfind("主管：", 0), 0U);
}

TEST(AnyGrainOfTime, GivesTheSameLog) {
  const auto play = [](std::int64_t grain) {
    Table table;
    table.say(5000, "您好");
    for (std::int64_t at = 5000; at < 15000; at += grain) table.wait(at);
    table.say(15000, "送您一个");
    for (std::int64_t at = 15000; at < 400000; at += grain) table.wait(at);
    table.wait(400000);
    std::vector<std::pair<Millis, std::string_view>> log;
    for (const Event& event : table.rehearsal.events()) log.push_back({event.at, type_name(event.payload)});
    return std::pair(log, table.said_by(Speaker::customer));
  };
  const auto coarse = play(400000);  // looks once at the end
  ASSERT_EQ(coarse.first.back().second, "SessionEnded");
  for (const std::int64_t grain : {17, 499, 997, 60001}) EXPECT_EQ(play(grain), coarse) << grain << " ms";
}

}  // namespace
}  // namespace dojo::session
