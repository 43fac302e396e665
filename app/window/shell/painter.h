// Brings finished frames to the window. Two kinds: by a graphics card (OpenGL), and on the CPU where there is
// none, for there the program itself draws much faster than a software OpenGL, and starts without it.
//
//   std::unique_ptr<Painter> painter = make_gl_painter(window);      // or make_cpu_painter
//   ImguiFrame frame(painter->glyphs());  painter->attach(atlas);
//   painter->paint(*ImGui::GetDrawData(), fonts.canvas(), background);
//
// A frame that looks like the last one is not painted again. One thread, the window's.
#pragma once

#include <imgui.h>
#include <memory>

#include "window/fonts/texture.h"
#include "window/theme/theme.h"

struct GLFWwindow;

namespace dojo::window {

class Painter {
 public:
  virtual ~Painter() = default;

  virtual fonts::TextureSink& glyphs() = 0;
  virtual void attach(ImFontAtlas& atlas) = 0;  // after Dear ImGui's context was made
  virtual void detach(ImFontAtlas& atlas) = 0;  // before it goes

  // The window system lost what was painted, or glyphs moved in their texture: the next frame is painted
  // whole.
  virtual void forget() = 0;
  virtual void paint(ImDrawData& frame, const fonts::Canvas& glyphs, theme::Colour background) = 0;
};

std::unique_ptr<Painter> make_gl_painter(GLFWwindow* window);   // its context is current
std::unique_ptr<Painter> make_cpu_painter(GLFWwindow* window);  // null: not on this window system

}  // namespace dojo::window
