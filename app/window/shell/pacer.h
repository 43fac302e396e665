// Decides when the next frame is due: an idle window costs nothing. Times are given, never read. One thread.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace dojo::window {

class FramePacer {
 public:
  using Millis = std::chrono::milliseconds;
  static constexpr int kSettlingFrames = 2;  // after the frame of the event itself

  void event() { left_ = kSettlingFrames + 1; }
  void frame_drawn(std::optional<Millis> wished) {
    left_ = std::max(0, left_ - 1);
    wished_ = wished;
  }

  // How long to sleep: zero when a frame is due now, nothing to sleep until an event.
  std::optional<Millis> sleep(bool minimised) const {
    if (minimised) return std::nullopt;
    if (left_ > 0) return Millis(0);
    return wished_;
  }
  bool settling() const { return left_ > 0; }

 private:
  int left_ = kSettlingFrames + 1;
  std::optional<Millis> wished_;
};

}  // namespace dojo::window
