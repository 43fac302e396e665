// Ear clipping: cut off a corner in which no other corner lies, until a triangle is left.
#include <algorithm>
#include <numeric>

#include "window/pictures/pictures.h"

namespace dojo::window {
namespace {

float cross(ImVec2 o, ImVec2 a, ImVec2 b) {
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

bool inside(ImVec2 p, ImVec2 a, ImVec2 b, ImVec2 c) {
  return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

float signed_area(const std::vector<ImVec2>& points) {
  float sum = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const ImVec2 a = points[i];
    const ImVec2 b = points[(i + 1) % points.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum;
}

bool is_ear(const std::vector<ImVec2>& points, const std::vector<std::uint16_t>& left, std::size_t at) {
  const std::uint16_t i = left[(at + left.size() - 1) % left.size()];
  const std::uint16_t j = left[at];
  const std::uint16_t k = left[(at + 1) % left.size()];
  if (cross(points[i], points[j], points[k]) <= 0) return false;
  for (const std::uint16_t other : left) {
    if (other == i || other == j || other == k) continue;
    if (inside(points[other], points[i], points[j], points[k])) return false;
  }
  return true;
}

}  // namespace

std::vector<std::uint16_t> triangulate(const std::vector<ImVec2>& points) {
  std::vector<std::uint16_t> left(points.size());
  std::iota(left.begin(), left.end(), std::uint16_t{0});
  if (signed_area(points) < 0) std::reverse(left.begin(), left.end());
  std::vector<std::uint16_t> out;
  while (left.size() >= 3) {
    std::size_t ear = 0;
    while (ear < left.size() && !is_ear(points, left, ear)) ++ear;
    if (ear == left.size()) return {};
    out.push_back(left[(ear + left.size() - 1) % left.size()]);
    out.push_back(left[ear]);
    out.push_back(left[(ear + 1) % left.size()]);
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(ear));
  }
  return out;
}

}  // namespace dojo::window
