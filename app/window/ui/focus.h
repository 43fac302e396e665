// Tab and Shift+Tab through every widget, in the order in which they are drawn. Dear ImGui 1.86 does this for
// its own text fields only.
//
// Widgets name themselves each frame with take_stop(); it is true in the frame in which the keyboard comes to
// them. With a popup or dialog open, only what is in it is reached. ImguiFrame calls begin(). One thread.
#pragma once

#include <imgui.h>
#include <vector>

#include "window/shell/keys.h"

struct ImGuiWindow;

namespace dojo::window::ui {

class FocusOrder {
 public:
  void begin(const FrameInput& input);  // right after ImGui::NewFrame
  bool take_stop(ImGuiID id, ImVec2 from, ImVec2 until);
  void want_next_stop() { want_next_ = true; }  // the widget that is drawn next gets the keyboard

 private:
  struct Stop {
    ImGuiID id;
    const ImGuiWindow* root;
  };
  ImGuiID next_after(ImGuiID now, bool backwards) const;

  std::vector<Stop> last_;  // of the frame before
  std::vector<Stop> stops_;
  ImGuiID wanted_ = 0;
  ImGuiID used_ = 0;
  bool want_next_ = false;
};

}  // namespace dojo::window::ui
