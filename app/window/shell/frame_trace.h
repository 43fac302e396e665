// How long frames took, for benchmarks and for finding out why a machine is slow: one line a frame.
//
//   DOJO_FRAMES=frames.txt dojo-desk      ->  "TIME COST CPU PAGE": milliseconds of the monotonic clock when
//   the frame was on its way to the screen, milliseconds that it took, those that the program's threads were
//   at work meanwhile (the figure to trust on a busy machine), the page that it showed
//
// Nothing is written without the variable. One thread.
#pragma once

#include <cstdio>
#include <memory>
#include <string_view>

namespace dojo::window {

class FrameTrace {
 public:
  static FrameTrace from_environment();

  void begin();
  void end(std::string_view page);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;
  double begun_ms_ = 0;
  double begun_cpu_ms_ = 0;
};

}  // namespace dojo::window
