// Every screen in two languages and three scales, at 1280 × 720: nothing cut, clipped or overlapping, no
// glyph missing. With DOJO_SHOTS=FOLDER each is also written as a PNG, in the light, dark and high-contrast
// looks.
#include <cstdlib>
#include <gtest/gtest.h>

#include "window/played_shop.h"
#include "window/tidy_screen.h"

namespace dojo::window::test {
namespace {

using base::Locale;
using base::Millis;

struct Look {
  Locale locale;
  int scale;
  int text_px = 16;
};

std::string name_of(const Look& look) {
  return std::string(base::name(look.locale)) + "_" + std::to_string(look.scale) +
         (look.text_px == 16 ? std::string() : "_text" + std::to_string(look.text_px));
}

class Screens : public ::testing::TestWithParam<Look> {
 protected:
  Screens()
      : desk({.locale = GetParam().locale, .text_px = GetParam().text_px, .scale_percent = GetParam().scale},
             &plan()) {}

  static const codec::Plan& plan() {
    return plan_of("jacket-too-small", "exemplary-" + std::string(base::name(GetParam().locale)));
  }
  static const codec::Plan& poor() {
    return plan_of("jacket-too-small", "poor-" + std::string(base::name(GetParam().locale)));
  }

  // Looks at the screen, and keeps a picture of it if pictures are wanted.
  void look(const std::string& screen) {
    d().frame(2);
    desk.expect_tidy(name_of(GetParam()) + " " + screen);
    if (std::getenv("DOJO_SHOTS") == nullptr) return;
    using theme::Look;
    for (const Look each : {Look::light, Look::dark, Look::high_contrast}) {
      d().set_look(each);
      d().png(screen + "_" + name_of(GetParam()) + "_" + std::string(theme::name(each)) + ".png");
    }
    d().set_look(Look::light);
  }
  void tab(int number) {
    desk.show_tools();
    d().click("desk/tab/" + std::to_string(number));
  }
  void chat() {
    if (d().has("desk/column/0")) d().click("desk/column/0");
  }
  void overlay(Chord keys, const std::string& screen) {
    d().key(keys);
    look(screen);
    d().key({Key::escape, {}});
  }
  Driver& d() { return desk.driver(); }

  Desk desk;
};

TEST_P(Screens, BeforeTheDesk) {
  look("profile");
  desk.sign_in();
  look("home");
  d().key({function_key(10), {}});
  d().key({Key::enter, {}});
  look("menu");
  d().key({Key::escape, {}});
  overlay({Key::slash, kCtrl}, "keys");
  overlay({letter('K'), kCtrl}, "palette");
}

TEST_P(Screens, AtTheDesk) {
  desk.sign_in();
  desk.start("jacket-too-small", GetParam().locale);
  look("desk_first");
  desk.play(plan(), 10);
  tab(0);
  d().move_to(2, 2);  // no tooltip
  look("desk_order");
  chat();
  look("desk");
  desk.show_tools();
  d().key({letter('N'), kAlt});
  look("desk_note");
  tab(1);
  look("desk_customer");
  tab(2);
  look("desk_rules");
  tab(3);
  look("desk_actions");
  d().key({letter('R'), kAlt});
  look("desk_form");
  d().commit("12");
  d().key({Key::enter, {}});
  look("confirm");
  d().key({Key::escape, {}});
  overlay({Key::f1, {}}, "terms");
  chat();
  d().key({letter('H'), kAlt});
  look("desk_hint");
  d().key({letter('L'), kAlt});
  d().commit("/");
  look("desk_phrases");
}

TEST_P(Screens, AfterTheDesk) {
  desk.sign_in();
  desk.start("jacket-too-small", GetParam().locale);
  desk.play(poor());
  ASSERT_TRUE(desk.state().desk.debrief_ready);
  chat();
  look("over");
  d().key({Key::enter, {}});
  ASSERT_EQ(desk.state().screen, Screen::debrief);
  look("debrief");
  if (d().has("debrief/column/1")) d().click("debrief/column/1");
  for (int i = 0; d().has("debrief/tab/" + std::to_string(i)); ++i) {
    d().click("debrief/tab/" + std::to_string(i));
    look("debrief_tab" + std::to_string(i));
  }
  d().click("bar/home");
  look("home_after");
}

INSTANTIATE_TEST_SUITE_P(Looks, Screens,
                         ::testing::Values(Look{Locale::zh, 100}, Look{Locale::zh, 150},
                                           Look{Locale::zh, 200}, Look{Locale::en, 100},
                                           Look{Locale::en, 125}, Look{Locale::en, 150},
                                           Look{Locale::en, 200}, Look{Locale::zh, 100, 32},
                                           Look{Locale::en, 100, 12}),
                         [](const auto& each) { return name_of(each.param); });

}  // namespace
}  // namespace dojo::window::test
