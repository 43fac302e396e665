// One triangle of a draw list, filled on the CPU: colours between its corners, one texture, exact edges.
//
//   Triangle(a, b, c).fill(glyphs, clip, picture);
//
// A pixel belongs to it when its middle lies inside; one on an edge that two triangles share belongs to the
// one below or right of that edge, so that it is blended once. The corners must outlive it. Pure.
#pragma once

#include <imgui.h>

#include "window/shell/raster.h"

namespace dojo::window {

std::uint32_t texel(const fonts::Canvas& glyphs, float u, float v);

class Triangle {
 public:
  Triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c);
  void fill(const fonts::Canvas& glyphs, const Part& clip, Picture& picture) const;

 private:
  struct Span {
    int from, until;
  };
  bool has(int x, float middle_y) const;
  Span span(int x0, int x1, float middle_y) const;
  void shade(std::uint32_t& pixel, int x, float middle_y, const fonts::Canvas& glyphs,
             std::uint32_t solid) const;
  std::uint32_t mixed_colour(float wa, float wb, float wc) const;

  const ImDrawVert* a_;
  const ImDrawVert* b_;
  const ImDrawVert* c_;
  float area_;
  bool flat_;
  bool one_texel_;
};

}  // namespace dojo::window
