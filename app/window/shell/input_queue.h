// The queue between the window system and Dear ImGui 1.86, which has none: there, a key that goes down and up
// between two frames is lost. Events wait here and are handed out frame by frame so that each is seen, in
// order.
//
//   queue.push({EventKind::key_down, Key::enter}); …; FrameInput input = queue.next_frame(ImGui::GetIO());
//   while (queue.pending()) draw another frame;
//
// One frame gets at most one transition of each key and button, no mouse move after a button, and nothing
// after a key that may send or move the focus (Enter, Tab, Escape, function keys, chords). Characters that
// come without a key press between them are one text: an input method's commit. One thread.
#pragma once

#include <deque>
#include <imgui.h>

#include "window/shell/keys.h"

namespace dojo::window {

// Tells Dear ImGui how our keys are numbered. Once for each context.
void map_keys(ImGuiIO& io);

class InputQueue {
 public:
  void push(InputEvent event);
  bool pending() const { return !events_.empty(); }
  FrameInput next_frame(ImGuiIO& io);

 private:
  std::deque<InputEvent> events_;
};

}  // namespace dojo::window
