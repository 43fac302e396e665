// The composer as a widget, driven by keys, mouse and input method.
#include "window/composer/composer.h"

#include <gtest/gtest.h>

#include "window/driver.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"

namespace dojo::window::test {
namespace {

using composer::Composer;

class ComposerWidget : public ::testing::Test {
 protected:
  void draw() {
    const ui::Page page("page", 16);
    ui::button("before", ui::content(std::string("A")));
    const auto outcome = composer::input("reply", reply, options);
    if (outcome.submitted) {
      sent.push_back(reply.text());
      reply.core.clear();
    }
    const auto searched =
        composer::field("search", search, {.hint = ui::content(std::string("search")), .max_length = 60});
    if (searched.submitted) searches.push_back(search.text());
    ui::button("after", ui::content(std::string("B")));
  }
  float row_height() { return reply.core.row_height(); }

  Composer reply;
  Composer search;
  composer::Options options;
  std::vector<std::string> sent, searches;
  Driver d{{.width = 480, .height = 420}, [this] { draw(); }};
};

TEST_F(ComposerWidget, EnterSendsAndShiftEnterBreaksTheLine) {
  d.click("reply");
  d.type("line one");
  d.key({Key::enter, {.shift = true}});
  d.commit("第二行");
  d.key({Key::enter});
  ASSERT_EQ(sent.size(), 1u);
  EXPECT_EQ(sent[0], "line one\n第二行");
}

TEST_F(ComposerWidget, TheSettingSwapsEnterAndCtrlEnter) {
  options.submit = composer::Submit::ctrl_enter;
  d.click("reply");
  d.type("a");
  d.key({Key::enter});
  d.type("b");
  EXPECT_TRUE(sent.empty());
  d.key({Key::enter, {.ctrl = true}});
  ASSERT_EQ(sent.size(), 1u);
  EXPECT_EQ(sent[0], "a\nb");
}

TEST_F(ComposerWidget, KeysThatArriveInOneBurstAreAllUsedInOrder) {
  d.click("reply");
  for (const char32_t c : U"one") {
    if (c != 0) d.shell().push({.kind = EventKind::text, .text = std::u32string(1, c)});
  }
  for (const Key key : {Key::backspace, Key::enter}) {
    d.shell().push({.kind = EventKind::key_down, .key = key});
    d.shell().push({.kind = EventKind::key_up, .key = key});
  }
  d.shell().push({.kind = EventKind::text, .text = U"two"});
  d.shell().push({.kind = EventKind::key_down, .key = Key::enter});
  d.shell().push({.kind = EventKind::key_up, .key = Key::enter});
  d.frame(2);
  EXPECT_EQ(sent, (std::vector<std::string>{"on", "two"}));
}

TEST_F(ComposerWidget, KeepsCharactersBeyondTheBasicPlaneByteForByte) {
  d.click("reply");
  d.commit("𠮷先生👋🏽");
  d.clipboard() = "🎁❤️";
  d.key({Key::v, {.ctrl = true}});
  EXPECT_EQ(reply.text(), "𠮷先生👋🏽🎁❤️");
}

TEST_F(ComposerWidget, ClipboardKeys) {
  d.click("reply");
  d.commit("退款说明");
  d.key({Key::a, {.ctrl = true}});
  d.key({Key::c, {.ctrl = true}});
  EXPECT_EQ(d.clipboard(), "退款说明");
  d.key({Key::x, {.ctrl = true}});
  EXPECT_EQ(reply.text(), "");
  d.key({Key::v, {.ctrl = true}});
  d.key({Key::v, {.ctrl = true}});
  EXPECT_EQ(reply.text(), "退款说明退款说明");
  d.key({Key::z, {.ctrl = true}});
  EXPECT_EQ(reply.text(), "退款说明");
  d.key({Key::y, {.ctrl = true}});
  EXPECT_EQ(reply.text(), "退款说明退款说明");
}

TEST_F(ComposerWidget, GrowsFromTwoRowsToEightAndThenScrolls) {
  const float empty = d.find("reply").rect.height();
  d.click("reply");
  d.commit("1\n2");
  EXPECT_EQ(d.find("reply").rect.height(), empty);
  d.commit("\n3\n4");
  EXPECT_EQ(d.find("reply").rect.height(), empty + 2 * row_height());
  d.commit("\n5\n6\n7\n8\n9\n10\n11\n12");
  EXPECT_EQ(d.find("reply").rect.height(), empty + 6 * row_height());
  EXPECT_GT(reply.scroll, 0) << "the caret in the last row is in view";
  d.key({Key::home, {.ctrl = true}});
  EXPECT_EQ(reply.scroll, 0);
}

TEST_F(ComposerWidget, TheMouseSelectsByDragAndByDoubleClick) {
  d.click("reply");
  d.commit("一二三四五六七八九十");
  const ui::Box box = d.find("reply").rect;
  const float x = box.x0 + 12;
  const float y = box.y0 + 9 + row_height() / 2;
  d.drag(x + 16 * 2, y, x + 16 * 5, y);
  EXPECT_EQ(reply.core.selected(), U"三四五");
  d.click_at(x + 16 * 4, y, 2);
  EXPECT_EQ(reply.core.selected(), U"一二三四五六七八九十");
}

TEST_F(ComposerWidget, AClickElsewhereTakesTheKeyboardAway) {
  d.click("reply");
  EXPECT_TRUE(reply.active);
  d.click("after");
  EXPECT_FALSE(reply.active);
  d.type("x");
  EXPECT_EQ(reply.text(), "");
}

TEST_F(ComposerWidget, TabReachesItAndLeavesIt) {
  d.click("reply");
  d.key({Key::tab});
  EXPECT_FALSE(reply.active);
  EXPECT_TRUE(search.active);
  d.type("order");
  EXPECT_EQ(search.text(), "order");
  d.key({Key::tab, {.shift = true}});
  EXPECT_TRUE(reply.active);
}

TEST_F(ComposerWidget, EscapeGivesTheKeyboardBack) {
  d.click("reply");
  d.key({Key::escape});
  EXPECT_FALSE(reply.active);
}

TEST_F(ComposerWidget, ArrowsStayInTheText) {
  d.click("reply");
  d.commit("ab");
  d.key({Key::down}, 3);
  d.key({Key::left});
  d.type("x");
  EXPECT_EQ(reply.text(), "axb");
}

TEST_F(ComposerWidget, AFieldScrollsSidewaysAndSubmitsWithEnter) {
  d.click("search");
  d.commit("这是一个很长很长很长很长很长很长很长很长很长很长很长的搜索词语");
  EXPECT_GT(search.scroll, 0);
  d.key({Key::enter});
  ASSERT_EQ(searches.size(), 1u);
  d.key({Key::home});
  EXPECT_EQ(search.scroll, 0);
}

TEST_F(ComposerWidget, TheLimitHolds) {
  options.max_length = 5;
  d.click("reply");
  d.commit("一二三四五六七");
  EXPECT_EQ(reply.text(), "一二三四五");
}

TEST_F(ComposerWidget, AnInterceptedKeyDoesNothingHere) {
  int taken = 0;
  options.intercept = [&](const InputEvent& event) {
    if (event.kind != EventKind::key_down || event.key != Key::enter) return false;
    ++taken;
    return true;
  };
  d.click("reply");
  d.type("/x");
  d.key({Key::enter});
  EXPECT_EQ(taken, 1);
  EXPECT_TRUE(sent.empty());
}

TEST_F(ComposerWidget, AltChordsAreLeftToTheWindow) {
  d.click("reply");
  d.commit("abc");
  d.key({Key::backspace, {.alt = true}});
  EXPECT_EQ(reply.text(), "abc");
}

}  // namespace
}  // namespace dojo::window::test
