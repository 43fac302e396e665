// The window, or what stands for it: makes frames when something happened, and owns Dear ImGui, the fonts and
// the input.
//
//   auto shell = make_glfw_shell({.title = "客服道场", .width = 1280, .height = 720});
//   if (!shell) report(shell.error());
//   while ((*shell)->wait()) { (*shell)->begin_frame(); draw_everything(); (*shell)->end_frame(); }
//
// A frame is drawn after each event and twice more (Dear ImGui settles in two), when a widget asked for one
// (ui::frame_within), and after wake(), which any other thread may call. A minimised window draws nothing.
// All else belongs to the thread that made the shell; one shell at a time.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "base/result.h"
#include "window/fonts/font_system.h"
#include "window/shell/pacer.h"
#include "window/ui/context.h"

namespace dojo::window {

struct ShellOptions {
  std::string title;
  int width = 1280;
  int height = 720;
  bool maximised = false;
  fonts::Sizes sizes = {16, 0};  // scale 0: as the display says
  theme::Look look = theme::Look::light;
};

struct WindowState {
  int width = 0;  // of the window as it is when not maximised, in units of the window system
  int height = 0;
  bool maximised = false;
};

class Shell {
 public:
  virtual ~Shell() = default;

  // Waits until a frame is due. False: the window was closed.
  virtual bool wait() = 0;
  virtual void begin_frame() = 0;
  virtual void end_frame() = 0;
  virtual void wake() = 0;
  virtual void close() = 0;

  virtual WindowState state() const = 0;
  virtual int display_scale_percent() const = 0;  // what the display asks for, 100 to 200
  virtual void set_title(const std::string& title) = 0;

  virtual ui::Context& context() = 0;

  // Both take effect before the next frame. Scale 0: as the display says.
  virtual void set_sizes(fonts::Sizes sizes) = 0;
  virtual void set_look(theme::Look look) = 0;
};

// Fails with `unavailable` without a display.
base::Result<std::unique_ptr<Shell>> make_glfw_shell(const ShellOptions& options);

}  // namespace dojo::window
