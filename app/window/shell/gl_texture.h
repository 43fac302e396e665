// The glyph texture in OpenGL. Needs the context current; functions of OpenGL 1.1 only.
#pragma once

#include <imgui.h>

#include "window/fonts/texture.h"

namespace dojo::window {

class GlTexture : public fonts::TextureSink {
 public:
  ImTextureID replace(const fonts::Canvas& canvas) override;
  void update(const fonts::Canvas& canvas) override;

  // Dear ImGui's renderer wants to upload an atlas of its own when it makes its objects: it gets one texel.
  void take_over(ImFontAtlas& atlas);
  void forget();  // before the context goes

 private:
  unsigned texture_ = 0;
};

}  // namespace dojo::window
