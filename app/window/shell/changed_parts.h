// Which parts of the screen look different from the frame before: only those need be painted.
//
//   ChangedParts changed;
//   for (const Part& part : changed.since_last(*ImGui::GetDrawData())) paint(part);   // none: nothing to do
//
// The screen is cut into tiles; each has a sum over every triangle that touches it, in order, with its clip
// rectangle and texture. What differs is gathered into a few rectangles: they hold every pixel that changed
// and some that did not, and may overlap. A frame of another size, and the one after forget(), is one part as
// large as the screen. What a texture shows is not looked at: forget() when it changes under the same
// coordinates. Parts are pixels, half-open. One thread.
#pragma once

#include <cstdint>
#include <imgui.h>
#include <vector>

#include "window/shell/raster.h"

namespace dojo::window {

class ChangedParts {
 public:
  static constexpr int kTile = 32;              // pixels
  static constexpr std::size_t kMostParts = 4;  // each has a price of its own

  std::vector<Part> since_last(const ImDrawData& data);
  void forget() { last_.clear(); }

 private:
  int width_ = 0, height_ = 0;       // of the last frame, pixels
  std::vector<std::uint64_t> last_;  // sums of its tiles, row by row; empty: not known
  std::vector<std::uint64_t> now_;
};

}  // namespace dojo::window
