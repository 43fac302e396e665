// Painter for graphics cards: Dear ImGui's own OpenGL renderer, whole frames.
#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>

#include "window/shell/changed_parts.h"
#include "window/shell/gl_texture.h"
#include "window/shell/painter.h"

namespace dojo::window {
namespace {

class GlPainter : public Painter {
 public:
  explicit GlPainter(GLFWwindow* window) : window_(window) {}

  fonts::TextureSink& glyphs() override { return texture_; }

  void attach(ImFontAtlas& atlas) override {
    ImGui_ImplOpenGL3_Init("#version 330 core");
    texture_.take_over(atlas);
  }

  void detach(ImFontAtlas& atlas) override {
    atlas.SetTexID(nullptr);
    ImGui_ImplOpenGL3_Shutdown();
    texture_.forget();
  }

  void forget() override { changed_.forget(); }

  void paint(ImDrawData& frame, const fonts::Canvas&, theme::Colour background) override {
    if (changed_.since_last(frame).empty()) return;
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    const auto part = [](std::uint32_t v) { return static_cast<float>(v) / 255.0f; };
    glViewport(0, 0, width, height);
    glClearColor(part(background.red()), part(background.green()), part(background.blue()), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&frame);
    glfwSwapBuffers(window_);
  }

 private:
  GLFWwindow* window_;
  GlTexture texture_;
  ChangedParts changed_;
};

}  // namespace

std::unique_ptr<Painter> make_gl_painter(GLFWwindow* window) {
  return std::make_unique<GlPainter>(window);
}

}  // namespace dojo::window
