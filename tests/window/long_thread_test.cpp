// A conversation of thousands of messages: only what is in view is drawn, at the place where it belongs.
#include <gtest/gtest.h>

#include "window/played_shop.h"
#include "window/views/thread_rows.h"
#include "window/views/views.h"

namespace dojo::window::test {
namespace {

using base::Millis;
using session::Entry;
using session::Speaker;

AppState long_state(std::size_t messages) {
  AppState state;
  state.pack = &lantern().pack();
  state.pictures = &pictures();
  state.screen = Screen::desk;
  state.desk.scene = &state.pack->cases.front();
  state.desk.id = base::SessionId{"s-long"};
  session::State& session = state.desk.session;
  session.phase = session::Phase::chatting;
  session.start.started_civil = "2026-01-05T09:00:00+08:00";
  for (std::size_t i = 0; i < messages; ++i) {
    Entry entry;
    entry.at = Millis{static_cast<std::int64_t>(i) * 20000};
    entry.who = i % 2 == 0 ? Speaker::customer : Speaker::agent;
    entry.text = "第 " + std::to_string(i) + " 条：" + (i % 7 == 0 ? "尺码可以换，运费我们来出。" : "好的");
    for (std::size_t k = 0; k < i % 5; ++k) entry.text += "这件外套您收到以后先别剪吊牌，试一下再说～";
    session.transcript.push_back(std::move(entry));
  }
  state.desk.now = session.transcript.back().at;
  return state;
}

std::size_t drawn_rows(Driver& driver) {
  std::size_t count = 0;
  for (const ui::Item* item : driver.shell().context().recorder.items()) {
    const bool row =
        item->id.rfind("thread/", 0) == 0 && item->id.find_first_not_of("0123456789", 7) == std::string::npos;
    count += row ? 1u : 0u;
  }
  return count;
}

TEST(LongThread, DrawsOnlyWhatIsInViewAndStaysAtTheEnd) {
  const AppState state = long_state(5000);
  Scratch scratch;
  Driver driver({}, [&] { (void)draw_window(state, scratch); });
  driver.frame(3);
  EXPECT_LT(drawn_rows(driver), 40u);
  EXPECT_GT(drawn_rows(driver), 2u);
  EXPECT_TRUE(driver.visible("thread/4999"));
}

TEST(LongThread, ScrollsToAnyPlaceWithoutGapsOrOverlaps) {
  const AppState state = long_state(400);
  Scratch scratch;
  Driver driver({}, [&] { (void)draw_window(state, scratch); });
  driver.frame(3);
  for (int step = 0; step < 60; ++step) {
    driver.move_to(500, 300);
    driver.shell().push({.kind = EventKind::scroll, .y = 9.0f});
    driver.frame(2);
    float last = 0;
    for (std::size_t i = 0; i < 400; ++i) {
      if (!driver.has("thread/" + std::to_string(i))) continue;
      const ui::Item& row = driver.find("thread/" + std::to_string(i));
      EXPECT_GE(row.rect.y0, last) << i;
      if (last > 0) {
        EXPECT_LT(row.rect.y0 - last, 90) << "a gap before " << i;
      }
      last = row.rect.y1;
    }
  }
  EXPECT_TRUE(driver.visible("thread/0"));
}

// The measured heights are those that are drawn, for every kind of row of a real conversation.
TEST(LongThread, EachRowIsDrawnInTheRoomThatWasMeasuredForIt) {
  const codec::Plan& plan = plan_of("jacket-too-small", "exemplary-zh");
  Desk desk({.height = 4000}, &plan);
  desk.sign_in();
  desk.start("jacket-too-small", base::Locale::zh);
  desk.play(plan);
  Driver& d = desk.driver();
  const std::size_t rows = desk.state().desk.session.transcript.size();
  ASSERT_GT(rows, 20u);
  for (std::size_t i = 0; i + 1 < rows; ++i) {
    const ui::Box here = d.find("thread/" + std::to_string(i)).rect;
    const ui::Box next = d.find("thread/" + std::to_string(i + 1)).rect;
    EXPECT_LE(here.y1, next.y0) << i;
  }
}

}  // namespace
}  // namespace dojo::window::test
