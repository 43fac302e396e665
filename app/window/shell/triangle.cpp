#include "window/shell/triangle.h"

#include <algorithm>
#include <cmath>

#include "window/shell/blend.h"

namespace dojo::window {
namespace {

// Twice the area of (a, b, p): positive on one side of the edge, negative on the other.
float side(ImVec2 a, ImVec2 b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

bool owns_edge(ImVec2 a, ImVec2 b) {
  return (b.y == a.y && b.x > a.x) || b.y < a.y;
}

}  // namespace

std::uint32_t texel(const fonts::Canvas& glyphs, float u, float v) {
  const int x = std::clamp(static_cast<int>(u * static_cast<float>(glyphs.width)), 0, glyphs.width - 1);
  const int y = std::clamp(static_cast<int>(v * static_cast<float>(glyphs.height)), 0, glyphs.height - 1);
  return glyphs.row(y)[x];
}

Triangle::Triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) : a_(&a), b_(&b), c_(&c) {
  area_ = side(a.pos, b.pos, c.pos.x, c.pos.y);
  if (area_ < 0) {
    std::swap(b_, c_);
    area_ = -area_;
  }
  flat_ = a_->col == b_->col && a_->col == c_->col;
  one_texel_ = a_->uv.x == b_->uv.x && a_->uv.x == c_->uv.x && a_->uv.y == b_->uv.y && a_->uv.y == c_->uv.y;
}

void Triangle::fill(const fonts::Canvas& glyphs, const Part& clip, Picture& picture) const {
  if (area_ == 0) return;
  const auto [x_min, x_max] = std::minmax({a_->pos.x, b_->pos.x, c_->pos.x});
  const auto [y_min, y_max] = std::minmax({a_->pos.y, b_->pos.y, c_->pos.y});
  const int x0 = std::max(clip.x0, static_cast<int>(std::floor(x_min)));
  const int x1 = std::min(clip.x1, static_cast<int>(std::ceil(x_max)));
  const int y0 = std::max(clip.y0, static_cast<int>(std::floor(y_min)));
  const int y1 = std::min(clip.y1, static_cast<int>(std::ceil(y_max)));
  if (x0 >= x1) return;
  const std::uint32_t solid = one_texel_ ? texel(glyphs, a_->uv.x, a_->uv.y) : 0;
  for (int y = y0; y < y1; ++y) {
    const float middle_y = static_cast<float>(y) + 0.5f;
    const Span inside = span(x0, x1, middle_y);
    std::uint32_t* row = picture.row(y);
    if (flat_ && one_texel_) {
      blend_row(row + inside.from, inside.until - inside.from, tinted(a_->col, solid));
      continue;
    }
    for (int x = inside.from; x < inside.until; ++x) shade(row[x], x, middle_y, glyphs, solid);
  }
}

bool Triangle::has(int x, float middle_y) const {
  const float middle_x = static_cast<float>(x) + 0.5f;
  const auto in = [&](const ImDrawVert* p, const ImDrawVert* q) {
    const float w = side(p->pos, q->pos, middle_x, middle_y);
    return w > 0 || (w == 0 && owns_edge(p->pos, q->pos));
  };
  return in(b_, c_) && in(c_, a_) && in(a_, b_);
}

// Where the edges cross the row, a pixel too wide; has() tells exactly which pixels at the ends are inside.
Triangle::Span Triangle::span(int x0, int x1, float middle_y) const {
  float from = static_cast<float>(x0);
  float until = static_cast<float>(x1);
  const auto cut = [&](ImVec2 p, ImVec2 q) {
    const float dy = q.y - p.y;
    if (dy == 0) return;
    const float x = p.x + (q.x - p.x) * (middle_y - p.y) / dy;
    if (dy < 0) from = std::max(from, std::floor(x) - 1);
    if (dy > 0) until = std::min(until, std::ceil(x) + 1);
  };
  cut(b_->pos, c_->pos);
  cut(c_->pos, a_->pos);
  cut(a_->pos, b_->pos);
  if (from >= until) return {x0, x0};
  Span inside{static_cast<int>(from), static_cast<int>(until)};
  while (inside.from < inside.until && !has(inside.from, middle_y)) ++inside.from;
  while (inside.from < inside.until && !has(inside.until - 1, middle_y)) --inside.until;
  return inside;
}

void Triangle::shade(std::uint32_t& pixel, int x, float middle_y, const fonts::Canvas& glyphs,
                     std::uint32_t solid) const {
  const float middle_x = static_cast<float>(x) + 0.5f;
  const float wa = side(b_->pos, c_->pos, middle_x, middle_y) / area_;
  const float wb = side(c_->pos, a_->pos, middle_x, middle_y) / area_;
  const float wc = side(a_->pos, b_->pos, middle_x, middle_y) / area_;
  const std::uint32_t colour = flat_ ? a_->col : mixed_colour(wa, wb, wc);
  const float u = a_->uv.x * wa + b_->uv.x * wb + c_->uv.x * wc;
  const float v = a_->uv.y * wa + b_->uv.y * wb + c_->uv.y * wc;
  blend(pixel, tinted(colour, one_texel_ ? solid : texel(glyphs, u, v)));
}

std::uint32_t Triangle::mixed_colour(float wa, float wb, float wc) const {
  std::uint32_t out = 0;
  for (int s = 0; s < 32; s += 8) {
    const auto part = [&](const ImDrawVert* at) { return static_cast<float>(at->col >> s & 255u); };
    const float v = part(a_) * wa + part(b_) * wb + part(c_) * wc;
    out |= std::min(255u, static_cast<std::uint32_t>(v + 0.5f)) << s;
  }
  return out;
}

}  // namespace dojo::window
