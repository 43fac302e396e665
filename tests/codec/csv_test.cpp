// CSV as spreadsheets write it, and chat logs in it.
#include "codec/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codec/chat_log.h"

namespace dojo::codec {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> first_row(std::string_view bytes) {
  const auto rows = parse_csv(bytes);
  return rows && !rows->empty() ? rows->front().fields : std::vector<std::string>{"?"};
}

TEST(Csv, FieldsMayBeQuotedEmptyAndHoldCommasQuotesAndLineEnds) {
  EXPECT_THAT(first_row("a,b\n"), ElementsAre("a", "b"));
  EXPECT_THAT(first_row("\"a,\"\"b\"\"\",,\"c\nd\""), ElementsAre("a,\"b\"", "", "c\nd"));
  EXPECT_THAT(first_row("\xEF\xBB\xBFname,x\r\n"), ElementsAre("name", "x"));
  EXPECT_THAT(first_row("a,"), ElementsAre("a", ""));
}

TEST(Csv, RowsKnowTheirLineAndEmptyOnesAreLeftOut) {
  const auto rows = parse_csv("h\r\n\"two\nlines\"\n\nlast");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 3U);
  EXPECT_EQ((*rows)[1].line, 2);
  EXPECT_EQ((*rows)[2].line, 5);
  EXPECT_EQ((*rows)[2].fields.front(), "last");
}

TEST(Csv, BrokenQuotesNameTheirLine) {
  for (const char* bad : {"ok\n\"open\nand on", "ok\na\"b\n", "ok\n\"a\"b\n"}) {
    const auto rows = parse_csv(bad);
    ASSERT_FALSE(rows) << bad;
    EXPECT_THAT(rows.error().message, HasSubstr("line 2")) << bad;
  }
}

TEST(ChatLog, RolesComeFromTheRoleTheSenderOrTheWish) {
  const auto log =
      read_chat_log("a.csv", "昵称,身份,内容\n小满,买家,在吗\n小灯,客服,在的\n提示,系统,已结束\n");
  ASSERT_TRUE(log);
  const auto talk = choose_talk(*log, {});
  ASSERT_TRUE(talk);
  ASSERT_EQ(talk->messages.size(), 2U);
  EXPECT_TRUE(talk->messages[0].from_customer);
  EXPECT_FALSE(talk->messages[1].from_customer);

  const auto plain =
      read_chat_log("b.jsonl", "{\"from\":\"Ann\",\"text\":\"hi\"}\n{\"from\":\"Kim\",\"text\":\"hello\"}\n");
  ASSERT_TRUE(plain);
  EXPECT_FALSE(choose_talk(*plain, {}));
  const auto named = choose_talk(*plain, {"", {"Kim"}});
  ASSERT_TRUE(named);
  EXPECT_TRUE(named->messages[0].from_customer);
}

}  // namespace
}  // namespace dojo::codec
