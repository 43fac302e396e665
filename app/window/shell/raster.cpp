#include "window/shell/raster.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "window/shell/blend.h"
#include "window/shell/triangle.h"

namespace dojo::window {
namespace {

Part common(const Part& a, const Part& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

// The first pixel whose middle is not left of (or above) that line.
int first_pixel(float line) {
  return static_cast<int>(std::ceil(line - 0.5f));
}

bool is_whole(float v) {
  return std::abs(v - std::round(v)) < 0.01f;
}

// Two triangles that are an upright rectangle of one colour, as Dear ImGui lays boxes and glyphs down.
struct Rectangle {
  const ImDrawVert* from;
  const ImDrawVert* until;

  static std::optional<Rectangle> of(const ImDrawVert* vertex, const ImDrawIdx* index) {
    if (index[3] != index[0] || index[4] != index[2]) return std::nullopt;
    const ImDrawVert &a = vertex[index[0]], &b = vertex[index[1]], &c = vertex[index[2]],
                     &d = vertex[index[5]];
    const bool upright = a.pos.x == d.pos.x && b.pos.x == c.pos.x && a.pos.y == b.pos.y && c.pos.y == d.pos.y;
    const bool upright_picture = a.uv.x == d.uv.x && b.uv.x == c.uv.x && a.uv.y == b.uv.y && c.uv.y == d.uv.y;
    const bool one_colour = a.col == b.col && a.col == c.col && a.col == d.col;
    if (!upright || !upright_picture || !one_colour || a.pos.x > c.pos.x || a.pos.y > c.pos.y)
      return std::nullopt;
    return Rectangle{&a, &c};
  }

  bool one_texel() const { return from->uv.x == until->uv.x && from->uv.y == until->uv.y; }

  // Texels on pixels, none stretched.
  bool is_copy(const fonts::Canvas& glyphs) const {
    const float w = static_cast<float>(glyphs.width), h = static_cast<float>(glyphs.height);
    const float across = (until->uv.x - from->uv.x) * w - (until->pos.x - from->pos.x);
    const float down = (until->uv.y - from->uv.y) * h - (until->pos.y - from->pos.y);
    return is_whole(from->pos.x) && is_whole(from->pos.y) && is_whole(from->uv.x * w) &&
           is_whole(from->uv.y * h) && std::abs(across) < 0.01f && std::abs(down) < 0.01f;
  }

  // False: it has to be drawn as triangles.
  bool fill(const fonts::Canvas& glyphs, const Part& clip, Picture& picture) const {
    const bool solid = one_texel();
    if (!solid && !is_copy(glyphs)) return false;
    const Part pixels = {first_pixel(from->pos.x), first_pixel(from->pos.y), first_pixel(until->pos.x),
                         first_pixel(until->pos.y)};
    const Part box = common(pixels, clip);
    if (box.empty()) return true;
    if (solid) {
      const std::uint32_t colour = tinted(from->col, texel(glyphs, from->uv.x, from->uv.y));
      for (int y = box.y0; y < box.y1; ++y) blend_row(picture.row(y) + box.x0, box.width(), colour);
      return true;
    }
    const int right =
        static_cast<int>(std::lround(from->uv.x * static_cast<float>(glyphs.width))) - pixels.x0;
    const int down =
        static_cast<int>(std::lround(from->uv.y * static_cast<float>(glyphs.height))) - pixels.y0;
    for (int y = box.y0; y < box.y1; ++y) {
      const std::uint32_t* texels = glyphs.row(y + down) + right;
      std::uint32_t* row = picture.row(y);
      for (int x = box.x0; x < box.x1; ++x) {
        if (texels[x] >> 24 != 0) blend(row[x], tinted(from->col, texels[x]));
      }
    }
    return true;
  }
};

void draw_command(const ImDrawList& list, const ImDrawCmd& command, const Part& clip,
                  const fonts::Canvas& glyphs, Picture& picture) {
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
  for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
    if (i + 5 < command.ElemCount) {
      const auto rectangle = Rectangle::of(vertex, index + i);
      if (rectangle && rectangle->fill(glyphs, clip, picture)) {
        i += 3;
        continue;
      }
    }
    Triangle(vertex[index[i]], vertex[index[i + 1]], vertex[index[i + 2]]).fill(glyphs, clip, picture);
  }
}

}  // namespace

void draw(const ImDrawData& data, const fonts::Canvas& glyphs, Picture& picture) {
  draw(data, glyphs, picture, picture.whole());
}

void draw(const ImDrawData& data, const fonts::Canvas& glyphs, Picture& picture, const Part& part) {
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      const ImVec4& box = command.ClipRect;
      const Part clip{
          static_cast<int>(box.x - data.DisplayPos.x), static_cast<int>(box.y - data.DisplayPos.y),
          static_cast<int>(box.z - data.DisplayPos.x), static_cast<int>(box.w - data.DisplayPos.y)};
      const Part seen = common(common(clip, part), picture.whole());
      if (!seen.empty()) draw_command(list, command, seen, glyphs, picture);
    }
  }
}

}  // namespace dojo::window
