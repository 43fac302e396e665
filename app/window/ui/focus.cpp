#include "window/ui/focus.h"

#include <algorithm>
#include <imgui_internal.h>

namespace dojo::window::ui {

void FocusOrder::begin(const FrameInput& input) {
  last_.swap(stops_);
  stops_.clear();
  wanted_ = 0;
  const bool forwards = input.pressed({Key::tab, {}});
  const bool backwards = input.pressed({Key::tab, {.shift = true}});
  if (!forwards && !backwards) return;
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  // Without the highlight NavId may be a mere default; then what the mouse used last is the place to go on
  // from.
  const ImGuiID now = g.ActiveId != 0 ? g.ActiveId : g.NavDisableHighlight ? used_ : g.NavId;
  wanted_ = next_after(now, backwards);
}

ImGuiID FocusOrder::next_after(ImGuiID now, bool backwards) const {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const ImGuiWindow* popup =
      g.OpenPopupStack.empty() ? nullptr : g.OpenPopupStack.Data[g.OpenPopupStack.Size - 1].Window;
  std::vector<ImGuiID> reachable;
  for (const Stop& stop : last_) {
    if (popup == nullptr || stop.root == popup) reachable.push_back(stop.id);
  }
  if (reachable.empty()) return 0;
  const auto found = std::find(reachable.begin(), reachable.end(), now);
  if (found == reachable.end()) return backwards ? reachable.back() : reachable.front();
  const std::size_t at = static_cast<std::size_t>(found - reachable.begin());
  const std::size_t step = backwards ? reachable.size() - 1 : 1;
  return reachable[(at + step) % reachable.size()];
}

bool FocusOrder::take_stop(ImGuiID id, ImVec2 from, ImVec2 until) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ImGuiWindow* window = g.CurrentWindow;
  stops_.push_back({id, window->RootWindow});
  if (g.ActiveId == id) used_ = id;
  if (wanted_ != id && !want_next_) return false;
  want_next_ = false;
  wanted_ = 0;
  ImGui::ClearActiveID();
  ImGui::SetFocusID(id, window);
  g.NavDisableHighlight = false;
  g.NavDisableMouseHover = true;
  ImGui::ScrollToRect(window, ImRect(from, until), ImGuiScrollFlags_KeepVisibleEdgeY);
  return true;
}

}  // namespace dojo::window::ui
