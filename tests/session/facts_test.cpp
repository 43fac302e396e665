// A session as grading sees it: turns, what each answered, how long it took, what came of it.
#include "session/facts.h"

#include <gtest/gtest.h>

#include "session/tiny_case.h"

namespace dojo::session {
namespace {

using base::Millis;
using namespace std::string_literals;

Facts facts_of(const Table& table) {
  return gather_facts(tiny_shop().pack.house, table.rehearsal.events());
}

TEST(Facts, ATurnIsEverythingBetweenTwoUtterancesOfTheCustomer) {
  Table table;
  table.take(3000, "look_up_order");
  table.say(5000, "您好");
  table.say(7000, "在的");
  table.wait(14000);
  table.say(20000, "送您一个");
  table.wait(27000);
  const Facts facts = facts_of(table);
  ASSERT_EQ(facts.turns.size(), 2U);
  EXPECT_EQ(facts.turns[0].messages.size(), 2U);
  EXPECT_EQ(facts.turns[0].actions.size(), 1U);
  EXPECT_EQ(facts.turns[0].node.text(), "opening");
  EXPECT_EQ(facts.turns[0].situation, "在吗\n想问下");
  EXPECT_EQ(facts.turns[0].transition.text(), "greeted");
  EXPECT_EQ(facts.turns[1].node.text(), "talk");
  EXPECT_EQ(facts.turns[1].signals, std::vector<std::string>{"asks_discount"});
  EXPECT_TRUE(facts.turns[1].question_open);
}

TEST(Facts, DelayCountsFromTheOldestUnansweredMessage) {
  Table table;
  table.wait(70000);  // one nudge at 60 s
  table.say(75000, "您好");
  table.wait(90000);
  const Facts facts = facts_of(table);
  ASSERT_FALSE(facts.turns.empty());
  EXPECT_EQ(facts.turns[0].asked_at, Millis{0});
  EXPECT_EQ(facts.turns[0].situation.substr(0, 6), "在吗");
  EXPECT_NE(facts.turns[0].situation, "在吗\n想问下") << "the nudge is part of what waits";
}

TEST(Facts, TheFirstAnswerAfterAReactionCountsFromIt) {
  Table table;
  table.say(5000, "您好");
  table.wait(14000);
  table.say(20000, "送您一个");
  const Facts facts = facts_of(table);
  ASSERT_EQ(facts.turns.size(), 2U);
  EXPECT_EQ(facts.turns[1].asked_at, Millis{5000} + reading_time(1, 0));
}

TEST(Facts, RefusedActionsAreKeptAndMarked) {
  Table table;
  table.take(5000, "change_price", {{"price_fen", 1}});
  const Facts facts = facts_of(table);
  ASSERT_EQ(facts.turns.size(), 1U);
  EXPECT_TRUE(facts.turns[0].actions.at(0).refused);
}

TEST(Facts, WhatComesAfterTheCustomerIsTheLastTurn) {
  Table table;
  table.reach_wrap_up();
  table.take(25000, "tag_customer", {{"tag", "potential"s}});
  const Facts facts = facts_of(table);
  ASSERT_EQ(facts.turns.size(), 3U);
  EXPECT_TRUE(facts.turns[2].wrap_up);
  EXPECT_FALSE(facts.turns[1].wrap_up);
}

TEST(Facts, MoodChangesNameTheirCause) {
  Table table;
  table.reach_wrap_up();
  const Facts facts = facts_of(table);
  ASSERT_EQ(facts.moods.size(), 1U);
  EXPECT_EQ(facts.moods[0].before, 60);
  EXPECT_EQ(facts.moods[0].after, 70);
  EXPECT_EQ(facts.moods[0].transition.text(), "gift");
  EXPECT_EQ(facts.last.transcript[facts.moods[0].entry].text, "哇");
}

}  // namespace
}  // namespace dojo::session
