// Draws Dear ImGui's draw lists on the CPU, always to the same pixels: for tests and for pictures in the
// manuals.
//
//   Picture picture(1280, 720, 0xFFF3F5F8); draw(*ImGui::GetDrawData(), fonts.canvas(), picture);
//   write_png(picture, file);
//
// Pixels are straight RGBA in memory order (0xAABBGGRR). One texture: the glyphs. Pure, but for write_png.
#pragma once

#include <cstdint>
#include <filesystem>
#include <imgui.h>
#include <vector>

#include "base/result.h"
#include "window/fonts/texture.h"

namespace dojo::window {

struct Picture {
  int width;
  int height;
  std::vector<std::uint32_t> pixels;

  Picture(int w, int h, std::uint32_t background)
      : width(w), height(h), pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), background) {}
  std::uint32_t& at(int x, int y) {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                  static_cast<std::size_t>(x)];
  }
  std::uint32_t at(int x, int y) const { return const_cast<Picture*>(this)->at(x, y); }
};

void draw(const ImDrawData& data, const fonts::Canvas& glyphs, Picture& picture);

base::Status write_png(const Picture& picture, const std::filesystem::path& file);

}  // namespace dojo::window
