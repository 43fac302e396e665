#define GLFW_INCLUDE_NONE
#include "window/shell/open_window.h"

#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

namespace dojo::window {
namespace {

enum class DrawnBy { opengl, cpu };

std::string_view setting(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

// What a driver for a card would open. Asking OpenGL instead would load all of a software one first.
bool has_graphics_card() {
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", none)) {
    if (entry.path().filename().string().rfind("renderD", 0) == 0) return true;
  }
  return std::filesystem::exists("/dev/nvidiactl", none) || std::filesystem::exists("/dev/dxg", none);
}

bool told_to_use_software() {
  const std::string_view told = setting("LIBGL_ALWAYS_SOFTWARE");
  return !told.empty() && told != "0" && told != "false";
}

bool opengl_is_software() {
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  const std::string_view renderer = name != nullptr ? name : "";
  return renderer.find("llvmpipe") != std::string_view::npos ||
         renderer.find("softpipe") != std::string_view::npos;
}

base::Error why_not(const char* what) {
  const char* reason = nullptr;
  glfwGetError(&reason);
  return {base::ErrorCode::unavailable,
          std::string(what) + (reason != nullptr ? std::string(": ") + reason : "")};
}

OpenedWindow create(const ShellOptions& options, DrawnBy by) {
  glfwDefaultWindowHints();
  if (by == DrawnBy::opengl) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  } else {
    glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
  }
  glfwWindowHint(GLFW_MAXIMIZED, options.maximised ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "kefu-dojo");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "kefu-dojo");  // GLFW takes both or neither
  OpenedWindow opened;
  opened.window =
      glfwCreateWindow(std::max(options.width, kLeastWidth), std::max(options.height, kLeastHeight),
                       options.title.c_str(), nullptr, nullptr);
  if (opened.window == nullptr) return opened;
  if (by == DrawnBy::opengl) {
    glfwMakeContextCurrent(opened.window);
    glfwSwapInterval(1);
    opened.painter = make_gl_painter(opened.window);
  } else {
    opened.painter = make_cpu_painter(opened.window);
  }
  return opened;
}

void drop(OpenedWindow& opened) {
  opened.painter.reset();
  if (opened.window != nullptr) glfwDestroyWindow(opened.window);
  opened.window = nullptr;
}

}  // namespace

base::Result<OpenedWindow> open_window(const ShellOptions& options) {
  if (glfwInit() == GLFW_FALSE) return why_not("no display");
  const std::string_view wish = setting("DOJO_DRAW");
  const bool cpu_first =
      wish == "cpu" || (wish != "opengl" && (told_to_use_software() || !has_graphics_card()));
  OpenedWindow opened;
  if (!cpu_first) {
    opened = create(options, DrawnBy::opengl);
    if (opened.window != nullptr && (wish == "opengl" || !opengl_is_software())) return opened;
    drop(opened);
  }
  opened = create(options, DrawnBy::cpu);
  if (opened.painter) return opened;
  drop(opened);
  opened = create(options, DrawnBy::opengl);
  if (opened.window != nullptr) return opened;
  const base::Error error = why_not("no window");
  glfwTerminate();
  return error;
}

}  // namespace dojo::window
