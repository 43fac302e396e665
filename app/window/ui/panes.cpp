#include "window/ui/panes.h"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>

#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/widgets.h"

namespace dojo::window::ui {
namespace {

ImVec4 vec4_of(theme::Colour c) {
  return ImGui::ColorConvertU32ToFloat4(packed(c));
}

theme::Colour fill_of(PaneLook look) {
  switch (look) {
    case PaneLook::plain:
      return theme::Colour(0, 0);
    case PaneLook::card:
      return colour(theme::Paint::surface);
    case PaneLook::sunken:
      return colour(theme::Paint::sunken);
  }
  return theme::Colour(0, 0);
}

}  // namespace

Pane::Pane(std::string_view id, const PaneStyle& style) {
  ImGui::PushStyleColor(ImGuiCol_ChildBg, vec4_of(fill_of(style.look)));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(style.padding), px(style.padding)));
  const bool border = style.look != PaneLook::plain;
  const ImGuiID key = ImGui::GetCurrentWindow()->GetID(id.data(), id.data() + id.size());
  const ImGuiWindowFlags flags = ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoMove;
  visible_ = ImGui::BeginChild(key, ImVec2(px(style.width), px(style.height)), border, flags);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  if (style.stick_to_end && window->Scroll.y >= window->ScrollMax.y - 1) ImGui::SetScrollY(1e9f);
}

Pane::~Pane() {
  ImGui::EndChild();
}

Card::Card(std::string_view id, float padding, theme::Paint paint)
    : id_(id), padding_px_(px(padding)), paint_(paint) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  left_ = at.x;
  top_ = at.y;
  width_ = ImGui::GetContentRegionAvail().x;
  ImDrawList* list = ImGui::GetWindowDrawList();
  layers_.Split(list, 2);  // the inside first; the background when its height is known
  layers_.SetCurrentChannel(list, 1);
  ImGui::SetCursorScreenPos(ImVec2(left_ + padding_px_, top_ + padding_px_));
  ImGui::BeginGroup();
  ImGui::PushClipRect(ImVec2(left_, top_), ImVec2(left_ + width_, 1e6f), true);
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  window->WorkRect.Max.x -= padding_px_;
  window->ContentRegionRect.Max.x -= padding_px_;
}

Card::~Card() {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  window->WorkRect.Max.x += padding_px_;
  window->ContentRegionRect.Max.x += padding_px_;
  ImGui::PopClipRect();
  ImGui::EndGroup();
  const float bottom = ImGui::GetItemRectMax().y + padding_px_;
  ImDrawList* list = ImGui::GetWindowDrawList();
  layers_.SetCurrentChannel(list, 0);
  const float round = ImGui::GetStyle().ChildRounding;
  draw_box(ImVec2(left_, top_), ImVec2(left_ + width_, bottom), colour(paint_), round);
  draw_outline(ImVec2(left_, top_), ImVec2(left_ + width_, bottom), colour(theme::Line::separator), round);
  layers_.Merge(list);
  ImGui::SetCursorScreenPos(ImVec2(left_, top_));
  show_area(id_, ImVec2(left_, top_), ImVec2(width_, bottom - top_), {}, Fit::block);
}

float split_size(std::string_view id, int initial) {
  const auto& known = context().pane_units;
  const auto found = known.find(std::string(id));
  return static_cast<float>(found == known.end() ? initial : found->second);
}

void splitter(std::string_view id, int initial, SplitRange range) {
  const float thick = px(8);
  const bool across = range.vertical_bar;
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const ImVec2 size = across ? ImVec2(thick, room.y) : ImVec2(room.x, thick);
  const Area area = press_area(id, size, {});
  if (!area.visible) return;
  const ImGuiIO& io = ImGui::GetIO();
  float moved = 0;
  if (area.held) moved = across ? io.MouseDelta.x : io.MouseDelta.y;
  if (area.focused) {
    const Key less = across ? Key::left : Key::up;
    const Key more = across ? Key::right : Key::down;
    constexpr float kStep = 16;
    if (context().input.pressed({less, {.ctrl = true}})) moved -= px(kStep);
    if (context().input.pressed({more, {.ctrl = true}})) moved += px(kStep);
  }
  if (range.grows_backwards) moved = -moved;
  if (moved != 0) {
    const float units = split_size(id, initial) + moved / std::max(0.01f, px(100) / 100);
    context().pane_units[std::string(id)] =
        std::clamp(static_cast<int>(std::lround(units)), range.least, range.most);
  }
  if (area.hovered || area.held) {
    ImGui::SetMouseCursor(across ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
  }
  const bool lively = area.hovered || area.held || area.focused;
  const ImVec2 middle((area.from.x + area.until.x) / 2, (area.from.y + area.until.y) / 2);
  const theme::Colour line = colour(lively ? theme::Line::focus : theme::Line::separator);
  const float half = lively ? px(1) : 0.5f;
  if (across) {
    draw_box(ImVec2(middle.x - half, area.from.y), ImVec2(middle.x + half, area.until.y), line, 0);
  } else {
    draw_box(ImVec2(area.from.x, middle.y - half), ImVec2(area.until.x, middle.y + half), line, 0);
  }
}

void open_dialog(std::string_view id) {
  ImGui::OpenPopup(std::string(id).c_str());
}
void close_dialog() {
  ImGui::CloseCurrentPopup();
}

Dialog::Dialog(std::string_view id, const Text& title, float width, bool esc_closes) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float wide = std::min(px(width), screen.x - px(32));
  ImGui::SetNextWindowPos(ImVec2(screen.x / 2, screen.y / 2), ImGuiCond_Always, ImVec2(0.5f, 0.5f));
  ImGui::SetNextWindowSizeConstraints(ImVec2(wide, 0), ImVec2(wide, screen.y - px(32)));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(20), px(18)));
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoResize | ImGuiWindowFlags_AlwaysAutoResize |
                                      ImGuiWindowFlags_NoSavedSettings;
  open_ = ImGui::BeginPopupModal(std::string(id).c_str(), nullptr, kFlags);
  ImGui::PopStyleVar();
  if (!open_) return;
  // Keeps the width although the window fits itself to what is in it.
  ImGui::Dummy(ImVec2(wide - px(40), 0));
  heading(title);
  if (esc_closes && context().input.pressed({Key::escape, {}})) ImGui::CloseCurrentPopup();
}

Dialog::~Dialog() {
  if (open_) ImGui::EndPopup();
}

Page::Page(std::string_view id, float padding) {
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(padding), px(padding)));
  // The shell clears to the same colour: painting it again would cost a whole layer of pixels.
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                      ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(std::string(id).c_str(), nullptr, kFlags);
  ImGui::PopStyleVar(2);
}

Page::~Page() {
  ImGui::End();
}

}  // namespace dojo::window::ui
