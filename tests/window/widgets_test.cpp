// Widgets by mouse and by keyboard, and what the recorder says about them.
#include "window/ui/widgets.h"

#include <gtest/gtest.h>

#include "window/driver.h"
#include "window/ui/panes.h"
#include "window/ui/wrapped.h"

namespace dojo::window::test {
namespace {

ui::Text words(std::string text) {
  return ui::content(std::move(text));
}

// One of each, as a view would have them.
struct Everything {
  std::size_t customer = 0, tab = 1, priority = 0;
  bool hints = true;
  int stars = 2;

  void draw() {
    const ui::Page page("everything", 12);
    {
      const ui::Pane left("left", {.width = ui::split_size("bar", 250), .look = ui::PaneLook::card});
      for (std::size_t i = 0; i < 3; ++i) {
        if (ui::selectable("queue/" + std::to_string(i), words("客户"), {.selected = customer == i}))
          customer = i;
      }
    }
    ui::same_row(0);
    ui::splitter("bar", 250, {.least = 180, .most = 320});
    ui::same_row(0);
    const ui::Pane right("right", {.look = ui::PaneLook::card});
    ui::tabs("tabs", {words("甲"), words("乙"), words("丙")}, tab);
    ui::checkbox("hints", words("提示"), hints);
    if (ui::radio("r/1", words("练习"), stars == 1)) stars = 1;
    if (ui::radio("r/2", words("考核"), stars == 2)) stars = 2;
    ui::combo("priority", {words("低"), words("中"), words("高")}, priority, ui::kFill);
    if (ui::button("refund", words("退款"), {.look = ui::ButtonLook::danger})) ui::open_dialog("dialog");
    if (const ui::Dialog dialog("dialog", words("确认？")); dialog.open()) {
      if (ui::button("dialog/yes", words("确认"))) ui::close_dialog();
      ui::same_row();
      if (ui::button("dialog/no", words("取消"))) ui::close_dialog();
    }
  }
};

TEST(Widgets, RawLiteralsDoNotConvertToText) {
  static_assert(!std::is_convertible_v<const char*, ui::Text>);
  static_assert(!std::is_convertible_v<std::string, ui::Text>);
  static_assert(!std::is_constructible_v<ui::Text, std::string>);
}

TEST(Widgets, ButtonsArePressedByMouseAndByKeyboard) {
  int first = 0, second = 0;
  Driver d({.width = 300, .height = 200}, [&] {
    const ui::Page page("p", 10);
    if (ui::button("first", words("甲"))) ++first;
    if (ui::button("second", words("乙"))) ++second;
  });
  d.click("first");
  EXPECT_EQ(first, 1);
  d.key({Key::tab});
  EXPECT_EQ(second, 0) << "reaching a button with Tab does not press it";
  EXPECT_EQ(d.focused(), "second");
  d.key({Key::space});
  EXPECT_EQ(second, 1);
  d.key({Key::enter});
  EXPECT_EQ(second, 2);
}

TEST(Widgets, TabGoesRoundAndShiftTabBack) {
  Driver d({.width = 300, .height = 200}, [&] {
    const ui::Page page("p", 10);
    for (const char* id : {"a", "b", "off", "c"}) {
      const ui::Disabled disabled(std::string_view(id) == "off");
      ui::button(id, words("甲"));
    }
  });
  std::string order;
  for (int i = 0; i < 4; ++i) {
    d.key({Key::tab});
    order += d.focused();
  }
  EXPECT_EQ(order, "abca") << "what is disabled is passed over";
  d.key({Key::tab, {.shift = true}});
  EXPECT_EQ(d.focused(), "c");
}

TEST(Widgets, TabScrollsWhatItReachesIntoView) {
  Driver d({.width = 300, .height = 200}, [&] {
    const ui::Page page("p", 10);
    const ui::Pane pane("pane");
    for (int i = 0; i < 12; ++i) ui::button("b/" + std::to_string(i), words("甲"));
  });
  d.key({Key::tab, {.shift = true}});
  d.frame(3);
  EXPECT_EQ(d.focused(), "b/11");
  EXPECT_TRUE(d.visible("b/11"));
}

TEST(Widgets, TabStaysInAnOpenDialog) {
  Everything page;
  Driver d({}, [&] { page.draw(); });
  d.click("refund");
  for (int i = 0; i < 4; ++i) {
    d.key({Key::tab});
    EXPECT_TRUE(d.focused() == "dialog/yes" || d.focused() == "dialog/no") << d.focused();
  }
}

TEST(Widgets, ADisabledButtonCannotBePressed) {
  Driver d({.width = 300, .height = 200}, [&] {
    const ui::Page page("p", 10);
    const ui::Disabled off(true);
    EXPECT_FALSE(ui::button("b", words("甲")));
  });
  EXPECT_FALSE(d.find("b").enabled);
  EXPECT_THROW(d.click("b"), std::runtime_error);
  const ui::Box box = d.find("b").rect;
  d.click_at(box.x0 + 4, box.y0 + 4);
}

TEST(Widgets, LabelsWithHashSignsAreShownWhole) {
  bool pressed = false;
  Driver d({.width = 300, .height = 200}, [&] {
    const ui::Page page("p", 10);
    pressed |= ui::button("b", words("订单##12###3"));
  });
  EXPECT_TRUE(d.sees("订单##12###3"));
  d.click("b");
  EXPECT_TRUE(pressed);
}

TEST(Widgets, ChoicesChange) {
  Everything page;
  Driver d({}, [&] { page.draw(); });
  d.click("hints");
  EXPECT_FALSE(page.hints);
  d.click("r/1");
  EXPECT_EQ(page.stars, 1);
  d.click("priority");
  d.click("priority/2");
  EXPECT_EQ(page.priority, 2u);
  EXPECT_FALSE(d.has("priority/2")) << "the list closes";
  d.click("tabs/2");
  EXPECT_EQ(page.tab, 2u);
  d.click("queue/1");
  EXPECT_EQ(page.customer, 1u);
}

TEST(Widgets, TheDialogOpensAndEscapeClosesIt) {
  Everything page;
  Driver d({}, [&] { page.draw(); });
  d.click("refund");
  EXPECT_TRUE(d.visible("dialog/yes"));
  d.png("dialog.png");
  d.key({Key::escape});
  EXPECT_FALSE(d.has("dialog/yes"));
  d.click("refund");
  d.click("dialog/no");
  EXPECT_FALSE(d.has("dialog/no"));
}

TEST(Widgets, StepperStopsAtItsBounds) {
  int value = 14;
  Driver d({.width = 300, .height = 200}, [&] {
    const ui::Page page("p", 10);
    ui::stepper("s", words(std::to_string(value)), value, 12, 16, 2);
  });
  d.click("s/more");
  EXPECT_EQ(value, 16);
  EXPECT_FALSE(d.find("s/more").enabled);
  d.click("s/less");
  d.click("s/less");
  EXPECT_EQ(value, 12);
}

TEST(Widgets, ASplitterMovesItsPaneWithinBoundsAndIsRemembered) {
  Everything page;
  Driver d({}, [&] { page.draw(); });
  const ui::Box bar = d.find("bar").rect;
  const float x = (bar.x0 + bar.x1) / 2;
  d.drag(x, 300, x + 40, 300);
  EXPECT_EQ(d.shell().context().pane_units["bar"], 290);
  d.drag(x + 40, 300, x + 400, 300);
  EXPECT_EQ(d.shell().context().pane_units["bar"], 320);
}

TEST(Widgets, AScrolledAwayWidgetIsToldFromAVisibleOne) {
  Driver d({.width = 300, .height = 200}, [&] {
    const ui::Page page("p", 10);
    const ui::Pane pane("pane");
    for (int i = 0; i < 20; ++i) ui::button("b/" + std::to_string(i), words("甲"));
  });
  EXPECT_TRUE(d.visible("b/0"));
  EXPECT_FALSE(d.visible("b/15"));
  EXPECT_THROW(d.click("b/15"), std::runtime_error);
  d.scroll("b/1", -20);
  EXPECT_TRUE(d.visible("b/19"));
}

TEST(Widgets, ALongLabelEndsInAnEllipsisAndSaysSo) {
  Driver d({.width = 120, .height = 100}, [&] {
    const ui::Page page("p", 10);
    ui::label("long", words("一二三四五六七八九十"));
    ui::label("short", words("一二"));
  });
  EXPECT_TRUE(d.find("long").cut);
  EXPECT_FALSE(d.find("short").cut);
  EXPECT_LE(d.find("long").rect.x1, 110);
}

TEST(Widgets, ThingsInARowShareTheirMiddle) {
  Driver d({.width = 500, .height = 100}, [&] {
    const ui::Page page("p", 10);
    ui::button("b", words("甲"));
    ui::same_row();
    ui::label("l", words("乙"));
    ui::same_row();
    ui::badge("g", ui::Icon::check, words("丙"), theme::Tone::good);
    ui::same_row();
    ui::link("k", words("丁"));
  });
  const auto middle = [&](const char* id) { return (d.find(id).rect.y0 + d.find(id).rect.y1) / 2; };
  for (const char* id : {"l", "g", "k"}) EXPECT_NEAR(middle(id), middle("b"), 1.0f) << id;
}

TEST(Wrapped, RowsAreLaidOutOnceForATextAndWidth) {
  Driver d({.width = 300, .height = 300}, [&] {
    const ui::Page page("p", 10);
    ui::wrapped("w", words("您好，退款将在三个工作日内到账，请注意查收。Thank you for your patience today."));
  });
  const std::size_t before = d.shell().context().rows.layouts();
  d.frame(10);
  EXPECT_EQ(d.shell().context().rows.layouts(), before);
  d.set_sizes(20, 100);
  EXPECT_GT(d.shell().context().rows.layouts(), before);
}

TEST(Wrapped, BytesOfRowsCoverTheTextEvenWhenItIsNotUtf8) {
  fonts::NoTexture sink;
  fonts::FontSystem fonts(sink);
  const std::string text = "a\xff好𠮷\xe4\xb8 b\n";
  std::size_t at = 0;
  for (const ui::ShownRow& row : ui::lay_out(text, fonts::Role::body, 30, fonts).rows) {
    EXPECT_EQ(row.begin, at);
    at = row.end;
  }
  EXPECT_EQ(at, text.size());
}

TEST(Recorder, IsOffUnlessStarted) {
  ui::Recorder recorder;
  EXPECT_FALSE(recorder.on());
}

}  // namespace
}  // namespace dojo::window::test
