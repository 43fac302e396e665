#include "window/ui/menu.h"

#include <algorithm>
#include <imgui.h>

#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/widgets.h"

namespace dojo::window::ui {
namespace {

float keys_width(const std::vector<MenuItem>& items) {
  const RoleScope small(fonts::Role::small);
  float widest = 0;
  for (const MenuItem& item : items) widest = std::max(widest, text_width(content(std::string(item.keys))));
  return widest;
}

bool draw_item(const std::string& id, const MenuItem& item) {
  const Disabled off(!item.enabled);
  const theme::Colour ink = colour(item.enabled ? theme::Ink::text : theme::Ink::disabled);
  const auto draw = [&](ImVec2 from, ImVec2 until) {
    draw_text(ImVec2(from.x, (from.y + until.y - line_height()) / 2), ink, shown(item.name).text);
    const RoleScope small(fonts::Role::small);
    const ShownText keys = shown(content(std::string(item.keys)));
    draw_text(ImVec2(until.x - keys.width, (from.y + until.y - line_height()) / 2),
              colour(item.enabled ? theme::Ink::muted : theme::Ink::disabled), keys.text);
  };
  return selectable(id, item.name, {}, draw);
}

}  // namespace

std::optional<std::size_t> menu(std::string_view id, const Text& name, const std::vector<MenuItem>& items) {
  const std::string popup(id);
  const bool pressed = button(id, name, {.look = ButtonLook::quiet});
  const ImVec2 corner(ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + px(4));
  if (pressed) ImGui::OpenPopup(popup.c_str());
  std::optional<std::size_t> chosen;
  ImGui::SetNextWindowPos(corner);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(6), px(6)));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, px(2)));
  if (ImGui::BeginPopup(popup.c_str(), ImGuiWindowFlags_NoMove)) {
    float widest = 0;
    for (const MenuItem& item : items) widest = std::max(widest, text_width(item.name));
    ImGui::Dummy(ImVec2(widest + keys_width(items) + px(52), 0));
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (draw_item(popup + "/" + items[i].id, items[i])) chosen = i;
    }
    if (chosen || context().input.pressed({Key::escape, {}})) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
  return chosen;
}

}  // namespace dojo::window::ui
