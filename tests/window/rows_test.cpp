#include "window/ui/rows.h"

#include <gtest/gtest.h>
#include <string>

#include "window/utf32.h"

namespace dojo::window::ui {
namespace {

// A hanzi is two units wide, all else one.
float unit_width(char32_t c) {
  return is_invisible(c) ? 0.0f : c < 0x2000 ? 1.0f : 2.0f;
}

std::string wrapped(std::string_view utf8, float width) {
  const std::u32string text = to_utf32(utf8);
  std::string out;
  for (const Row& row : wrap_rows(text, width, unit_width)) {
    out += to_utf8(std::u32string_view(text).substr(row.begin, row.end - row.begin)) + "|";
  }
  return out;
}

TEST(Rows, BreakBetweenHanziAndBetweenWords) {
  EXPECT_EQ(wrapped("您好，我是客服小王。Hello world, this is fine。", 20),
            "您好，我是客服小王。|Hello world, this is |fine。|");
}

TEST(Rows, NeverStartWithClosingPunctuation) {
  EXPECT_EQ(wrapped("一二三四五六七八九十，甲", 20), "一二三四五六七八九|十，甲|");
  EXPECT_EQ(wrapped("aaaaaaaaaa，b", 10), "aaaaaaaaa|a，b|") << "even where a word has to be cut";
}

TEST(Rows, NeverEndWithAnOpeningBracket) {
  EXPECT_EQ(wrapped("一二三四（五六）", 10), "一二三四|（五六）|");
}

TEST(Rows, CutAWordLongerThanTheRow) {
  EXPECT_EQ(wrapped(std::string(25, 'a'), 10), "aaaaaaaaaa|aaaaaaaaaa|aaaaa|");
}

TEST(Rows, LineFeedsAreKeptAndCovered) {
  EXPECT_EQ(wrapped("", 10), "|");
  EXPECT_EQ(wrapped("a\n", 10), "a\n||");
  EXPECT_EQ(wrapped("a\n\nb", 10), "a\n|\n|b|");
}

TEST(Rows, SpacesMayHangOverTheEnd) {
  EXPECT_EQ(wrapped("aaaa     bbbb", 4), "aaaa     |bbbb|");
}

TEST(Rows, CoverTheTextWithoutGaps) {
  const std::u32string text = to_utf32(
      "退款😊将在3个工作日内到账（节假日除外），e.g. https://example.org/a?b=c "
      "。\n谢谢👋🏽！");
  for (float width = 1; width < 40; width += 1) {
    std::size_t at = 0;
    for (const Row& row : wrap_rows(text, width, unit_width)) {
      EXPECT_EQ(row.begin, at);
      EXPECT_GE(row.end, row.begin);
      at = row.end;
    }
    EXPECT_EQ(at, text.size()) << "width " << width;
  }
}

TEST(Rows, DoNotTearEmojiSequences) {
  EXPECT_EQ(wrapped("😀👋🏽", 2), "😀|👋🏽|");
  EXPECT_EQ(wrapped("一👨‍👩‍👧", 2), "一|👨‍👩‍👧|");
}

TEST(Clusters, MoveOverAnEmojiAsOne) {
  const std::u32string text = to_utf32("a👋🏽❤️🇨🇳🇨🇳b");
  std::size_t at = 0;
  std::string steps;
  while (at < text.size()) {
    const std::size_t next = next_cluster(text, at);
    EXPECT_EQ(previous_cluster(text, next), at);
    steps += std::to_string(next - at);
    at = next;
  }
  EXPECT_EQ(steps, "122221");
}

}  // namespace
}  // namespace dojo::window::ui
