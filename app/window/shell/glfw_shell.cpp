// The real window, by GLFW. See shell.h; what draws in it is a Painter.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <algorithm>
#include <array>
#include <cmath>

#include "window/shell/frame.h"
#include "window/shell/open_window.h"
#include "window/shell/painter.h"
#include "window/shell/shell.h"

namespace dojo::window {
namespace {

static_assert(static_cast<int>(Key::escape) == GLFW_KEY_ESCAPE &&
              static_cast<int>(Key::enter) == GLFW_KEY_ENTER);
static_assert(static_cast<int>(Key::f12) == GLFW_KEY_F12 &&
              static_cast<int>(Key::right_alt) == GLFW_KEY_RIGHT_ALT);
static_assert(static_cast<int>(Key::keypad_enter) == GLFW_KEY_KP_ENTER &&
              static_cast<int>(Key::home) == GLFW_KEY_HOME);

Mods mods_of(int bits) {
  return {(bits & GLFW_MOD_CONTROL) != 0, (bits & GLFW_MOD_SHIFT) != 0, (bits & GLFW_MOD_ALT) != 0};
}

EventKind key_kind(int action) {
  if (action == GLFW_RELEASE) return EventKind::key_up;
  return action == GLFW_PRESS ? EventKind::key_down : EventKind::key_repeat;
}

class GlfwShell : public Shell {
 public:
  explicit GlfwShell(OpenedWindow opened);
  ~GlfwShell() override;

  void start(const ShellOptions& options);
  bool wait() override;
  void begin_frame() override;
  void end_frame() override;
  void wake() override { glfwPostEmptyEvent(); }
  void close() override { glfwSetWindowShouldClose(window_, GLFW_TRUE); }
  WindowState state() const override;
  int display_scale_percent() const override;
  void set_title(const std::string& title) override { glfwSetWindowTitle(window_, title.c_str()); }
  ui::Context& context() override { return frame_.context(); }
  void set_sizes(fonts::Sizes sizes) override;
  void set_look(theme::Look look) override;

 private:
  static GlfwShell& of(GLFWwindow* window) {
    return *static_cast<GlfwShell*>(glfwGetWindowUserPointer(window));
  }
  static void on_any(GLFWwindow* window) { of(window).happened(); }
  void listen();
  void happened() { pacer_.event(); }
  void push(InputEvent event);
  void show_cursor();

  GLFWwindow* window_;
  std::unique_ptr<Painter> painter_;
  ImguiFrame frame_;
  FramePacer pacer_;
  fonts::Sizes sizes_{16, 0};
  WindowState restored_;
  double last_frame_s_ = 0;
  unsigned fonts_painted_ = 0;
  std::array<GLFWcursor*, ImGuiMouseCursor_COUNT> cursors_{};
};

GlfwShell::GlfwShell(OpenedWindow opened)
    : window_(opened.window), painter_(std::move(opened.painter)), frame_(painter_->glyphs()) {
  glfwSetWindowUserPointer(window_, this);
  painter_->attach(frame_.fonts().atlas());
  cursors_[ImGuiMouseCursor_Arrow] = glfwCreateStandardCursor(GLFW_ARROW_CURSOR);
  cursors_[ImGuiMouseCursor_TextInput] = glfwCreateStandardCursor(GLFW_IBEAM_CURSOR);
  cursors_[ImGuiMouseCursor_Hand] = glfwCreateStandardCursor(GLFW_HAND_CURSOR);
  cursors_[ImGuiMouseCursor_ResizeEW] = glfwCreateStandardCursor(GLFW_HRESIZE_CURSOR);
  cursors_[ImGuiMouseCursor_ResizeNS] = glfwCreateStandardCursor(GLFW_VRESIZE_CURSOR);
  ImGuiIO& io = ImGui::GetIO();
  io.ClipboardUserData = window_;
  io.GetClipboardTextFn = [](void* w) { return glfwGetClipboardString(static_cast<GLFWwindow*>(w)); };
  io.SetClipboardTextFn = [](void* w, const char* text) {
    glfwSetClipboardString(static_cast<GLFWwindow*>(w), text);
  };
  listen();
}

GlfwShell::~GlfwShell() {
  for (GLFWcursor* cursor : cursors_) {
    if (cursor != nullptr) glfwDestroyCursor(cursor);
  }
  painter_->detach(frame_.fonts().atlas());
  painter_.reset();
  glfwDestroyWindow(window_);
  glfwTerminate();
}

void GlfwShell::start(const ShellOptions& options) {
  restored_ = {options.width, options.height, options.maximised};
  set_sizes(options.sizes);
  set_look(options.look);
  last_frame_s_ = glfwGetTime();
}

void GlfwShell::push(InputEvent event) {
  frame_.queue.push(std::move(event));
  happened();
}

void GlfwShell::listen() {
  glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int, int action, int mods) {
    of(w).push({.kind = key_kind(action), .key = static_cast<Key>(key), .mods = mods_of(mods)});
  });
  glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned character) {
    of(w).push({.kind = EventKind::text, .text = std::u32string(1, static_cast<char32_t>(character))});
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int mods) {
    if (button < 0 || button > 2) return;
    const EventKind kind = action == GLFW_PRESS ? EventKind::mouse_down : EventKind::mouse_up;
    of(w).push({.kind = kind, .mods = mods_of(mods), .button = button});
  });
  glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
    of(w).push({.kind = EventKind::mouse_move, .x = static_cast<float>(x), .y = static_cast<float>(y)});
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* w, double x, double y) {
    of(w).push({.kind = EventKind::scroll, .x = static_cast<float>(x), .y = static_cast<float>(y)});
  });
  glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
    if (focused == GLFW_FALSE) of(w).push({.kind = EventKind::focus_lost});
    on_any(w);
  });
  glfwSetWindowSizeCallback(window_, [](GLFWwindow* w, int width, int height) {
    GlfwShell& shell = of(w);
    const bool plain = glfwGetWindowAttrib(w, GLFW_MAXIMIZED) == GLFW_FALSE && width > 0 && height > 0;
    if (plain) shell.restored_ = {width, height, false};
    on_any(w);
  });
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) {
    of(w).painter_->forget();
    on_any(w);
  });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) {
    of(w).painter_->forget();
    on_any(w);
  });
  glfwSetWindowIconifyCallback(window_, [](GLFWwindow* w, int) { on_any(w); });
  glfwSetWindowCloseCallback(window_, on_any);
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int inside) {
    if (inside == GLFW_FALSE) of(w).push({.kind = EventKind::mouse_move, .x = -FLT_MAX, .y = -FLT_MAX});
  });
  glfwSetWindowContentScaleCallback(window_, [](GLFWwindow* w, float, float) {
    GlfwShell& shell = of(w);
    shell.set_sizes(shell.sizes_);
  });
}

