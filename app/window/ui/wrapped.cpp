#include "window/ui/wrapped.h"

#include <algorithm>
#include <imgui_internal.h>

#include "window/ui/context.h"
#include "window/ui/draw.h"

namespace dojo::window::ui {
namespace {

const WrappedRows& rows_of(const Text& text, float width_px) {
  const int width = std::max(1, static_cast<int>(width_px));
  return context().rows.get(text.utf8(), role(), width, context().fonts);
}

float x_of(const Text& text, const ShownRow& row, std::size_t byte) {
  const std::size_t end = std::clamp(byte, row.begin, row.end);
  const std::string before = context().fonts.shown(text.utf8().substr(row.begin, end - row.begin), role());
  const ImFont* font = context().fonts.font(role());
  const float x =
      font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, before.data(), before.data() + before.size()).x;
  return std::min(x, row.width);
}

void draw_marks(const Text& text, const ShownRow& row, ImVec2 at, const std::vector<Mark>& marks) {
  for (const Mark& mark : marks) {
    if (mark.end <= row.begin || mark.begin >= row.end) continue;
    const theme::ToneColours& c = context().theme.tone(mark.tone);
    const float x0 = at.x + x_of(text, row, mark.begin);
    const float x1 = at.x + x_of(text, row, mark.end);
    const float bottom = at.y + line_height();
    draw_box(ImVec2(x0 - px(1), at.y + px(1)), ImVec2(x1 + px(1), bottom), c.soft, px(3));
    draw_box(ImVec2(x0, bottom - px(2)), ImVec2(x1, bottom), c.ink, 0);
  }
}

}  // namespace

void wrapped(std::string_view id, const Text& text, const WrapStyle& style) {
  float width = ImGui::GetContentRegionAvail().x;
  if (style.width > 0) width = px(style.width);
  if (style.width_px > 0) width = style.width_px;
  const WrappedRows& laid_out = rows_of(text, width);
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const float step = line_height();
  const ImGuiWindow* window = ImGui::GetCurrentWindow();
  const theme::Colour ink = colour(style.ink);
  for (std::size_t i = 0; i < laid_out.rows.size(); ++i) {
    const ImVec2 at(from.x, from.y + static_cast<float>(i) * step);
    if (at.y + step < window->ClipRect.Min.y || at.y > window->ClipRect.Max.y) continue;
    draw_marks(text, laid_out.rows[i], at, style.marks);
    draw_text(at, ink, laid_out.rows[i].shown);
  }
  const ImVec2 size(laid_out.width, static_cast<float>(laid_out.rows.size()) * step);
  show_area(id, from, size, {.text = &text}, Fit::block);
}

Extent wrapped_extent(const Text& text, float width_px) {
  const WrappedRows& laid_out = rows_of(text, width_px);
  return {laid_out.width, static_cast<float>(laid_out.rows.size()) * line_height()};
}

float wrapped_height(const Text& text, float width_px) {
  return wrapped_extent(text, width_px).height;
}

}  // namespace dojo::window::ui
