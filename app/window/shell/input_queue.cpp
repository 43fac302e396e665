#include "window/shell/input_queue.h"

#include <algorithm>
#include <set>

#include "window/shell/key_text.h"

namespace dojo::window {
namespace {

bool is_editing(Key key) {
  return key >= Key::backspace && key <= Key::end;
}

// After such a key the view may have sent, closed or moved something: what follows waits for the next frame.
bool ends_frame(const InputEvent& event) {
  if (event.kind != EventKind::key_down && event.kind != EventKind::key_repeat) return false;
  if (is_modifier(event.key)) return false;
  if (event.mods.ctrl || event.mods.alt) return true;
  const bool printable = event.key >= Key::space && static_cast<int>(event.key) < 256;
  return !printable && !is_editing(event.key);
}

struct Batch {
  std::set<Key> keys;
  std::set<int> buttons;
  bool button_seen = false;

  bool takes(const InputEvent& event) const {
    switch (event.kind) {
      case EventKind::key_down:
      case EventKind::key_up:
        return !keys.contains(event.key);
      case EventKind::mouse_down:
      case EventKind::mouse_up:
        return !buttons.contains(event.button);
      case EventKind::mouse_move:
        return !button_seen;
      default:
        return true;
    }
  }

  void note(const InputEvent& event) {
    if (event.kind == EventKind::key_down || event.kind == EventKind::key_up) keys.insert(event.key);
    if (event.kind == EventKind::mouse_down || event.kind == EventKind::mouse_up) {
      buttons.insert(event.button);
      button_seen = true;
    }
  }
};

void set_mods(ImGuiIO& io, Mods mods) {
  io.KeyCtrl = mods.ctrl;
  io.KeyShift = mods.shift;
  io.KeyAlt = mods.alt;
}

// The modifiers as they are after the event: window systems report those before it.
Mods mods_after(const InputEvent& event) {
  Mods mods = event.mods;
  const bool down = event.kind != EventKind::key_up;
  if (event.key == Key::left_control || event.key == Key::right_control) mods.ctrl = down;
  if (event.key == Key::left_shift || event.key == Key::right_shift) mods.shift = down;
  if (event.key == Key::left_alt || event.key == Key::right_alt) mods.alt = down;
  return mods;
}

void apply(ImGuiIO& io, const InputEvent& event) {
  switch (event.kind) {
    case EventKind::key_down:
    case EventKind::key_up:
      io.KeysDown[static_cast<int>(event.key)] = event.kind == EventKind::key_down;
      set_mods(io, mods_after(event));
      break;
    case EventKind::mouse_move:
      io.MousePos = ImVec2(event.x, event.y);
      break;
    case EventKind::mouse_down:
    case EventKind::mouse_up:
      io.MouseDown[event.button] = event.kind == EventKind::mouse_down;
      set_mods(io, event.mods);
      break;
    case EventKind::scroll:
      io.MouseWheelH += event.x;
      io.MouseWheel += event.y;
      break;
    case EventKind::focus_lost:
      std::fill_n(io.KeysDown, kKeyCount, false);
      set_mods(io, {});
      break;
    case EventKind::key_repeat:  // Dear ImGui repeats by itself; the composer reads repeats from the frame's
                                 // list
    case EventKind::text:
      break;
  }
}

}  // namespace

void map_keys(ImGuiIO& io) {
  const auto map = [&](int imgui_key, Key key) { io.KeyMap[imgui_key] = static_cast<int>(key); };
  io.KeyMap[ImGuiKey_Tab] = -1;  // Tab is ours: see ui/focus.h
  map(ImGuiKey_LeftArrow, Key::left);
  map(ImGuiKey_RightArrow, Key::right);
  map(ImGuiKey_UpArrow, Key::up);
  map(ImGuiKey_DownArrow, Key::down);
  map(ImGuiKey_PageUp, Key::page_up);
  map(ImGuiKey_PageDown, Key::page_down);
  map(ImGuiKey_Home, Key::home);
  map(ImGuiKey_End, Key::end);
  map(ImGuiKey_Insert, Key::insert);
  map(ImGuiKey_Delete, Key::del);
  map(ImGuiKey_Backspace, Key::backspace);
  map(ImGuiKey_Space, Key::space);
  map(ImGuiKey_Enter, Key::enter);
  map(ImGuiKey_Escape, Key::escape);
  map(ImGuiKey_KeyPadEnter, Key::keypad_enter);
  map(ImGuiKey_A, Key::a);
  map(ImGuiKey_C, Key::c);
  map(ImGuiKey_V, Key::v);
  map(ImGuiKey_X, Key::x);
  map(ImGuiKey_Y, Key::y);
  map(ImGuiKey_Z, Key::z);
}

void InputQueue::push(InputEvent event) {
  const bool is_key = event.kind == EventKind::key_down || event.kind == EventKind::key_up ||
                      event.kind == EventKind::key_repeat;
  if (is_key && (static_cast<int>(event.key) <= 0 || static_cast<int>(event.key) >= kKeyCount)) return;
  if (!events_.empty()) {
    InputEvent& last = events_.back();
    if (event.kind == EventKind::text && last.kind == EventKind::text) {
      last.text += event.text;
      return;
    }
    if (event.kind == EventKind::mouse_move && last.kind == EventKind::mouse_move) {
      last = std::move(event);
      return;
    }
  }
  events_.push_back(std::move(event));
}

FrameInput InputQueue::next_frame(ImGuiIO& io) {
  FrameInput input;
  Batch batch;
  while (!events_.empty() && batch.takes(events_.front())) {
    InputEvent event = std::move(events_.front());
    events_.pop_front();
    batch.note(event);
    apply(io, event);
    const bool last = ends_frame(event);
    input.events.push_back(std::move(event));
    if (last) break;
  }
  return input;
}

}  // namespace dojo::window
