#include "window/shell/frame_trace.h"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <string>

namespace dojo::window {
namespace {

double monotonic_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}

// Of all threads: a software renderer has some of its own.
double cpu_ms() {
  return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

}  // namespace

FrameTrace FrameTrace::from_environment() {
  FrameTrace trace;
  const char* name = std::getenv("DOJO_FRAMES");
  if (name != nullptr && *name != '\0') trace.file_.reset(std::fopen(name, "w"));
  return trace;
}

void FrameTrace::begin() {
  if (!file_) return;
  begun_ms_ = monotonic_ms();
  begun_cpu_ms_ = cpu_ms();
}

void FrameTrace::end(std::string_view page) {
  if (!file_) return;
  const double now = monotonic_ms();
  std::fprintf(file_.get(), "%.2f %.3f %.3f %s\n", now, now - begun_ms_, cpu_ms() - begun_cpu_ms_,
               std::string(page).c_str());
  std::fflush(file_.get());
}

}  // namespace dojo::window
