// Keys, and what happened to the keyboard, the mouse and the text input, as values.
//
// Key numbers are GLFW's (printable keys are their upper-case ASCII), so that the GLFW shell passes them on
// unchanged.
#pragma once

#include <string>
#include <vector>

namespace dojo::window {

enum class Key : int {
  none = 0,
  space = 32,
  apostrophe = 39,
  comma = 44,
  minus = 45,
  period = 46,
  slash = 47,
  digit_0 = 48,
  digit_9 = 57,
  equal = 61,
  a = 65,
  c = 67,
  v = 86,
  x = 88,
  y = 89,
  z = 90,
  escape = 256,
  enter = 257,
  tab = 258,
  backspace = 259,
  insert = 260,
  del = 261,
  right = 262,
  left = 263,
  down = 264,
  up = 265,
  page_up = 266,
  page_down = 267,
  home = 268,
  end = 269,
  f1 = 290,
  f6 = 295,
  f12 = 301,
  keypad_enter = 335,
  left_shift = 340,
  left_control = 341,
  left_alt = 342,
  right_shift = 344,
  right_control = 345,
  right_alt = 346,
};
inline constexpr int kKeyCount = 512;

constexpr Key letter(char upper_case) {
  return static_cast<Key>(upper_case);
}
constexpr Key digit(int value) {
  return static_cast<Key>(static_cast<int>(Key::digit_0) + value);
}
constexpr Key function_key(int number) {
  return static_cast<Key>(static_cast<int>(Key::f1) + number - 1);
}

struct Mods {
  bool ctrl = false;
  bool shift = false;
  bool alt = false;

  bool operator==(const Mods&) const = default;
};

struct Chord {
  Key key = Key::none;
  Mods mods = {};

  bool operator==(const Chord&) const = default;
};

enum class EventKind {
  key_down,
  key_repeat,
  key_up,
  text,
  mouse_move,
  mouse_down,
  mouse_up,
  scroll,
  focus_lost
};

struct InputEvent {
  EventKind kind = EventKind::text;
  Key key = Key::none;
  Mods mods = {};
  std::u32string text = {};  // one string for an input method's commit
  int button = 0;            // 0 left, 1 right, 2 middle
  float x = 0;               // mouse position, or scroll steps
  float y = 0;
};

// What reached this frame, in order.
struct FrameInput {
  std::vector<InputEvent> events;

  bool pressed(Chord chord) const {
    for (const InputEvent& e : events) {
      if (e.kind == EventKind::key_down && e.key == chord.key && e.mods == chord.mods) return true;
    }
    return false;
  }
};

}  // namespace dojo::window
