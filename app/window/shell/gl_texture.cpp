#include "window/shell/gl_texture.h"

#include <GL/gl.h>
#include <backends/imgui_impl_opengl3.h>
#include <cstdint>

namespace dojo::window {
namespace {

ImTextureID id_of(unsigned texture) {
  return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture));
}

}  // namespace

ImTextureID GlTexture::replace(const fonts::Canvas& canvas) {
  if (texture_ == 0) glGenTextures(1, &texture_);
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, canvas.width, canvas.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               canvas.pixels.data());
  return id_of(texture_);
}

void GlTexture::update(const fonts::Canvas& canvas) {
  glBindTexture(GL_TEXTURE_2D, texture_);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, canvas.width);
  glTexSubImage2D(GL_TEXTURE_2D, 0, canvas.x0, canvas.y0, canvas.x1 - canvas.x0, canvas.y1 - canvas.y0,
                  GL_RGBA, GL_UNSIGNED_BYTE, canvas.row(canvas.y0) + canvas.x0);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void GlTexture::take_over(ImFontAtlas& atlas) {
  const int width = atlas.TexWidth;
  const int height = atlas.TexHeight;
  atlas.TexWidth = atlas.TexHeight = 1;
  atlas.TexPixelsRGBA32 = static_cast<unsigned*>(ImGui::MemAlloc(sizeof(unsigned)));
  *atlas.TexPixelsRGBA32 = ~0u;
  ImGui_ImplOpenGL3_CreateDeviceObjects();
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui::MemFree(atlas.TexPixelsRGBA32);
  atlas.TexPixelsRGBA32 = nullptr;
  atlas.TexWidth = width;
  atlas.TexHeight = height;
}

void GlTexture::forget() {
  if (texture_ != 0) glDeleteTextures(1, &texture_);
  texture_ = 0;
}

}  // namespace dojo::window
