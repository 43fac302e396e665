#include "window/ui/draw.h"

#define IMGUI_DEFINE_MATH_OPERATORS
#include <algorithm>
#include <imgui_internal.h>

#include "window/ui/context.h"
#include "window/utf32.h"

namespace dojo::window::ui {
namespace {

Box box_of(const ImRect& rect) {
  return {rect.Min.x, rect.Min.y, rect.Max.x, rect.Max.y};
}

void record(std::string_view id, const ImRect& rect, bool focused, const Describe& what) {
  Recorder& recorder = context().recorder;
  if (!recorder.on() || id.empty()) return;
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  Item item;
  item.id = std::string(id);
  item.rect = box_of(rect);
  item.clip = box_of(g.CurrentWindow->ClipRect);
  if (what.text != nullptr) item.text = what.text->utf8();
  item.enabled = (g.CurrentItemFlags & ImGuiItemFlags_Disabled) == 0;
  item.selected = what.selected;
  item.focused = focused;
  item.cut = what.cut;
  recorder.note(std::move(item));
}

void record_text(ImVec2 at, const ImFont& font, const std::string& shown) {
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const ImVec4 clip = window->DrawList->_ClipRectStack.back();
  const char* begin = shown.data();
  const ImVec2 size = font.CalcTextSizeA(font.FontSize, FLT_MAX, 0, begin, begin + shown.size());
  context().recorder.note_text({{at.x, at.y, at.x + size.x, at.y + font.FontSize},
                                {clip.x, clip.y, clip.z, clip.w},
                                shown,
                                window->RootWindow});
}

}  // namespace

ImU32 packed(theme::Colour c) {
  return IM_COL32(c.red(), c.green(), c.blue(), c.alpha);
}
theme::Colour colour(theme::Paint paint) {
  return context().theme.colour(paint);
}
theme::Colour colour(theme::Ink ink) {
  return context().theme.colour(ink);
}
theme::Colour colour(theme::Line line) {
  return context().theme.colour(line);
}

float line_height() {
  return context().fonts.font(role())->FontSize;
}

ShownText shown(const Text& text) {
  ShownText out;
  out.text = context().fonts.shown(text.utf8(), role());
  const ImFont* font = context().fonts.font(role());
  const char* begin = out.text.data();
  out.width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, begin, begin + out.text.size()).x;
  return out;
}

ShownText shown_within(const Text& text, float width) {
  ShownText whole = shown(text);
  if (whole.width <= width + 0.5f) return whole;
  fonts::FontSystem& fonts = context().fonts;
  const std::u32string points = to_utf32(text.utf8());
  // The Chinese ellipsis stands at mid-height, which looks wrong after a Latin word.
  const bool latin = points.front() < 0x250;
  const std::u32string dots = latin ? U"..." : U"…";
  const float ellipsis = static_cast<float>(dots.size()) * fonts.advance(dots.front(), role());
  float used = 0;
  std::size_t keep = 0;
  while (keep < points.size()) {
    const float step = fonts.advance(points[keep], role());
    if (used + step + ellipsis > width) break;
    used += step;
    ++keep;
  }
  ShownText out;
  out.text = fonts.shown(to_utf8(points.substr(0, keep) + dots), role());
  out.width = used + ellipsis;
  out.cut = true;
  return out;
}

float text_width(const Text& text) {
  return shown(text).width;
}

void draw_text(ImVec2 at, theme::Colour colour, const std::string& shown) {
  const ImFont* font = context().fonts.font(role());
  const char* begin = shown.data();
  if (context().recorder.on()) record_text(at, *font, shown);
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize, ImVec2(ImFloor(at.x), ImFloor(at.y)),
                                      packed(colour), begin, begin + shown.size());
}

void draw_box(ImVec2 from, ImVec2 until, theme::Colour fill, float rounding) {
  ImGui::GetWindowDrawList()->AddRectFilled(from, until, packed(fill), rounding);
}

void draw_outline(ImVec2 from, ImVec2 until, theme::Colour line, float rounding, float thickness) {
  ImGui::GetWindowDrawList()->AddRect(from, until, packed(line), rounding, ImDrawFlags_None, thickness);
}

Area press_area(std::string_view id, ImVec2 size, const Describe& what) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  Area area;
  const ImVec2 from = centred_in_row(size.y);
  const ImRect rect(from, from + size);
  area.from = rect.Min;
  area.until = rect.Max;
  area.enabled = (g.CurrentItemFlags & ImGuiItemFlags_Disabled) == 0;
  if (window->SkipItems) return area;
  const ImGuiID key = window->GetID(id.data(), id.data() + id.size());
  ImGui::ItemSize(size, size.y / 2);
  area.visible = ImGui::ItemAdd(rect, key);
  if (area.enabled) context().focus.take_stop(key, rect.Min, rect.Max);
  if (area.visible) {
    area.pressed = ImGui::ButtonBehavior(rect, key, &area.hovered, &area.held);
    if (g.NavActivateInputId == key && area.enabled)
      area.pressed = true;  // Enter; Space is told by ButtonBehavior
    area.focused = g.NavId == key && !g.NavDisableHighlight;
  }
  record(id, rect, area.focused, what);
  return area;
}

void draw_focus(const Area& area, float rounding) {
  if (!area.focused) return;
  const float gap = px(2);
  draw_outline(ImVec2(area.from.x - gap, area.from.y - gap), ImVec2(area.until.x + gap, area.until.y + gap),
               colour(theme::Line::focus), rounding + gap, px(2));
}

// Dear ImGui lines up baselines; giving it the middle of each thing instead lines up their middles, whatever
// their role.
ImVec2 centred_in_row(float height) {
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const float lower = std::max(0.0f, window->DC.CurrLineTextBaseOffset - height / 2);
  return ImVec2(window->DC.CursorPos.x, window->DC.CursorPos.y + ImFloor(lower));
}

void show_area(std::string_view id, ImVec2 from, ImVec2 size, const Describe& what, Fit fit) {
  const ImRect rect(from, from + size);
  ImGui::ItemSize(size, fit == Fit::centred ? size.y / 2 : -1);
  ImGui::ItemAdd(rect, 0);
  record(id, rect, false, what);
}

void record_last(std::string_view id, const Describe& what) {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const bool focused = g.LastItemData.ID != 0 && g.NavId == g.LastItemData.ID && !g.NavDisableHighlight;
  record(id, g.LastItemData.Rect, focused, what);
}

}  // namespace dojo::window::ui