bool GlfwShell::wait() {
  // Until a frame is due: each turn sleeps at most once. A wake-up without an event of ours is wake().
  while (!glfwWindowShouldClose(window_)) {
    const bool minimised = glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_TRUE;
    const auto sleep = pacer_.sleep(minimised);
    if (sleep && sleep->count() == 0) {
      glfwPollEvents();
      break;
    }
    if (!sleep) {
      glfwWaitEvents();
      pacer_.event();
    } else {
      const double seconds = static_cast<double>(sleep->count()) / 1000.0;
      const double before = glfwGetTime();
      glfwWaitEventsTimeout(seconds);
      if (glfwGetTime() - before < seconds * 0.98) pacer_.event();
      break;
    }
  }
  return !glfwWindowShouldClose(window_);
}

void GlfwShell::begin_frame() {
  int width = 0, height = 0, pixels_w = 0, pixels_h = 0;
  glfwGetWindowSize(window_, &width, &height);
  glfwGetFramebufferSize(window_, &pixels_w, &pixels_h);
  const ImVec2 size(static_cast<float>(std::max(1, width)), static_cast<float>(std::max(1, height)));
  const ImVec2 ratio(static_cast<float>(pixels_w) / size.x, static_cast<float>(pixels_h) / size.y);
  const double now = glfwGetTime();
  frame_.begin(size, ratio, static_cast<float>(now - last_frame_s_));
  last_frame_s_ = now;
}

void GlfwShell::end_frame() {
  frame_.end();
  show_cursor();
  const unsigned fonts = context().fonts.generation();
  if (fonts != fonts_painted_) painter_->forget();  // glyphs may have moved in their texture
  fonts_painted_ = fonts;
  painter_->paint(*ImGui::GetDrawData(), context().fonts.canvas(),
                  context().theme.colour(theme::Paint::background));
  pacer_.frame_drawn(context().next_frame);
}

void GlfwShell::show_cursor() {
  const int wanted = ImGui::GetMouseCursor();
  const bool known = wanted >= 0 && wanted < ImGuiMouseCursor_COUNT;
  GLFWcursor* cursor = known ? cursors_[static_cast<std::size_t>(wanted)] : nullptr;
  glfwSetCursor(window_, cursor != nullptr ? cursor : cursors_[ImGuiMouseCursor_Arrow]);
}

WindowState GlfwShell::state() const {
  WindowState state = restored_;
  state.maximised = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) == GLFW_TRUE;
  return state;
}

int GlfwShell::display_scale_percent() const {
  float x = 1, y = 1;
  glfwGetWindowContentScale(window_, &x, &y);
  return std::clamp(static_cast<int>(std::lround(std::max(x, y) * 100)), fonts::kMinScale, fonts::kMaxScale);
}

void GlfwShell::set_sizes(fonts::Sizes sizes) {
  sizes_ = sizes;
  if (sizes.scale_percent == 0) sizes.scale_percent = display_scale_percent();
  frame_.set_sizes(sizes);
  happened();
}

void GlfwShell::set_look(theme::Look look) {
  painter_->forget();
  frame_.set_look(look);
  happened();
}

}  // namespace

base::Result<std::unique_ptr<Shell>> make_glfw_shell(const ShellOptions& options) {
  auto opened = open_window(options);
  if (!opened) return opened.error();
  glfwSetWindowSizeLimits(opened->window, kLeastWidth, kLeastHeight, GLFW_DONT_CARE, GLFW_DONT_CARE);
  auto shell = std::make_unique<GlfwShell>(std::move(*opened));
  shell->start(options);
  return std::unique_ptr<Shell>(std::move(shell));
}

}  // namespace dojo::window
