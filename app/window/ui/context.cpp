#include "window/ui/context.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "window/ui/draw.h"

namespace dojo::window::ui {
namespace {

Context* g_context = nullptr;

ImVec4 vec(theme::Colour c) {
  return ImGui::ColorConvertU32ToFloat4(packed(c));
}

}  // namespace

Context& context() {
  assert(g_context != nullptr);
  return *g_context;
}

void set_context(Context* context) {
  g_context = context;
}

float px(float units) {
  return std::round(units * static_cast<float>(context().fonts.sizes().scale_percent) / 100.0f);
}

float units(float pixels) {
  return pixels * 100.0f / static_cast<float>(context().fonts.sizes().scale_percent);
}

fonts::Role role() {
  return context().roles.empty() ? fonts::Role::body : context().roles.back();
}

void frame_within(Millis wait) {
  auto& next = context().next_frame;
  if (!next || wait < *next) next = wait;
}

RoleScope::RoleScope(fonts::Role role) {
  context().roles.push_back(role);
  ImGui::PushFont(context().fonts.font(role));
}

RoleScope::~RoleScope() {
  ImGui::PopFont();
  context().roles.pop_back();
}

void apply_style(const Context& ctx) {
  using theme::Ink;
  using theme::Line;
  using theme::Paint;
  const theme::Theme& t = ctx.theme;
  ImGuiStyle style;
  style.WindowPadding = ImVec2(16, 16);
  style.WindowRounding = 10;
  style.WindowBorderSize = 0;
  style.ChildRounding = 10;
  style.ChildBorderSize = 1;
  style.PopupRounding = 8;
  style.PopupBorderSize = 1;
  style.FramePadding = ImVec2(12, 6);
  style.FrameRounding = 7;
  style.ItemSpacing = ImVec2(8, 8);
  style.ItemInnerSpacing = ImVec2(8, 6);
  style.ScrollbarSize = 10;
  style.ScrollbarRounding = 5;
  style.GrabRounding = 5;
  style.AntiAliasedLinesUseTex = false;
  style.DisabledAlpha = 1;  // widgets draw the disabled state themselves, legibly
  style.ScaleAllSizes(static_cast<float>(ctx.fonts.sizes().scale_percent) / 100.0f);
  style.ChildBorderSize = style.PopupBorderSize = 1;

  ImVec4* c = style.Colors;
  c[ImGuiCol_Text] = vec(t.colour(Ink::text));
  c[ImGuiCol_TextDisabled] = vec(t.colour(Ink::disabled));
  c[ImGuiCol_WindowBg] = vec(t.colour(Paint::background));
  c[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
  c[ImGuiCol_PopupBg] = vec(t.colour(Paint::surface));
  c[ImGuiCol_Border] = vec(t.colour(Line::separator));
  c[ImGuiCol_FrameBg] = vec(t.colour(Paint::sunken));
  c[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
  c[ImGuiCol_ScrollbarGrab] = vec(t.scrollbar.faded(650));
  c[ImGuiCol_ScrollbarGrabHovered] = vec(t.scrollbar);
  c[ImGuiCol_ScrollbarGrabActive] = vec(t.colour(Ink::muted));
  c[ImGuiCol_TextSelectedBg] = vec(t.text_selection);
  c[ImGuiCol_NavHighlight] = vec(t.colour(Line::focus));
  c[ImGuiCol_ModalWindowDimBg] = vec(t.veil);
  c[ImGuiCol_NavWindowingDimBg] = ImVec4(0, 0, 0, 0);
  ImGui::GetStyle() = style;
}

}  // namespace dojo::window::ui
