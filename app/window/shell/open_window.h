// Opens the window of the system, and decides what draws in it: a graphics card by OpenGL, or the CPU.
//
//   auto opened = open_window({.title = "客服道场"});   if (opened) use(opened->window, *opened->painter);
//
// The CPU draws where there is no graphics card, and where OpenGL turns out to be missing, older than 3.3, or
// computed in software, which is slower by far and takes 80 MiB. DOJO_DRAW=opengl or cpu overrides that.
// Fails with `unavailable` without a display. glfwTerminate is the caller's once it has succeeded.
#pragma once

#include <memory>

#include "base/result.h"
#include "window/shell/painter.h"
#include "window/shell/shell.h"

namespace dojo::window {

inline constexpr int kLeastWidth = 640;
inline constexpr int kLeastHeight = 400;

struct OpenedWindow {
  GLFWwindow* window = nullptr;
  std::unique_ptr<Painter> painter;
};

base::Result<OpenedWindow> open_window(const ShellOptions& options);

}  // namespace dojo::window
