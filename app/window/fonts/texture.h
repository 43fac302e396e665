// The pixels of the glyph texture on the CPU, and where they are shown: a GL texture, or nowhere in a
// headless run.
//
// Canvas pixels are straight RGBA (0xAABBGGRR), row by row. A TextureSink gets the whole canvas after it was
// made or resized, and then rectangles that changed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <imgui.h>
#include <vector>

namespace dojo::window::fonts {

struct Canvas {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;

  // What changed since the last upload, half-open; empty when x0 >= x1.
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool whole = true;

  std::uint32_t* row(int y) {
    return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
  const std::uint32_t* row(int y) const {
    return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }

  void touch(int x, int y, int w, int h) {
    const bool clean = x0 >= x1;
    x0 = clean ? x : std::min(x0, x);
    y0 = clean ? y : std::min(y0, y);
    x1 = clean ? x + w : std::max(x1, x + w);
    y1 = clean ? y + h : std::max(y1, y + h);
  }
};

class TextureSink {
 public:
  virtual ~TextureSink() = default;
  virtual ImTextureID replace(const Canvas& canvas) = 0;  // the id under which it is drawn from now on
  virtual void update(const Canvas& canvas) = 0;          // the rectangle x0…y1
};

// For headless runs: the software rasteriser reads the canvas itself.
class NoTexture : public TextureSink {
 public:
  ImTextureID replace(const Canvas&) override { return nullptr; }
  void update(const Canvas&) override {}
};

}  // namespace dojo::window::fonts
