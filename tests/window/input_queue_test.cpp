// No key is lost and none comes out of order, however many arrive between two frames.
#include "window/shell/input_queue.h"

#include <gtest/gtest.h>

#include "window/shell/pacer.h"

namespace dojo::window {
namespace {

InputEvent down(Key key, Mods mods = {}) {
  return {.kind = EventKind::key_down, .key = key, .mods = mods};
}
InputEvent up(Key key) {
  return {.kind = EventKind::key_up, .key = key};
}
InputEvent text(std::u32string s) {
  return {.kind = EventKind::text, .text = std::move(s)};
}

class Queue : public ::testing::Test {
 protected:
  Queue() : context(ImGui::CreateContext()), io(ImGui::GetIO()) {}
  ~Queue() override { ImGui::DestroyContext(context); }

  ImGuiContext* context;
  ImGuiIO& io;
  InputQueue queue;
};

TEST_F(Queue, APressAndReleaseBetweenTwoFramesAreBothSeen) {
  for (int i = 0; i < 30; ++i) {
    queue.push(down(Key::backspace));
    queue.push(up(Key::backspace));
  }
  int presses = 0;
  bool was_down = false;
  while (queue.pending()) {
    queue.next_frame(io);
    const bool now = io.KeysDown[static_cast<int>(Key::backspace)];
    if (now && !was_down) ++presses;
    was_down = now;
  }
  EXPECT_EQ(presses, 30);
}

TEST_F(Queue, WhatFollowsEnterWaitsForTheNextFrame) {
  queue.push(text(U"first"));
  queue.push(down(Key::enter));
  queue.push(text(U"second"));
  EXPECT_EQ(queue.next_frame(io).events.size(), 2u);
  const FrameInput next = queue.next_frame(io);
  ASSERT_EQ(next.events.size(), 1u);
  EXPECT_EQ(next.events[0].text, U"second");
}

TEST_F(Queue, TypingAndEditingStayTogetherInOrder) {
  queue.push(down(Key::a));
  queue.push(text(U"a"));
  queue.push(up(Key::a));
  queue.push(down(Key::backspace));
  queue.push(down(letter('B')));
  queue.push(text(U"b"));
  const FrameInput input = queue.next_frame(io);
  ASSERT_EQ(input.events.size(), 2u) << "the release of A is the second transition of A";
  const FrameInput rest = queue.next_frame(io);
  ASSERT_EQ(rest.events.size(), 4u);
  EXPECT_EQ(rest.events[1].key, Key::backspace);
  EXPECT_EQ(rest.events[3].text, U"b");
}

TEST_F(Queue, CharactersWithoutKeysBetweenThemAreOneCommit) {
  queue.push(text(U"你"));
  queue.push(text(U"好"));
  const FrameInput input = queue.next_frame(io);
  ASSERT_EQ(input.events.size(), 1u);
  EXPECT_EQ(input.events[0].text, U"你好");
}

TEST_F(Queue, CharactersBeyondTheBasicPlaneArriveWhole) {
  queue.push(text(U"𠮷"));
  EXPECT_EQ(queue.next_frame(io).events[0].text, U"𠮷");
}

TEST_F(Queue, ShiftHeldForEnterIsSeenWithEnter) {
  queue.push(down(Key::left_shift));
  queue.push(down(Key::enter, {.shift = true}));
  queue.push(up(Key::enter));
  queue.push(up(Key::left_shift));
  const FrameInput input = queue.next_frame(io);
  EXPECT_TRUE(input.pressed({Key::enter, {.shift = true}}));
  EXPECT_TRUE(io.KeyShift);
  while (queue.pending()) queue.next_frame(io);
  EXPECT_FALSE(io.KeyShift);
}

TEST_F(Queue, AQuickClickIsSeenAndTheMouseMovesOnlyAfterIt) {
  queue.push({.kind = EventKind::mouse_move, .x = 10, .y = 10});
  queue.push({.kind = EventKind::mouse_down});
  queue.push({.kind = EventKind::mouse_move, .x = 90, .y = 10});
  queue.push({.kind = EventKind::mouse_up});
  queue.next_frame(io);
  EXPECT_TRUE(io.MouseDown[0]);
  EXPECT_EQ(io.MousePos.x, 10);
  queue.next_frame(io);
  EXPECT_FALSE(io.MouseDown[0]);
  EXPECT_EQ(io.MousePos.x, 90);
}

TEST_F(Queue, LosingTheFocusReleasesEveryKey) {
  queue.push(down(Key::left_alt));
  queue.push({.kind = EventKind::focus_lost});
  queue.next_frame(io);
  EXPECT_FALSE(io.KeysDown[static_cast<int>(Key::left_alt)]);
  EXPECT_FALSE(io.KeyAlt);
}

TEST_F(Queue, AKeyWithoutANumberIsDropped) {
  queue.push(down(static_cast<Key>(-1)));
  EXPECT_FALSE(queue.pending());
}

TEST(Pacer, ThreeFramesAfterAnEventThenSleep) {
  FramePacer pacer;
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(pacer.sleep(false), FramePacer::Millis(0));
    pacer.frame_drawn(std::nullopt);
  }
  EXPECT_EQ(pacer.sleep(false), std::nullopt);
  pacer.event();
  EXPECT_EQ(pacer.sleep(false), FramePacer::Millis(0));
}

TEST(Pacer, WakesForADeadlineAndNeverWhileMinimised) {
  FramePacer pacer;
  for (int i = 0; i < 3; ++i) pacer.frame_drawn(FramePacer::Millis(500));
  EXPECT_EQ(pacer.sleep(false), FramePacer::Millis(500));
  EXPECT_EQ(pacer.sleep(true), std::nullopt);
  pacer.event();
  EXPECT_EQ(pacer.sleep(true), std::nullopt);
}

}  // namespace
}  // namespace dojo::window
