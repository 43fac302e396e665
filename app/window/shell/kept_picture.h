// What the window shows, on the CPU: of each frame only the parts that changed are drawn anew.
//
//   KeptPicture kept;
//   for (const Part& part : kept.draw(*ImGui::GetDrawData(), fonts.canvas(), background))
//   show(kept.picture(), part);
//
// A pixel is a unit of Dear ImGui, as on X11, but for the moment in which a window changes its size: the
// frame after that is drawn whole. One thread.
#pragma once

#include "window/shell/changed_parts.h"
#include "window/shell/raster.h"
#include "window/theme/theme.h"

namespace dojo::window {

class KeptPicture {
 public:
  void forget() { changed_.forget(); }

  // The parts of the picture that are new.
  std::vector<Part> draw(const ImDrawData& frame, const fonts::Canvas& glyphs, theme::Colour background);
  const Picture& picture() const { return picture_; }

 private:
  ChangedParts changed_;
  Picture picture_{0, 0, 0};
};

}  // namespace dojo::window
