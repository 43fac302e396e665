// After the customer's last words: time for notes and tags, then the end.
#include <gtest/gtest.h>

#include "session/tiny_case.h"

namespace dojo::session {
namespace {

using base::Millis;
using namespace std::string_literals;

TEST(WrapUp, LastsAsLongAsTheHouseSaysFromTheCustomersLastWords) {
  Table table;
  table.reach_wrap_up();
  const Millis closed = table.state().now - table.state().jumped;
  EXPECT_EQ(table.rehearsal.next_due_at_desk(), closed + Millis{90000});
  EXPECT_TRUE(table.wait(closed.count() + 89999).empty());
  const auto events = table.wait(closed.count() + 90000);
  ASSERT_EQ(all_of<SessionEnded>(events).size(), 1U);
  EXPECT_EQ(all_of<SessionEnded>(events)[0].outcome, pack::Outcome::bought);
  EXPECT_EQ(table.state().phase, Phase::ended);
}

TEST(WrapUp, TakesNotesTagsAndLastWordsAndTheCustomerStaysSilent) {
  Table table;
  table.reach_wrap_up();
  table.say(25000, "祝您生活愉快");
  table.take(26000, "add_note", {{"flag", "red"s}, {"text", "送杯子—客服A17—01-05"s}});
  table.take(27000, "tag_customer", {{"tag", "potential"s}});
  EXPECT_FALSE(table.state().reaction_due);
  EXPECT_FALSE(table.state().nudge_due);
  const auto rest = table.wait(400000);
  EXPECT_TRUE(all_of<CustomerSpoke>(rest).empty());
  EXPECT_EQ(table.state().desk.orders.front().notes.size(), 1U);
  EXPECT_EQ(table.state().desk.tags.count("potential"), 1U);
}

TEST(Closing, EndsAtOnceOnceTheCustomerHasFinished) {
  Table table;
  table.reach_wrap_up();
  const auto events = table.take(25000, "close_chat");
  ASSERT_EQ(all_of<SessionEnded>(events).size(), 1U);
  EXPECT_EQ(table.state().phase, Phase::ended);
  EXPECT_EQ(table.state().outcome, pack::Outcome::bought);
}

TEST(Closing, IsRefusedWhileTheCustomerWaits) {
  Table table;
  table.reach_talk();
  const auto events = table.take(13000, "close_chat");
  ASSERT_EQ(all_of<ActionRefused>(events).size(), 1U);
  EXPECT_EQ(all_of<ActionRefused>(events)[0].refusal.reason, "customer_still_here");
  EXPECT_EQ(table.state().phase, Phase::chatting);
}

TEST(Misses, EndTheConversationAfterAWhile) {
  Table table;
  table.reach_talk();
  table.say(13000, "今天天气不错，适合出门走一走");
  table.wait(20000);
  EXPECT_EQ(table.said_by(Speaker::customer).back(), "所以能便宜吗");
  table.say(21000, "今天天气不错，适合出门走一走");
  table.wait(28000);
  EXPECT_EQ(table.state().phase, Phase::wrap_up);
  EXPECT_EQ(table.state().exit->outcome, pack::Outcome::left);
}

TEST(HintsAndRules, AreOnRecord) {
  Table table;
  table.submit({Millis{3000}, AskHint{}});
  table.submit({Millis{4000}, LookUpRule{base::ClauseId{"B-1"}}});
  EXPECT_EQ(table.state().hints, 1);
  EXPECT_EQ(table.state().looked_up, std::vector<base::ClauseId>{base::ClauseId{"B-1"}});
}

}  // namespace
}  // namespace dojo::session
