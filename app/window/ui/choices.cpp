// Everything that is chosen: check boxes, radio buttons, lists, tabs.
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

float mark_side() {
  return ImFloor(line_height() * 0.78f);
}

// The room of a check box or radio button: the mark, a gap, the words, a little taller than the line.
Area mark_area(std::string_view id, const Text& text, bool selected, ShownText& words) {
  const float left = mark_side() + px(8);
  words = shown_within(text, std::max(px(20), ImGui::GetContentRegionAvail().x - left));
  return press_area(id, ImVec2(left + words.width, line_height() + px(4)),
                    {.text = &text, .cut = words.cut, .selected = selected});
}

void mark_words(const Area& area, const ShownText& words) {
  const Colour ink = colour(area.enabled ? Ink::text : Ink::disabled);
  draw_text(ImVec2(area.from.x + mark_side() + px(8), area.from.y + px(2)), ink, words.text);
  draw_focus(area, px(4));
}

void row_background(const Area& area, bool selected) {
  const float round = px(7);
  if (selected) {
    draw_box(area.from, area.until, colour(Paint::selected), round);
    // A bar as well, so that the chosen row does not depend on colour.
    const float inset = px(8);
    draw_box(ImVec2(area.from.x, area.from.y + inset), ImVec2(area.from.x + px(3), area.until.y - inset),
             colour(Line::focus), px(2));
  } else if (area.hovered && area.enabled) {
    draw_box(area.from, area.until, colour(Paint::raised), round);
  }
  draw_focus(area, round);
}

}  // namespace

bool checkbox(std::string_view id, const Text& text, bool& value) {
  ShownText words;
  const Area area = mark_area(id, text, value, words);
  if (area.pressed) value = !value;
  if (!area.visible) return area.pressed;
  const float side = mark_side();
  const float top = ImFloor((area.from.y + area.until.y - side) / 2);
  const ImVec2 from(area.from.x, top);
  const ImVec2 until(from.x + side, top + side);
  const bool filled = value && area.enabled;
  draw_box(from, until, colour(filled ? Paint::accent : Paint::sunken), px(4));
  if (!filled) draw_outline(from, until, colour(area.enabled ? Line::control : Line::separator), px(4));
  if (value) {
    const Colour ink = colour(area.enabled ? Ink::on_accent : Ink::disabled);
    draw_icon(ImGui::GetWindowDrawList(), Icon::check, ImVec2(from.x + px(1), from.y), side - px(2), ink);
  }
  mark_words(area, words);
  return area.pressed;
}

bool radio(std::string_view id, const Text& text, bool chosen) {
  ShownText words;
  const Area area = mark_area(id, text, chosen, words);
  if (!area.visible) return area.pressed;
  const float radius = mark_side() / 2;
  const ImVec2 centre(area.from.x + radius, ImFloor((area.from.y + area.until.y) / 2));
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddCircleFilled(centre, radius, packed(colour(Paint::sunken)));
  const bool lively = chosen && area.enabled;
  const Colour line = lively ? colour(Line::focus) : colour(area.enabled ? Line::control : Line::separator);
  list->AddCircle(centre, radius - 0.5f, packed(line), 0, lively ? px(2) : 1);
  if (chosen)
    list->AddCircleFilled(centre, radius * 0.5f, packed(colour(area.enabled ? Ink::accent : Ink::disabled)));
  mark_words(area, words);
  return area.pressed;
}

bool selectable(std::string_view id, const Text& name, RowStyle style,
                const std::function<void(ImVec2 from, ImVec2 until)>& draw) {
  const float height = style.height > 0 ? px(style.height) : line_height() + px(12);
  const float width = ImGui::GetContentRegionAvail().x;
  const Area area = press_area(id, ImVec2(width, height), {.text = &name, .selected = style.selected});
  if (!area.visible) return area.pressed;
  row_background(area, style.selected);
  ImGui::PushClipRect(area.from, area.until, true);
  draw(ImVec2(area.from.x + px(12), area.from.y), ImVec2(area.until.x - px(8), area.until.y));
  ImGui::PopClipRect();
  return area.pressed;
}

bool selectable(std::string_view id, const Text& text, RowStyle style) {
  const float height = style.height > 0 ? px(style.height) : line_height() + px(12);
  const float width = ImGui::GetContentRegionAvail().x;
  const ShownText words = shown_within(text, width - px(20));
  const Area area =
      press_area(id, ImVec2(width, height), {.text = &text, .cut = words.cut, .selected = style.selected});
  if (!area.visible) return area.pressed;
  row_background(area, style.selected);
  const Colour ink = colour(area.enabled ? Ink::text : Ink::disabled);
  draw_text(ImVec2(area.from.x + px(12), area.from.y + (height - line_height()) / 2), ink, words.text);
  return area.pressed;
}

