#include "window/shell/headless.h"

namespace dojo::window {

HeadlessShell::HeadlessShell(const ShellOptions& options)
    : frame_(sink_), width_(options.width), height_(options.height) {
  set_sizes(options.sizes);
  frame_.set_look(options.look);
  frame_.context().blink_caret = false;
  ImGuiIO& io = ImGui::GetIO();
  io.ClipboardUserData = this;
  io.GetClipboardTextFn = [](void* self) { return static_cast<HeadlessShell*>(self)->clipboard.c_str(); };
  io.SetClipboardTextFn = [](void* self, const char* text) {
    static_cast<HeadlessShell*>(self)->clipboard = text;
  };
}

void HeadlessShell::set_sizes(fonts::Sizes sizes) {
  if (sizes.scale_percent == 0) sizes.scale_percent = display_scale_percent();
  frame_.set_sizes(sizes);
}

void HeadlessShell::resize(int width, int height) {
  width_ = width;
  height_ = height;
}

void HeadlessShell::begin_frame() {
  constexpr float kFrameSeconds = 0.016f;
  frame_.begin(ImVec2(static_cast<float>(width_), static_cast<float>(height_)), ImVec2(1, 1), kFrameSeconds);
}

void HeadlessShell::end_frame() {
  frame_.end();
  ++frames_;
}

void HeadlessShell::frame(const std::function<void()>& draw, int least) {
  for (int drawn = 0; drawn < least || frame_.queue.pending() || frame_.fonts().wants_frame(); ++drawn) {
    begin_frame();
    draw();
    end_frame();
  }
}

Picture HeadlessShell::picture() {
  const theme::Colour c = frame_.context().theme.colour(theme::Paint::background);
  const std::uint32_t background = 0xFF000000u | c.blue() << 16 | c.green() << 8 | c.red();
  Picture out(width_, height_, background);
  window::draw(*ImGui::GetDrawData(), frame_.fonts().canvas(), out);
  return out;
}

}  // namespace dojo::window
