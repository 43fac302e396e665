// The demo page as a whole: every widget works, nothing is cut, in both languages, every look and every size.
#include "window/demo.h"

#include <cstdlib>
#include <gtest/gtest.h>

#include "window/driver.h"

namespace dojo::window::test {
namespace {

class DemoPage : public ::testing::Test {
 protected:
  Demo demo;
};

TEST_F(DemoPage, TypesAndSendsWithEnter) {
  Driver d({}, [&] { draw_demo(demo); });
  d.click("reply");
  d.type("您好");
  d.commit("，马上为您处理👋");
  d.key({Key::enter});
  ASSERT_EQ(demo.sent.size(), 1u);
  EXPECT_EQ(demo.sent[0], "您好，马上为您处理👋");
  d.type("ok");
  d.key({Key::enter});
  EXPECT_EQ(demo.sent.size(), 2u) << "the composer keeps the keyboard";
}

TEST_F(DemoPage, NothingIsCutOrRepeatedInAnyLanguageAtAnySize) {
  for (const auto locale : {base::Locale::zh, base::Locale::en}) {
    for (const int scale : {100, 125, 150, 200}) {
      Demo page;
      Driver d({.width = 1280 * scale / 100,
                .height = 720 * scale / 100,
                .locale = locale,
                .scale_percent = scale},
               [&] { draw_demo(page); });
      for (const char* tab : {"tabs/0", "tabs/1", "tabs/2"}) {
        d.click(tab);
        for (const ui::Item* item : d.shell().context().recorder.items()) {
          EXPECT_FALSE(item->cut) << item->id << " " << base::name(locale) << " " << scale;
          EXPECT_GE(item->rect.x0, 0) << item->id;
          EXPECT_LE(item->rect.x1, 1280.0f * static_cast<float>(scale) / 100)
              << item->id << " " << base::name(locale);
        }
      }
      EXPECT_TRUE(d.shell().context().recorder.repeated().empty());
      EXPECT_TRUE(d.words().unknown_keys().empty());
      EXPECT_TRUE(d.shell().context().fonts.missing().empty());
    }
  }
}

TEST_F(DemoPage, TheSamePixelsEveryTime) {
  const auto shot = [] {
    Demo page;
    Driver d({.width = 640, .height = 400}, [&] { draw_demo(page); });
    return d.picture().pixels;
  };
  EXPECT_EQ(shot(), shot());
}

TEST_F(DemoPage, Screenshots) {
  if (std::getenv("DOJO_SHOTS") == nullptr) GTEST_SKIP() << "set DOJO_SHOTS to a folder to get pictures";
  for (const auto locale : {base::Locale::zh, base::Locale::en}) {
    for (const auto look : {theme::Look::light, theme::Look::dark, theme::Look::high_contrast}) {
      for (const int scale : {100, 200}) {
        Demo page;
        page.settings.locale = locale;
        page.settings.look = look;
        page.settings.scale_percent = scale;
        Driver d({.width = 12 * scale + 80,
                  .height = 7 * scale + 20,
                  .locale = locale,
                  .look = look,
                  .scale_percent = scale},
                 [&] { draw_demo(page); });
        d.click("reply");
        d.commit(
            "亲，非常抱歉给您带来不便😊 Your order has been refunded，退款将在三个工作日内到账，请注意查收。");
        const std::string name = std::string(base::name(locale)) + "_" + std::string(theme::name(look)) +
                                 "_" + std::to_string(scale);
        d.png(name + "_settings.png");
        d.click("tabs/1");
        d.png(name + "_widgets.png");
      }
    }
  }
}

}  // namespace
}  // namespace dojo::window::test
