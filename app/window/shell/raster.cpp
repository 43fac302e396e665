#include "window/shell/raster.h"

#include <algorithm>
#include <cmath>

namespace dojo::window {
namespace {

struct Clip {
  int x0, y0, x1, y1;
};

std::uint32_t channel(std::uint32_t colour, int shift) {
  return colour >> shift & 255u;
}
std::uint32_t divided_by_255(std::uint32_t v) {
  return (v + 128 + (v >> 8)) >> 8;
}

std::uint32_t times(std::uint32_t a, std::uint32_t b) {
  std::uint32_t out = 0;
  for (int s = 0; s < 32; s += 8) out |= std::min(255u, divided_by_255(channel(a, s) * channel(b, s))) << s;
  return out;
}

void blend(std::uint32_t& under, std::uint32_t over) {
  const std::uint32_t alpha = over >> 24;
  if (alpha == 0) return;
  if (alpha == 255) {
    under = over;
    return;
  }
  std::uint32_t out = 0xFF000000u;
  for (int s = 0; s < 24; s += 8) {
    const std::uint32_t mixed = channel(over, s) * alpha + channel(under, s) * (255 - alpha);
    out |= std::min(255u, divided_by_255(mixed)) << s;
  }
  under = out;
}

std::uint32_t texel(const fonts::Canvas& glyphs, float u, float v) {
  const int x = std::clamp(static_cast<int>(u * static_cast<float>(glyphs.width)), 0, glyphs.width - 1);
  const int y = std::clamp(static_cast<int>(v * static_cast<float>(glyphs.height)), 0, glyphs.height - 1);
  return glyphs.row(y)[x];
}

// Twice the area of (a, b, p): positive on one side of the edge, negative on the other.
float side(ImVec2 a, ImVec2 b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// A pixel on an edge that two triangles share belongs to the one above or left of it.
bool owns_edge(ImVec2 a, ImVec2 b) {
  return (b.y == a.y && b.x > a.x) || b.y < a.y;
}

class Triangle {
 public:
  Triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) : a_(&a), b_(&b), c_(&c) {
    area_ = side(a.pos, b.pos, c.pos.x, c.pos.y);
    if (area_ < 0) {
      std::swap(b_, c_);
      area_ = -area_;
    }
    flat_ = a_->col == b_->col && a_->col == c_->col;
    one_texel_ = a_->uv.x == b_->uv.x && a_->uv.x == c_->uv.x && a_->uv.y == b_->uv.y && a_->uv.y == c_->uv.y;
  }

  void fill(const fonts::Canvas& glyphs, const Clip& clip, Picture& picture) const {
    if (area_ == 0) return;
    const auto [x_min, x_max] = std::minmax({a_->pos.x, b_->pos.x, c_->pos.x});
    const auto [y_min, y_max] = std::minmax({a_->pos.y, b_->pos.y, c_->pos.y});
    const int x0 = std::max(clip.x0, static_cast<int>(std::floor(x_min)));
    const int x1 = std::min(clip.x1, static_cast<int>(std::ceil(x_max)));
    const int y0 = std::max(clip.y0, static_cast<int>(std::floor(y_min)));
    const int y1 = std::min(clip.y1, static_cast<int>(std::ceil(y_max)));
    const std::uint32_t solid = one_texel_ ? texel(glyphs, a_->uv.x, a_->uv.y) : 0;
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) pixel(x, y, glyphs, solid, picture);
    }
  }

 private:
  void pixel(int x, int y, const fonts::Canvas& glyphs, std::uint32_t solid, Picture& picture) const {
    const float px = static_cast<float>(x) + 0.5f;
    const float py = static_cast<float>(y) + 0.5f;
    float wa = side(b_->pos, c_->pos, px, py);
    float wb = side(c_->pos, a_->pos, px, py);
    float wc = side(a_->pos, b_->pos, px, py);
    if (wa < 0 || wb < 0 || wc < 0) return;
    if (wa == 0 && !owns_edge(b_->pos, c_->pos)) return;
    if (wb == 0 && !owns_edge(c_->pos, a_->pos)) return;
    if (wc == 0 && !owns_edge(a_->pos, b_->pos)) return;
    wa /= area_;
    wb /= area_;
    wc /= area_;
    const std::uint32_t colour = flat_ ? a_->col : mixed_colour(wa, wb, wc);
    const float u = a_->uv.x * wa + b_->uv.x * wb + c_->uv.x * wc;
    const float v = a_->uv.y * wa + b_->uv.y * wb + c_->uv.y * wc;
    const std::uint32_t tex = one_texel_ ? solid : texel(glyphs, u, v);
    blend(picture.at(x, y), tex == 0xFFFFFFFFu ? colour : times(colour, tex));
  }

  std::uint32_t mixed_colour(float wa, float wb, float wc) const {
    std::uint32_t out = 0;
    for (int s = 0; s < 32; s += 8) {
      const float v = static_cast<float>(channel(a_->col, s)) * wa +
                      static_cast<float>(channel(b_->col, s)) * wb +
                      static_cast<float>(channel(c_->col, s)) * wc;
      out |= std::min(255u, static_cast<std::uint32_t>(v + 0.5f)) << s;
    }
    return out;
  }

  const ImDrawVert* a_;
  const ImDrawVert* b_;
  const ImDrawVert* c_;
  float area_;
  bool flat_;
  bool one_texel_;
};

void draw_command(const ImDrawList& list, const ImDrawCmd& command, ImVec2 origin,
                  const fonts::Canvas& glyphs, Picture& picture) {
  if (command.UserCallback != nullptr) return;
  const Clip clip{std::max(0, static_cast<int>(command.ClipRect.x - origin.x)),
                  std::max(0, static_cast<int>(command.ClipRect.y - origin.y)),
                  std::min(picture.width, static_cast<int>(command.ClipRect.z - origin.x)),
                  std::min(picture.height, static_cast<int>(command.ClipRect.w - origin.y))};
  if (clip.x1 <= clip.x0 || clip.y1 <= clip.y0) return;
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
  for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
    Triangle(vertex[index[i]], vertex[index[i + 1]], vertex[index[i + 2]]).fill(glyphs, clip, picture);
  }
}

}  // namespace

void draw(const ImDrawData& data, const fonts::Canvas& glyphs, Picture& picture) {
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer)
      draw_command(list, command, data.DisplayPos, glyphs, picture);
  }
}

}  // namespace dojo::window
