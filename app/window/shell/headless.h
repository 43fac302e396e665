// A shell without a window: frames are drawn when asked, into a picture. For tests and for pictures in the
// manuals.
//
//   HeadlessShell shell({.width = 1280, .height = 720});
//   shell.push({.kind = EventKind::text, .text = U"你好"}); shell.frame(draw); write_png(shell.picture(),
//   "a.png");
//
// The caret does not blink, time moves 16 ms a frame, the clipboard is a string: the same calls give the same
// pixels.
#pragma once

#include <functional>
#include <string>

#include "window/fonts/texture.h"
#include "window/shell/frame.h"
#include "window/shell/raster.h"
#include "window/shell/shell.h"

namespace dojo::window {

class HeadlessShell : public Shell {
 public:
  explicit HeadlessShell(const ShellOptions& options);

  void push(InputEvent event) { frame_.queue.push(std::move(event)); }
  // Frames until the queue is empty and the screen is settled; at least `least`.
  void frame(const std::function<void()>& draw, int least = 1);
  Picture picture();  // of the last frame

  void resize(int width, int height);
  std::string clipboard;
  int frames_drawn() const { return frames_; }

  bool wait() override { return !closed_; }
  void begin_frame() override;
  void end_frame() override;
  void wake() override {}
  void close() override { closed_ = true; }
  WindowState state() const override { return {width_, height_, false}; }
  int display_scale_percent() const override { return 100; }
  void set_title(const std::string&) override {}
  ui::Context& context() override { return frame_.context(); }
  void set_sizes(fonts::Sizes sizes) override;
  void set_look(theme::Look look) override { frame_.set_look(look); }

 private:
  fonts::NoTexture sink_;
  ImguiFrame frame_;
  int width_;
  int height_;
  int frames_ = 0;
  bool closed_ = false;
};

}  // namespace dojo::window
