// Draws Dear ImGui's draw lists on the CPU, always to the same pixels: on the screen where there is no
// graphics card, in tests, and for pictures in the manuals.
//
//   Picture picture(1280, 720, 0xFFF3F5F8); draw(*ImGui::GetDrawData(), fonts.canvas(), picture);
//   write_png(picture, file);
//
// Most of a screen is upright rectangles of one colour and glyphs at whole pixels: they are filled and copied
// row by row, and everything else triangle by triangle, to the same pixels. Pixels are straight RGBA in
// memory order (0xAABBGGRR). One texture: the glyphs. Pure, but for write_png.
#pragma once

#include <cstdint>
#include <filesystem>
#include <imgui.h>
#include <vector>

#include "base/result.h"
#include "window/fonts/texture.h"

namespace dojo::window {

// A rectangle of pixels, half-open.
struct Part {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  bool operator==(const Part&) const = default;
};

struct Picture {
  int width;
  int height;
  std::vector<std::uint32_t> pixels;

  Picture(int w, int h, std::uint32_t background)
      : width(w), height(h), pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), background) {}
  std::uint32_t* row(int y) {
    return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
  const std::uint32_t* row(int y) const { return const_cast<Picture*>(this)->row(y); }
  std::uint32_t& at(int x, int y) { return row(y)[x]; }
  std::uint32_t at(int x, int y) const { return row(y)[x]; }
  Part whole() const { return {0, 0, width, height}; }
};

void draw(const ImDrawData& data, const fonts::Canvas& glyphs, Picture& picture);
// Only what falls into the part; that is as it would be if all had been drawn.
void draw(const ImDrawData& data, const fonts::Canvas& glyphs, Picture& picture, const Part& part);

base::Status write_png(const Picture& picture, const std::filesystem::path& file);

}  // namespace dojo::window
