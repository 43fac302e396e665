// Everything that only shows: labels, badges, progress, gaps, tooltips.
#include <algorithm>
#include <imgui_internal.h>
#include <string>

#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"

namespace dojo::window::ui {

using theme::Colour;
using theme::Ink;
using theme::Line;
using theme::Paint;

void label(std::string_view id, const Text& text, Ink ink) {
  const ImVec2 from = centred_in_row(line_height());
  const ShownText words = shown_within(text, std::max(px(16), ImGui::GetContentRegionAvail().x));
  draw_text(from, colour(ink), words.text);
  show_area(id, from, ImVec2(words.width, line_height()), {.text = &text, .cut = words.cut});
}

void label(const Text& text, Ink ink) {
  label({}, text, ink);
}

void heading(const Text& text) {
  const RoleScope title(fonts::Role::title);
  label(text);
}

void strong(const Text& text, Ink ink) {
  const RoleScope bold(fonts::Role::strong);
  label(text, ink);
}

void caption(const Text& text, Ink ink) {
  const RoleScope small(fonts::Role::small);
  label(text, ink);
}

void badge(std::string_view id, Icon icon, const Text& text, theme::Tone tone) {
  const RoleScope small(fonts::Role::small);
  const theme::ToneColours& c = context().theme.tone(tone);
  const float pad = px(8);
  const float side = icon == Icon::none ? 0 : ImFloor(line_height() * 0.68f);
  const float icon_room = side > 0 ? side + px(4) : 0;
  const ShownText words = shown(text);
  const ImVec2 size(words.width + icon_room + pad * 2, line_height() + px(4));
  const ImVec2 from = centred_in_row(size.y);
  const ImVec2 until(from.x + size.x, from.y + size.y);
  draw_box(from, until, c.soft, size.y / 2);
  draw_outline(from, until, c.line, size.y / 2);
  if (side > 0) {
    draw_icon(ImGui::GetWindowDrawList(), icon, ImVec2(from.x + pad, ImFloor(from.y + (size.y - side) / 2)),
              side, c.ink);
  }
  draw_text(ImVec2(from.x + pad + icon_room, from.y + px(2)), c.ink, words.text);
  show_area(id, from, size, {.text = &text});
}

float badge_width(Icon icon, const Text& text) {
  const RoleScope small(fonts::Role::small);
  const float side = icon == Icon::none ? 0 : ImFloor(line_height() * 0.68f) + px(4);
  return text_width(text) + side + px(8) * 2;
}

void progress(std::string_view id, int permille, theme::Tone tone, float width_units) {
  const float width = width_units == kFill ? ImGui::GetContentRegionAvail().x : px(width_units);
  const float height = px(8);
  const ImVec2 from = centred_in_row(height);
  const float part = static_cast<float>(std::clamp(permille, 0, 1000)) / 1000.0f;
  draw_box(from, ImVec2(from.x + width, from.y + height), colour(Paint::sunken), height / 2);
  if (part > 0) {
    const float filled = std::max(height, width * part);
    draw_box(from, ImVec2(from.x + filled, from.y + height), context().theme.tone(tone).ink, height / 2);
  }
  draw_outline(from, ImVec2(from.x + width, from.y + height), colour(Line::control), height / 2);
  show_area(id, from, ImVec2(width, height), {});
}

void separator() {
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  draw_box(from, ImVec2(from.x + width, from.y + 1), colour(Line::separator), 0);
  ImGui::Dummy(ImVec2(width, 1));
}

void gap(float units) {
  ImGui::Dummy(ImVec2(0, px(units)));
}

void same_row(float units) {
  ImGui::SameLine(0, px(units));
}

void flow_row(float width_px, float units) {
  same_row(units);
  if (ImGui::GetContentRegionAvail().x < width_px) ImGui::NewLine();
}

void push_right(float units) {
  const float room = ImGui::GetContentRegionAvail().x - px(units);
  if (room > 0) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + room);
}

void tooltip(const Text& text) {
  if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
  constexpr float kRestSeconds = 0.4f;
  const float rested = ImGui::GetCurrentContext()->HoveredIdTimer;
  if (rested < kRestSeconds) {
    frame_within(Millis(100));
    return;
  }
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(10), px(6)));
  ImGui::BeginTooltip();
  {
    const RoleScope small(fonts::Role::small);
    wrapped({}, text, {.width = std::min(320.0f, units(text_width(text)) + 2)});
  }
  ImGui::EndTooltip();
  ImGui::PopStyleVar();
}

Disabled::Disabled(bool disabled) {
  ImGui::BeginDisabled(disabled);
}
Disabled::~Disabled() {
  ImGui::EndDisabled();
}

}  // namespace dojo::window::ui
