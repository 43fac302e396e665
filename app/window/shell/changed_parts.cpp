#include "window/shell/changed_parts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>

namespace dojo::window {
namespace {

constexpr std::uint64_t kEmpty = 0xCBF29CE484222325ull;
constexpr int kWaste = 6;              // tiles painted for nothing that are cheaper than another part
constexpr std::size_t kMostRuns = 16;  // before they are joined to kMostParts

// FNV-1a over eight bytes at a time, and a shift: the low bits of a product know nothing of the high ones.
std::uint64_t mixed(std::uint64_t sum, std::uint64_t word) {
  sum = (sum ^ word) * 0x100000001B3ull;
  return sum ^ sum >> 29;
}

template <typename Thing>
std::uint64_t mixed_bytes(std::uint64_t sum, const Thing& thing) {
  std::uint64_t words[(sizeof(Thing) + 7) / 8] = {};
  std::memcpy(words, &thing, sizeof(Thing));
  for (const std::uint64_t word : words) sum = mixed(sum, word);
  return sum;
}

// The sums of the tiles of one frame.
class Tiles {
 public:
  Tiles(const ImDrawData& data, int width, int height, std::vector<std::uint64_t>& sums)
      : origin_(data.DisplayPos),
        per_unit_(data.FramebufferScale.x / ChangedParts::kTile,
                  data.FramebufferScale.y / ChangedParts::kTile),
        columns_((width + ChangedParts::kTile - 1) / ChangedParts::kTile),
        rows_((height + ChangedParts::kTile - 1) / ChangedParts::kTile),
        sums_(sums) {
    sums_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), kEmpty);
  }

  void add(const ImDrawList& list, const ImDrawCmd& command) {
    const ImVec4& box = command.ClipRect;
    clip_ = {std::max(0, column(box.x)), std::max(0, row(box.y)), std::min(columns_ - 1, column(box.z)),
             std::min(rows_ - 1, row(box.w))};
    const std::uint64_t place =
        mixed(mixed_bytes(kEmpty, box),
              static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(command.TextureId)));
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
      add(vertex[index[i]], vertex[index[i + 1]], vertex[index[i + 2]], place);
  }

  int columns() const { return columns_; }
  int rows() const { return rows_; }

 private:
  // Of the tile with that coordinate; one before or behind the screen for all beyond it.
  int column(float x) const { return tile((x - origin_.x) * per_unit_.x, columns_); }
  int row(float y) const { return tile((y - origin_.y) * per_unit_.y, rows_); }
  static int tile(float at, int count) {
    return static_cast<int>(std::floor(std::clamp(at, -1.0f, static_cast<float>(count))));
  }

  void add(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, std::uint64_t place) {
    const int x0 = std::max(clip_.x0, column(std::min({a.pos.x, b.pos.x, c.pos.x})));
    const int x1 = std::min(clip_.x1, column(std::max({a.pos.x, b.pos.x, c.pos.x})));
    const int y0 = std::max(clip_.y0, row(std::min({a.pos.y, b.pos.y, c.pos.y})));
    const int y1 = std::min(clip_.y1, row(std::max({a.pos.y, b.pos.y, c.pos.y})));
    if (x0 > x1 || y0 > y1) return;
    const std::uint64_t look = mixed_bytes(mixed_bytes(mixed_bytes(place, a), b), c);
    for (int y = y0; y <= y1; ++y) {
      std::uint64_t* sum = sums_.data() + static_cast<std::ptrdiff_t>(y) * columns_;
      for (int x = x0; x <= x1; ++x) sum[x] = mixed(sum[x], look);
    }
  }

  ImVec2 origin_;
  ImVec2 per_unit_;
  int columns_;
  int rows_;
  std::vector<std::uint64_t>& sums_;
  Part clip_;  // of the command in hand, in tiles, the last ones inside
};

int area(const Part& p) {
  return p.width() * p.height();
}
Part around(const Part& a, const Part& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}
int waste(const Part& a, const Part& b) {
  return area(around(a, b)) - area(a) - area(b);
}

void take_in(std::vector<Part>& parts, const Part& run) {
  const auto nearest = std::min_element(parts.begin(), parts.end(), [&](const Part& a, const Part& b) {
    return waste(a, run) < waste(b, run);
  });
  const bool joins = nearest != parts.end() && (waste(*nearest, run) <= kWaste || parts.size() >= kMostRuns);
  if (joins)
    *nearest = around(*nearest, run);
  else
    parts.push_back(run);
}

void join_nearest(std::vector<Part>& parts) {
  std::size_t keep = 0, drop = 1;
  for (std::size_t a = 0; a < parts.size(); ++a) {
    for (std::size_t b = a + 1; b < parts.size(); ++b) {
      if (waste(parts[a], parts[b]) >= waste(parts[keep], parts[drop])) continue;
      keep = a;
      drop = b;
    }
  }
  parts[keep] = around(parts[keep], parts[drop]);
  parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(drop));
}

// In tiles.
std::vector<Part> differing(const std::vector<std::uint64_t>& before, const std::vector<std::uint64_t>& now,
                            int columns, int rows) {
  std::vector<Part> parts;
  for (int y = 0; y < rows; ++y) {
    const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(columns);
    const auto differs = [&](int x) {
      return before[row + static_cast<std::size_t>(x)] != now[row + static_cast<std::size_t>(x)];
    };
    for (int x = 0; x < columns; ++x) {
      if (!differs(x)) continue;
      const int begin = x;
      while (x < columns && differs(x)) ++x;
      take_in(parts, {begin, y, x, y + 1});
    }
  }
  while (parts.size() > ChangedParts::kMostParts) join_nearest(parts);
  return parts;
}

int pixels(float units, float scale) {
  return static_cast<int>(std::lround(units * scale));
}

}  // namespace

std::vector<Part> ChangedParts::since_last(const ImDrawData& data) {
  const int width = pixels(data.DisplaySize.x, data.FramebufferScale.x);
  const int height = pixels(data.DisplaySize.y, data.FramebufferScale.y);
  const bool known = !last_.empty() && width == width_ && height == height_;
  width_ = width;
  height_ = height;
  Tiles tiles(data, width, height, now_);
  for (int n = 0; n < data.CmdListsCount; ++n) {
    for (const ImDrawCmd& command : data.CmdLists[n]->CmdBuffer) tiles.add(*data.CmdLists[n], command);
  }
  std::vector<Part> parts = {{0, 0, width, height}};
  if (known) {
    parts = differing(last_, now_, tiles.columns(), tiles.rows());
    for (Part& p : parts)
      p = {p.x0 * kTile, p.y0 * kTile, std::min(width, p.x1 * kTile), std::min(height, p.y1 * kTile)};
  }
  std::swap(last_, now_);
  return parts;
}

}  // namespace dojo::window
