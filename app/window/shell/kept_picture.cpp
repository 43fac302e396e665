#include "window/shell/kept_picture.h"

#include <algorithm>

namespace dojo::window {

std::vector<Part> KeptPicture::draw(const ImDrawData& frame, const fonts::Canvas& glyphs,
                                    theme::Colour background) {
  const int width = static_cast<int>(frame.DisplaySize.x);
  const int height = static_cast<int>(frame.DisplaySize.y);
  const std::uint32_t ground =
      0xFF000000u | background.blue() << 16 | background.green() << 8 | background.red();
  if (width != picture_.width || height != picture_.height) picture_ = Picture(width, height, ground);
  std::vector<Part> parts = changed_.since_last(frame);
  for (Part& part : parts) {
    part.x1 = std::min(part.x1, width);
    part.y1 = std::min(part.y1, height);
    part.x0 = std::min(part.x0, part.x1);
    part.y0 = std::min(part.y0, part.y1);
    for (int y = part.y0; y < part.y1; ++y) std::fill_n(picture_.row(y) + part.x0, part.width(), ground);
    window::draw(frame, glyphs, picture_, part);
  }
  return parts;
}

}  // namespace dojo::window
