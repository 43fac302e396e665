// The first page is there before the shop is: people may choose themselves meanwhile.
#include <gtest/gtest.h>

#include "window/played_shop.h"

namespace dojo::window::test {
namespace {

struct Early {
  store::MemoryStore store;
  tests::FakeClock clock;
  App app;
  Driver driver;

  static Backing backing(Early& self) {
    Backing out;
    out.store = &self.store;
    out.clock = &self.clock;
    out.shop_follows = true;
    return out;
  }
  Early() : app(backing(*this), Settings{}), driver({}, [this] { app.frame(); }) {}

  void arrive() { app.take_shop({&lantern(), &pictures(), std::nullopt}); }
};

TEST(Opening, SomebodyWhoIsQuickComesInWhenTheShopIsThere) {
  Early early;
  early.driver.frame(4);
  early.driver.type("小灯");
  early.driver.key({Key::enter});
  early.driver.frame(2);
  EXPECT_TRUE(early.driver.has("opening/text"));
  early.driver.key({Key::enter});  // once more changes nothing
  early.arrive();
  early.driver.frame(2);
  EXPECT_EQ(early.app.state().screen, Screen::home);
  ASSERT_TRUE(early.app.state().me.has_value());
  EXPECT_EQ(early.app.state().me->name, "小灯");
  EXPECT_EQ(early.app.state().people.size(), 1u);
  EXPECT_FALSE(early.app.state().cases.empty());
}

TEST(Opening, WhatIsTypedStaysAndNothingMovesWhenTheShopComes) {
  Early early;
  early.driver.frame(4);
  early.driver.type("小");
  early.driver.frame(2);
  const Picture before = early.driver.picture();
  early.arrive();
  early.driver.frame(2);
  EXPECT_TRUE(before.pixels == early.driver.picture().pixels);
  early.driver.type("灯");
  early.driver.key({Key::enter});
  early.driver.frame(2);
  EXPECT_EQ(early.app.state().me->name, "小灯");
}

TEST(Opening, CommandsThatNeedTheShopWaitForIt) {
  Early early;
  early.driver.frame(4);
  for (const Chord chord : {Chord{Key::f1, {}}, Chord{letter('K'), kCtrl}, Chord{Key::slash, kCtrl}}) {
    early.driver.key(chord);
    early.driver.frame(2);
    early.driver.key({Key::escape});
    early.driver.frame(2);
  }
  EXPECT_EQ(early.app.state().screen, Screen::profile);
}

TEST(Opening, AShopThatCannotBeOpenedIsTold) {
  Early early;
  early.driver.frame(4);
  early.driver.type("小灯");
  early.driver.key({Key::enter});
  early.app.take_shop({nullptr, nullptr, Trouble{"trouble.no_shop", "scenarios: no such folder"}});
  early.driver.frame(2);
  EXPECT_TRUE(early.driver.has("trouble/zh"));
  EXPECT_TRUE(early.driver.sees("no such folder"));
}

}  // namespace
}  // namespace dojo::window::test
