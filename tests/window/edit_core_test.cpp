// Editing without a screen: a hanzi is two units wide, a letter one, a row one unit high.
#include "window/composer/edit_core.h"

#include <gtest/gtest.h>

#include "window/utf32.h"

namespace dojo::window::composer {
namespace {

class Editing : public ::testing::Test {
 protected:
  Editing() { core.set_wrap(20); }

  void type(std::string_view utf8) {
    for (const char32_t c : to_utf32(utf8)) core.type(std::u32string(1, c));
  }
  void commit(std::string_view utf8) { core.commit(to_utf32(utf8)); }
  std::string text() const { return to_utf8(core.text()); }
  std::string selected() const { return to_utf8(core.selected()); }

  EditCore core;
};

TEST_F(Editing, UpAndDownFollowSoftRows) {
  commit("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑");
  core.move(Move::up, Select::no);
  EXPECT_EQ(core.caret(), 12u);
  core.move(Move::up, Select::no);
  EXPECT_EQ(core.caret(), 2u);
  core.move(Move::down, Select::no);
  core.move(Move::down, Select::no);
  EXPECT_EQ(core.caret(), 22u);
}

TEST_F(Editing, UpAndDownKeepTheColumnOverAShortRow) {
  commit("一二三四五六七八\n甲\n子丑寅卯辰巳午未");
  core.place(6, Select::no);
  core.move(Move::down, Select::no);
  EXPECT_EQ(core.caret(), 10u);
  core.move(Move::down, Select::no);
  EXPECT_EQ(core.caret(), 17u);
}

TEST_F(Editing, UpInTheFirstRowGoesToTheStartAndDownInTheLastToTheEnd) {
  commit("一二三");
  core.place(2, Select::no);
  core.move(Move::up, Select::no);
  EXPECT_EQ(core.caret(), 0u);
  core.move(Move::down, Select::no);
  EXPECT_EQ(core.caret(), 3u);
}

TEST_F(Editing, HomeAndEndStayInTheSoftRow) {
  commit("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑");
  core.place(12, Select::no);
  core.move(Move::row_end, Select::no);
  EXPECT_EQ(core.caret(), 20u);
  EXPECT_EQ(core.row_of_caret(), 1u)
      << "the caret is drawn at the end of the row, not at the start of the next";
  core.move(Move::row_start, Select::no);
  EXPECT_EQ(core.caret(), 10u);
  EXPECT_EQ(core.row_of_caret(), 1u);
}

TEST_F(Editing, PageKeysMoveByThePageAndStopAtTheEnds) {
  core.set_page_rows(3);
  commit("1\n2\n3\n4\n5\n6\n7\n8");
  core.place(0, Select::no);
  core.move(Move::page_down, Select::no);
  EXPECT_EQ(core.row_of_caret(), 3u);
  core.move(Move::page_down, Select::no);
  core.move(Move::page_down, Select::no);
  EXPECT_EQ(core.row_of_caret(), 7u);
  core.move(Move::page_down, Select::no);
  EXPECT_EQ(core.caret(), core.text().size());
  core.move(Move::page_up, Select::yes);
  EXPECT_EQ(core.row_of_caret(), 4u);
  EXPECT_TRUE(core.has_selection());
}

TEST_F(Editing, CtrlArrowsGoByWordsAndByHanzi) {
  commit("退款 order-12 ok。");
  std::string stops;
  core.place(0, Select::no);
  while (core.caret() < core.text().size()) {
    core.move(Move::word_right, Select::no);
    stops += std::to_string(core.caret()) + " ";
  }
  EXPECT_EQ(stops, "1 3 8 9 12 14 15 ");
  stops.clear();
  while (core.caret() > 0) {
    core.move(Move::word_left, Select::no);
    stops += std::to_string(core.caret()) + " ";
  }
  EXPECT_EQ(stops, "14 12 9 8 3 1 0 ");
}

TEST_F(Editing, CtrlBackspaceAndCtrlDeleteEraseAWord) {
  commit("hello big world");
  core.erase_word_left();
  EXPECT_EQ(text(), "hello big ");
  core.place(0, Select::no);
  core.erase_word_right();
  EXPECT_EQ(text(), "big ");
}

TEST_F(Editing, DoubleClickSelectsTheWordUnderThePointer) {
  commit("Hello 您好，world");
  core.select_word(1.2f, 0.5f);
  EXPECT_EQ(selected(), "Hello");
  core.select_word(9.6f, 0.5f);
  EXPECT_EQ(selected(), "您好");
  core.select_word(8.9f, 0.5f);
  EXPECT_EQ(selected(), "您好") << "the left half of a character counts as that character";
}

TEST_F(Editing, DragAfterDoubleClickTakesWholeWords) {
  commit("one two three");
  core.select_word(5, 0.5f);
  core.drag(9.2f, 0.5f);
  EXPECT_EQ(selected(), "two three");
  core.drag(0.4f, 0.5f);
  EXPECT_EQ(selected(), "one two");
}

TEST_F(Editing, TripleClickSelectsTheRow) {
  commit("一二三四五六七八九十甲乙");
  core.select_row(2, 1.5f);
  EXPECT_EQ(selected(), "甲乙");
}

TEST_F(Editing, ClickBehindASoftRowStaysInThatRow) {
  commit("一二三四五六七八九十甲乙");
  core.click(100, 0.5f, Select::no);
  EXPECT_EQ(core.caret(), 10u);
  EXPECT_EQ(core.row_of_caret(), 0u);
  type("x");
  EXPECT_EQ(text(), "一二三四五六七八九十x甲乙");
}

TEST_F(Editing, ClickBelowTheTextGoesToTheLastRow) {
  commit("一\n二");
  core.click(0, 99, Select::no);
  EXPECT_EQ(core.caret(), 2u);
}

TEST_F(Editing, CutTakesTheSelectionAndUndoBringsItBack) {
  commit("请稍等一下");
  core.place(1, Select::no);
  core.place(3, Select::yes);
  EXPECT_EQ(to_utf8(core.cut()), "稍等");
  EXPECT_EQ(text(), "请一下");
  EXPECT_TRUE(core.undo());
  EXPECT_EQ(text(), "请稍等一下");
  EXPECT_EQ(selected(), "稍等") << "the selection comes back too";
}

TEST_F(Editing, CutWithoutASelectionDoesNothing) {
  commit("abc");
  EXPECT_TRUE(core.cut().empty());
  EXPECT_EQ(text(), "abc");
}

TEST_F(Editing, TypingReplacesTheSelectionInOneStep) {
  commit("old text");
  core.select_all();
  type("n");
  EXPECT_EQ(text(), "n");
  core.undo();
  EXPECT_EQ(text(), "old text");
}

TEST_F(Editing, ACommitOrAPasteIsOneUndoStepAndTypingIsOneAWord) {
  commit("你好");
  commit("世界");
  type("one two");
  EXPECT_TRUE(core.undo());
  EXPECT_EQ(text(), "你好世界one ");
  EXPECT_TRUE(core.undo());
  EXPECT_EQ(text(), "你好世界");
  EXPECT_TRUE(core.undo());
  EXPECT_EQ(text(), "你好");
  EXPECT_TRUE(core.redo());
  EXPECT_TRUE(core.redo());
  EXPECT_EQ(text(), "你好世界one ");
}

TEST_F(Editing, TypingElsewhereIsANewStep) {
  type("abc");
  core.move(Move::text_start, Select::no);
  type("x");
  core.undo();
  EXPECT_EQ(text(), "abc");
}

TEST_F(Editing, AHundredStepsCanBeUndone) {
  for (int i = 0; i < 150; ++i) commit("x");
  int undone = 0;
  while (core.undo()) ++undone;
  EXPECT_EQ(undone, 100);
  EXPECT_EQ(text(), std::string(50, 'x'));
}

TEST_F(Editing, ANewEditForgetsWhatWasUndone) {
  commit("a");
  core.undo();
  commit("b");
  EXPECT_FALSE(core.redo());
  EXPECT_EQ(text(), "b");
}

TEST_F(Editing, EmojiAreErasedWhole) {
  commit("👋🏽𠮷");
  core.erase_left();
  EXPECT_EQ(text(), "👋🏽");
  core.erase_left();
  EXPECT_EQ(text(), "");
}

TEST_F(Editing, IncomingTextIsCleaned) {
  commit(std::string("a\r\nb\tc\rd\x01") + "e");
  EXPECT_EQ(text(), "a\nb c\nde");
}

TEST_F(Editing, OneLineHasNoLineFeeds) {
  core.set_single_line(true);
  commit("订单\n123");
  EXPECT_EQ(text(), "订单 123");
  EXPECT_EQ(core.rows().size(), 1u);
}

TEST_F(Editing, WhatGoesOverTheLimitIsLeftOutAndReported) {
  core.set_max_length(4);
  EXPECT_TRUE(core.commit(U"abc"));
  EXPECT_FALSE(core.commit(U"de"));
  EXPECT_EQ(text(), "abcd");
  core.place(0, Select::no);
  core.place(2, Select::yes);
  EXPECT_TRUE(core.commit(U"xy")) << "what the selection gives up counts";
}

TEST_F(Editing, TheLimitNeverCutsAnEmojiInTwo) {
  core.set_max_length(3);
  EXPECT_FALSE(core.commit(to_utf32("ab👋🏽")));
  EXPECT_EQ(text(), "ab");
}

TEST_F(Editing, LeftAndRightLeaveASelectionAtItsEnds) {
  commit("abcdef");
  core.place(1, Select::no);
  core.place(4, Select::yes);
  core.move(Move::left, Select::no);
  EXPECT_EQ(core.caret(), 1u);
  core.place(4, Select::yes);
  core.move(Move::right, Select::no);
  EXPECT_EQ(core.caret(), 4u);
}

// An oracle: whatever is done, undoing everything and redoing everything comes back to the same text.
TEST_F(Editing, UndoAllThenRedoAllIsTheIdentity) {
  unsigned seed = 7;
  const auto draw = [&](unsigned below) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 16) % below;
  };
  for (int round = 0; round < 50; ++round) {
    core.clear();
    for (int i = 0; i < 60; ++i) {
      switch (draw(7)) {
        case 0:
          type("好");
          break;
        case 1:
          type("ab ");
          break;
        case 2:
          commit("您好👋🏽，\n");
          break;
        case 3:
          core.erase_left();
          break;
        case 4:
          core.place(draw(30), Select::no);
          break;
        case 5:
          core.place(draw(30), Select::yes);
          break;
        default:
          core.erase_word_right();
          break;
      }
      ASSERT_LE(core.caret(), core.text().size());
    }
    const std::u32string after = core.text();
    while (core.undo()) {
    }
    EXPECT_TRUE(core.empty());
    while (core.redo()) {
    }
    EXPECT_EQ(core.text(), after);
  }
}

}  // namespace
}  // namespace dojo::window::composer
