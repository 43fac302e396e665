// Everything that is pressed: buttons, links, chips, steppers.
#include <algorithm>
#include <imgui_internal.h>
#include <string>

#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/widgets.h"

namespace dojo::window::ui {
namespace {

using theme::Colour;
using theme::Ink;
using theme::Line;
using theme::Paint;

struct ButtonColours {
  Colour fill;
  Colour ink;
  Colour line;
};

ButtonColours enabled_colours(ButtonLook look, const Area& area) {
  const bool down = area.held && area.hovered;
  switch (look) {
    case ButtonLook::primary: {
      const Paint fill = down ? Paint::accent_down : area.hovered ? Paint::accent_hover : Paint::accent;
      return {colour(fill), colour(Ink::on_accent), colour(fill)};
    }
    case ButtonLook::danger: {
      const Paint fill = area.hovered ? Paint::danger_hover : Paint::danger;
      return {colour(fill), colour(Ink::on_danger), colour(fill)};
    }
    case ButtonLook::quiet: {
      const Colour fill = down           ? colour(Paint::selected)
                          : area.hovered ? colour(Paint::raised)
                                         : Colour(0, 0);
      return {fill, colour(area.hovered ? Ink::text : Ink::muted), Colour(0, 0)};
    }
    case ButtonLook::secondary: {
      const Paint fill = down ? Paint::selected : area.hovered ? Paint::raised : Paint::surface;
      return {colour(fill), colour(Ink::text), colour(Line::control)};
    }
  }
  return {};
}

ButtonColours colours_of(ButtonLook look, const Area& area) {
  if (area.enabled) return enabled_colours(look, area);
  const Colour fill = look == ButtonLook::quiet ? Colour(0, 0) : colour(Paint::sunken);
  return {fill, colour(Ink::disabled), look == ButtonLook::quiet ? fill : colour(Line::separator)};
}

float rounding() {
  return ImGui::GetStyle().FrameRounding;
}

float width_for(float natural, float wished_units) {
  if (wished_units == kFill) return ImGui::GetContentRegionAvail().x;
  return wished_units > 0 ? px(wished_units) : natural;
}

void paint_button(const Area& area, const ButtonColours& c) {
  if (c.fill.alpha > 0) draw_box(area.from, area.until, c.fill, rounding());
  if (c.line.alpha > 0) draw_outline(area.from, area.until, c.line, rounding());
  draw_focus(area, rounding());
}

}  // namespace

bool button(std::string_view id, const Text& text, ButtonStyle style) {
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  const float side = style.icon == Icon::none ? 0 : ImFloor(line_height() * 0.72f);
  const float icon_room = side > 0 ? side + px(6) : 0;
  const float natural = text_width(text) + icon_room + padding.x * 2;
  const float width = width_for(natural, style.width);
  const ShownText words = shown_within(text, width - icon_room - padding.x * 2);
  const Area area =
      press_area(id, ImVec2(width, line_height() + padding.y * 2), {.text = &text, .cut = words.cut});
  if (!area.visible) return false;
  const ButtonColours c = colours_of(style.look, area);
  paint_button(area, c);
  const float used = icon_room + words.width;
  const float x = area.from.x + std::max(padding.x, (width - used) / 2);
  if (side > 0) {
    const float top = ImFloor((area.from.y + area.until.y - side) / 2);
    draw_icon(ImGui::GetWindowDrawList(), style.icon, ImVec2(ImFloor(x), top), side, c.ink);
  }
  draw_text(ImVec2(x + icon_room, area.from.y + padding.y), c.ink, words.text);
  return area.pressed;
}

bool icon_button(std::string_view id, Icon icon, const Text& name, ButtonLook look) {
  const float height = line_height() + ImGui::GetStyle().FramePadding.y * 2;
  const Area area = press_area(id, ImVec2(height, height), {.text = &name});
  if (area.visible) {
    const ButtonColours c = colours_of(look, area);
    paint_button(area, c);
    const float side = ImFloor(line_height() * 0.8f);
    const ImVec2 at(ImFloor((area.from.x + area.until.x - side) / 2),
                    ImFloor((area.from.y + area.until.y - side) / 2));
    draw_icon(ImGui::GetWindowDrawList(), icon, at, side, c.ink);
  }
  tooltip(name);
  return area.pressed;
}

bool link(std::string_view id, const Text& text) {
  const ShownText words = shown(text);
  const Area area = press_area(id, ImVec2(words.width, line_height()), {.text = &text});
  if (!area.visible) return false;
  const Colour ink = colour(area.enabled ? Ink::accent : Ink::disabled);
  draw_text(area.from, ink, words.text);
  if (area.hovered) {
    const float y = area.until.y - px(2);
    ImGui::GetWindowDrawList()->AddLine(ImVec2(area.from.x, y), ImVec2(area.until.x, y), packed(ink));
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  draw_focus(area, px(2));
  return area.pressed;
}

bool chip(std::string_view id, Icon icon, const Text& text, bool chosen) {
  const RoleScope small(fonts::Role::small);
  const float pad = px(10);
  const float side = icon == Icon::none ? 0 : ImFloor(line_height() * 0.7f);
  const float icon_room = side > 0 ? side + px(5) : 0;
  const ShownText words = shown(text);
  const float height = line_height() + px(6);
  const Area area =
      press_area(id, ImVec2(words.width + icon_room + pad * 2, height), {.text = &text, .selected = chosen});
  if (!area.visible) return false;
  const float round = height / 2;
  const Paint fill = chosen ? Paint::selected : area.hovered ? Paint::raised : Paint::surface;
  draw_box(area.from, area.until, colour(fill), round);
  draw_outline(area.from, area.until, colour(chosen ? Line::focus : Line::control), round);
  const Colour ink = colour(!area.enabled ? Ink::disabled : chosen ? Ink::accent : Ink::text);
  if (side > 0) {
    const ImVec2 at(area.from.x + pad, ImFloor(area.from.y + (height - side) / 2));
    draw_icon(ImGui::GetWindowDrawList(), icon, at, side, ink);
  }
  draw_text(ImVec2(area.from.x + pad + icon_room, area.from.y + px(3)), ink, words.text);
  draw_focus(area, round);
  return area.pressed;
}

bool stepper(std::string_view id, const Text& shown_value, int& value, int least, int most, int step) {
  const std::string base(id);
  const int before = value;
  {
    const Disabled at_end(value <= least);
    if (icon_button(base + "/less", Icon::minus, {}, ButtonLook::secondary))
      value = std::max(least, value - step);
  }
  same_row(4);
  const float width = std::max(px(64), text_width(shown_value) + px(12));
  const float pad = ImGui::GetStyle().FramePadding.y;
  const ImVec2 from = centred_in_row(line_height() + pad * 2);
  const ShownText words = shown(shown_value);
  draw_text(ImVec2(from.x + (width - words.width) / 2, from.y + pad), colour(Ink::text), words.text);
  show_area(base + "/value", from, ImVec2(width, line_height() + pad * 2), {.text = &shown_value});
  same_row(4);
  {
    const Disabled at_end(value >= most);
    if (icon_button(base + "/more", Icon::plus, {}, ButtonLook::secondary))
      value = std::min(most, value + step);
  }
  return value != before;
}

}  // namespace dojo::window::ui
