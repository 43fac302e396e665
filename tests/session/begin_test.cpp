// What the seed draws, and the words that come of it.
#include "session/begin.h"

#include <gtest/gtest.h>
#include <set>

#include "session/tiny_case.h"
#include "session/words.h"

namespace dojo::session {
namespace {

Start with_seed(std::uint64_t seed) {
  Start start;
  start.seed = seed;
  return start;
}

TEST(Begin, TheSameSeedGivesTheSameBeginning) {
  const auto one = draw_start(tiny_shop().context(), with_seed(4));
  const auto two = draw_start(tiny_shop().context(), with_seed(4));
  ASSERT_TRUE(one.ok());
  EXPECT_EQ(one->variant, two->variant);
  EXPECT_EQ(one->facts, two->facts);
  EXPECT_EQ(one->desk, two->desk);
}

TEST(Begin, SeedsDrawEveryVariantAndOrdersOfTheirOwn) {
  std::set<std::string> variants, orders;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto begun = draw_start(tiny_shop().context(), with_seed(seed));
    variants.insert(begun->variant);
    const std::string number = begun->desk.orders.front().number;
    EXPECT_EQ(number.size(), 12U);
    EXPECT_NE(number[0], '0');
    orders.insert(number);
  }
  EXPECT_EQ(variants, (std::set<std::string>{"mug", "tee"}));
  EXPECT_EQ(orders.size(), 20U);
}

TEST(Begin, PinsWhatTheSessionIsPlayedWith) {
  Table table;
  const SessionStarted& start = table.state().start;
  EXPECT_EQ(start.case_id.text(), "corner/tiny");
  EXPECT_EQ(start.house_hash, "house");
  EXPECT_EQ(start.case_hash, "case");
  EXPECT_EQ(start.engine, kEngine);
}

TEST(Words, SpeakTheConversationsLanguageWithItsPlaceholdersFilled) {
  for (const base::Locale locale : {base::Locale::zh, base::Locale::en}) {
    Start start;
    start.locale = locale;
    start.variant = "mug";
    start.node = base::NodeId{"talk"};
    const Table table(start);
    EXPECT_EQ(table.state().transcript.front().text,
              locale == base::Locale::zh ? "杯子39.9能便宜点吗" : "mug at 39.9, any discount?");
  }
}

TEST(Words, WriteYuanAsPeopleDo) {
  EXPECT_EQ(yuan(4000), "40");
  EXPECT_EQ(yuan(3990), "39.9");
  EXPECT_EQ(yuan(3905), "39.05");
  EXPECT_EQ(yuan(3999), "39.99");
  EXPECT_EQ(yuan(5), "0.05");
  EXPECT_EQ(yuan(0), "0");
  EXPECT_EQ(yuan(-1250), "-12.5");
}

TEST(Words, FillKnownNamesAndLeaveTheRest) {
  const std::map<std::string, std::string> words = {{"name", "小鹿"}, {"goods", "{name}"}};
  EXPECT_EQ(fill("{name}您好", words), "小鹿您好");
  EXPECT_EQ(fill("{goods}", words), "{name}") << "what is filled in is not filled again";
  EXPECT_EQ(fill("{nobody} {", words), "{nobody} {");
  EXPECT_EQ(fill("", words), "");
}

}  // namespace
}  // namespace dojo::session
