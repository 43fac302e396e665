// Painter without a graphics card: the changed parts are drawn on the CPU and put into the window.
#include "window/shell/kept_picture.h"
#include "window/shell/painter.h"
#include "window/shell/x11_pixels.h"

namespace dojo::window {
namespace {

class CpuPainter : public Painter {
 public:
  explicit CpuPainter(std::unique_ptr<X11Pixels> pixels) : pixels_(std::move(pixels)) {}

  fonts::TextureSink& glyphs() override { return no_texture_; }
  void attach(ImFontAtlas&) override {}
  void detach(ImFontAtlas&) override {}
  void forget() override { kept_.forget(); }

  void paint(ImDrawData& frame, const fonts::Canvas& glyphs, theme::Colour background) override {
    const std::vector<Part> parts = kept_.draw(frame, glyphs, background);
    for (const Part& part : parts) pixels_->put(kept_.picture(), part);
    if (!parts.empty()) pixels_->flush();
  }

 private:
  std::unique_ptr<X11Pixels> pixels_;
  fonts::NoTexture no_texture_;
  KeptPicture kept_;
};

}  // namespace

std::unique_ptr<Painter> make_cpu_painter(GLFWwindow* window) {
  auto pixels = X11Pixels::open(window);
  if (!pixels) return nullptr;
  return std::make_unique<CpuPainter>(std::move(pixels));
}

}  // namespace dojo::window
