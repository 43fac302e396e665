// What is painted by parts is what would have been painted whole, whatever happens on the screen.
#include "window/shell/kept_picture.h"

#include <gtest/gtest.h>

#include "window/played_shop.h"
#include "window/ui/context.h"
#include "window/ui/widgets.h"

namespace dojo::window::test {
namespace {

int area(const std::vector<Part>& parts) {
  int sum = 0;
  for (const Part& part : parts) sum += part.width() * part.height();
  return sum;
}

// Follows a driver's frames as a window does, and compares.
class Follower {
 public:
  explicit Follower(Driver& driver) : driver_(driver) {}

  std::vector<Part> follow() {
    ui::Context& context = driver_.shell().context();
    if (context.fonts.generation() != fonts_) kept_.forget();
    fonts_ = context.fonts.generation();
    const theme::Colour ground = context.theme.colour(theme::Paint::background);
    return kept_.draw(*ImGui::GetDrawData(), context.fonts.canvas(), ground);
  }
  bool is_true() { return kept_.picture().pixels == driver_.picture().pixels; }
  void forget() { kept_.forget(); }

 private:
  Driver& driver_;
  KeptPicture kept_;
  unsigned fonts_ = 0;
};

TEST(KeptPicture, IsTheWholePictureAtEveryStepOfACase) {
  const codec::Plan& plan = plan_of("small-order-haggle", "exemplary-zh");
  Desk desk({}, &plan);
  Follower follower(desk.driver());
  int step = 0;
  const auto look = [&](const char* where) {
    (void)follower.follow();
    ASSERT_TRUE(follower.is_true()) << where << ", step " << step++;
  };
  desk.driver().frame();
  look("profile");
  desk.sign_in();
  look("home");
  desk.start("small-order-haggle", base::Locale::zh);
  look("desk");
  for (const char* letter : {"您", "好", "a", "👋"}) {
    desk.driver().type(letter);
    look("typing");
  }
  for (float y = 100; y < 700; y += 41) {
    desk.driver().move_to(200 + y, y);
    desk.driver().frame();
    look("moving over things");
  }
  desk.pass(base::Millis{3000});
  look("waiting");
  desk.driver().move_to(500, 300);
  desk.driver().shell().push({.kind = EventKind::scroll, .y = 3.0f});
  desk.driver().frame(2);
  look("scrolled");
  desk.driver().key({letter('K'), kCtrl});
  desk.driver().frame();
  look("palette");
  desk.driver().set_look(theme::Look::dark);
  follower.forget();  // as the window does: the background is no part of the frame
  desk.driver().frame(2);
  look("dark");
}

TEST(KeptPicture, CostsNothingWhenNothingChanged) {
  Desk desk({});
  Follower follower(desk.driver());
  desk.driver().frame(3);
  EXPECT_EQ(area(follower.follow()), 1280 * 720);
  desk.driver().frame();
  EXPECT_TRUE(follower.follow().empty());
  follower.forget();
  desk.driver().frame();
  EXPECT_EQ(area(follower.follow()), 1280 * 720);
}

TEST(KeptPicture, OneLetterIsAFewTiles) {
  Desk desk({});
  Follower follower(desk.driver());
  desk.driver().type("a");
  desk.driver().frame(2);
  (void)follower.follow();
  desk.driver().type("b");
  const std::vector<Part> parts = follower.follow();
  EXPECT_FALSE(parts.empty());
  EXPECT_LE(area(parts), 8 * ChangedParts::kTile * ChangedParts::kTile);
  EXPECT_TRUE(follower.is_true());
}

TEST(KeptPicture, FollowsTheSizeOfTheWindow) {
  Desk desk({});
  Follower follower(desk.driver());
  desk.driver().frame();
  (void)follower.follow();
  desk.driver().shell().resize(1000, 640);
  desk.driver().frame();
  EXPECT_EQ(area(follower.follow()), 1000 * 640);
  EXPECT_TRUE(follower.is_true());
}

// The size of the window and that of its pixels are asked for one after the other.
TEST(KeptPicture, SurvivesAWindowThatGrowsBetweenTwoQuestions) {
  Desk desk({});
  desk.driver().frame();
  KeptPicture kept;
  ImDrawData torn = *ImGui::GetDrawData();
  torn.FramebufferScale = ImVec2(1.05f, 1.02f);
  for (const Part& part : kept.draw(torn, desk.driver().shell().context().fonts.canvas(), theme::Colour(0))) {
    EXPECT_LE(part.x1, kept.picture().width);
    EXPECT_LE(part.y1, kept.picture().height);
  }
  (void)kept.draw(*ImGui::GetDrawData(), desk.driver().shell().context().fonts.canvas(),
                  theme::Colour(0xF3F5F8));
  EXPECT_EQ(kept.picture().width, 1280);
}

TEST(ChangedParts, AreFewEvenWhenMuchChangesInManyPlaces) {
  bool other = false;
  Driver driver({}, [&] {
    for (int i = 0; i < 60; ++i) {
      const float x = static_cast<float>(i * 211 % 1240), y = static_cast<float>(i * 97 % 690);
      const ImU32 colour = other ? IM_COL32(9, 9, 9, 255) : IM_COL32(200, 9, 9, 255);
      ImGui::GetForegroundDrawList()->AddRectFilled(ImVec2(x, y), ImVec2(x + 20, y + 20), colour);
    }
  });
  Follower follower(driver);
  driver.frame();
  (void)follower.follow();
  other = true;
  driver.frame();
  const std::vector<Part> parts = follower.follow();
  EXPECT_LE(parts.size(), ChangedParts::kMostParts);
  EXPECT_FALSE(parts.empty());
  EXPECT_TRUE(follower.is_true());
}

}  // namespace
}  // namespace dojo::window::test