bool combo(std::string_view id, const std::vector<Text>& options, std::size_t& chosen, float width_units) {
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  const float arrow = ImFloor(line_height() * 0.7f);
  float widest = px(60);
  for (const Text& option : options) widest = std::max(widest, text_width(option));
  const float natural = widest + arrow + padding.x * 2 + px(10);
  const float width = width_units == kFill ? ImGui::GetContentRegionAvail().x
                      : width_units > 0    ? px(width_units)
                                           : natural;
  static const Text kNothing;
  const Text& now = chosen < options.size() ? options[chosen] : kNothing;
  const ShownText words = shown_within(now, width - arrow - padding.x * 2 - px(6));
  const Area area =
      press_area(id, ImVec2(width, line_height() + padding.y * 2), {.text = &now, .cut = words.cut});
  const std::string popup(id);
  if (area.visible) {
    const float round = ImGui::GetStyle().FrameRounding;
    draw_box(area.from, area.until, colour(area.hovered ? Paint::raised : Paint::sunken), round);
    draw_outline(area.from, area.until, colour(area.enabled ? Line::control : Line::separator), round);
    const Colour ink = colour(area.enabled ? Ink::text : Ink::disabled);
    draw_text(ImVec2(area.from.x + padding.x, area.from.y + padding.y), ink, words.text);
    const ImVec2 at(area.until.x - padding.x - arrow + px(4),
                    ImFloor((area.from.y + area.until.y - arrow) / 2));
    draw_icon(ImGui::GetWindowDrawList(), Icon::chevron_down, at, arrow, ink);
    draw_focus(area, round);
  }
  if (area.pressed) ImGui::OpenPopup(popup.c_str());
  bool changed = false;
  // Above the field where there is no room below.
  const float wanted = static_cast<float>(options.size()) * (line_height() + px(14)) + px(16);
  const float below_room = ImGui::GetIO().DisplaySize.y - area.until.y - px(8);
  const float above_room = area.from.y - px(8);
  const bool above = std::min(wanted, px(360)) > below_room && above_room > below_room;
  const float tallest = std::min(px(360), std::max(px(60), above ? above_room : below_room));
  ImGui::SetNextWindowPos(ImVec2(area.from.x, above ? area.from.y - px(4) : area.until.y + px(4)),
                          ImGuiCond_Always, ImVec2(0, above ? 1.0f : 0.0f));
  ImGui::SetNextWindowSizeConstraints(ImVec2(width, 0), ImVec2(FLT_MAX, tallest));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(6), px(6)));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, px(2)));
  if (ImGui::BeginPopup(popup.c_str(), ImGuiWindowFlags_NoMove)) {
    for (std::size_t i = 0; i < options.size(); ++i) {
      ImGui::Dummy(ImVec2(std::max(width - px(12), text_width(options[i]) + px(24)), 0));
      if (selectable(popup + "/" + std::to_string(i), options[i], {.selected = i == chosen})) {
        changed = i != chosen;
        chosen = i;
        ImGui::CloseCurrentPopup();
      }
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
  return changed;
}

bool segments(std::string_view id, const std::vector<Text>& options, std::size_t& chosen) {
  const std::size_t before = chosen;
  const float round = ImGui::GetStyle().FrameRounding;
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  const float height = line_height() + padding.y * 2;
  float total = 0;
  for (const Text& option : options) total += text_width(option) + padding.x * 2;
  const ImVec2 from = centred_in_row(height);
  const ImVec2 until(from.x + total, from.y + height);
  draw_box(from, until, colour(Paint::sunken), round);
  draw_outline(from, until, colour(Line::control), round);
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (i > 0) ImGui::SameLine(0, 0);
    const ShownText words = shown(options[i]);
    const bool on = i == before;
    const Area area =
        press_area(std::string(id) + "/" + std::to_string(i), ImVec2(words.width + padding.x * 2, height),
                   {.text = &options[i], .selected = on});
    if (area.pressed) chosen = i;
    if (!area.visible) continue;
    const ImVec2 in(px(2), px(2));
    if (on) {
      draw_box(ImVec2(area.from.x + in.x, area.from.y + in.y),
               ImVec2(area.until.x - in.x, area.until.y - in.y), colour(Paint::accent), round - in.x);
    }
    const Ink ink = !area.enabled  ? Ink::disabled
                    : on           ? Ink::on_accent
                    : area.hovered ? Ink::text
                                   : Ink::muted;
    draw_text(ImVec2(area.from.x + padding.x, area.from.y + padding.y), colour(ink), words.text);
    draw_focus(area, round);
  }
  return chosen != before;
}

bool tabs(std::string_view id, const std::vector<Text>& names, std::size_t& chosen) {
  const std::size_t before = chosen;
  const float height = line_height() + px(14);
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImGui::GetWindowDrawList()->AddLine(ImVec2(start.x, start.y + height - 0.5f),
                                      ImVec2(start.x + width, start.y + height - 0.5f),
                                      packed(colour(Line::separator)));
  // When the row is too narrow every tab gives up the same share.
  float natural = 0;
  for (const Text& name : names) natural += text_width(name) + px(24);
  const float share = natural > width ? width / natural : 1.0f;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) ImGui::SameLine(0, 0);
    const float room = ImFloor((text_width(names[i]) + px(24)) * share);
    const ShownText words = shown_within(names[i], room - px(8));
    const bool on = i == before;
    const Area area = press_area(std::string(id) + "/" + std::to_string(i), ImVec2(room, height),
                                 {.text = &names[i], .cut = words.cut, .selected = on});
    if (area.pressed) chosen = i;
    if (!area.visible) continue;
    const Ink ink = !area.enabled ? Ink::disabled : on ? Ink::accent : area.hovered ? Ink::text : Ink::muted;
    draw_text(ImVec2(area.from.x + (room - words.width) / 2, area.from.y + px(6)), colour(ink), words.text);
    if (on) {
      draw_box(ImVec2(area.from.x + px(6), area.until.y - px(3)), ImVec2(area.until.x - px(6), area.until.y),
               colour(Line::focus), px(2));
    }
    draw_focus(area, px(5));
  }
  return chosen != before;
}

}  // namespace dojo::window::ui
