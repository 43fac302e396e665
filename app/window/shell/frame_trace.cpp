#include "window/shell/frame_trace.h"

#include <chrono>
#include <cstdlib>
#include <string>

namespace dojo::window {
namespace {

double monotonic_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}

}  // namespace

FrameTrace FrameTrace::from_environment() {
  FrameTrace trace;
  const char* name = std::getenv("DOJO_FRAMES");
  if (name != nullptr && *name != '\0') trace.file_.reset(std::fopen(name, "w"));
  return trace;
}

void FrameTrace::begin() {
  if (file_) begun_ms_ = monotonic_ms();
}

void FrameTrace::end(std::string_view page) {
  if (!file_) return;
  const double now = monotonic_ms();
  std::fprintf(file_.get(), "%.2f %.3f %s\n", now, now - begun_ms_, std::string(page).c_str());
  std::fflush(file_.get());
}

}  // namespace dojo::window
