// Colours on colours, for the software rasteriser: straight RGBA in memory order (0xAABBGGRR), each channel
// within one step of the exact value. Pure.
#pragma once

#include <algorithm>
#include <cstdint>

namespace dojo::window {

inline std::uint32_t divided_by_255(std::uint32_t v) {
  return (v + 128 + (v >> 8)) >> 8;
}

// What a triangle's colour becomes by a texel. Most texels are white with some alpha.
inline std::uint32_t tinted(std::uint32_t colour, std::uint32_t texel) {
  if (texel == 0xFFFFFFFFu) return colour;
  std::uint32_t out = 0;
  for (int s = 0; s < 32; s += 8) out |= divided_by_255((colour >> s & 255u) * (texel >> s & 255u)) << s;
  return out;
}

// The product of two channels is at most 255 * 255: two of them fit into one word side by side.
inline void blend(std::uint32_t& under, std::uint32_t over) {
  const std::uint32_t alpha = over >> 24;
  if (alpha == 0) return;
  if (alpha == 255) {
    under = over;
    return;
  }
  constexpr std::uint32_t kPair = 0x00FF00FFu;
  constexpr std::uint32_t kHalf = 0x00800080u;
  const std::uint32_t rest = 255 - alpha;
  const std::uint32_t red_blue = (over & kPair) * alpha + (under & kPair) * rest;
  const std::uint32_t green = (over >> 8 & 255u) * alpha + (under >> 8 & 255u) * rest;
  under =
      0xFF000000u | ((red_blue + kHalf + (red_blue >> 8 & kPair)) >> 8 & kPair) | divided_by_255(green) << 8;
}

inline void blend_row(std::uint32_t* under, int count, std::uint32_t over) {
  if (over >> 24 == 255) {
    std::fill_n(under, count, over);
  } else if (over >> 24 != 0) {
    for (int i = 0; i < count; ++i) blend(under[i], over);
  }
}

}  // namespace dojo::window
