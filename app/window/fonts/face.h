// One face of a font file, drawn by FreeType: outlines as coverage, colour strikes (emoji) shrunk to size.
//
//   auto face = Face::open({"…/NotoSansCJK-Regular.ttc", 2}, 0);
//   if (face && face->has(U'退')) GlyphImage image = face->draw(U'退', 16);
//
// Pixels are straight RGBA in memory order R, G, B, A (little-endian 0xAABBGGRR): coverage as white with
// alpha, so that one texture serves both kinds. Left and top are from the pen on the baseline, y up, in
// pixels. The file is mapped, not read. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "window/fonts/lookup.h"

namespace dojo::window::fonts {

struct GlyphImage {
  int width = 0;
  int height = 0;
  int left = 0;
  int top = 0;
  float advance = 0;
  bool colour = false;
  std::vector<std::uint32_t> pixels;
};

class Face {
 public:
  static std::unique_ptr<Face> open(const FontFile& file);  // null: not readable as a font
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  bool has(char32_t character) const;
  GlyphImage draw(char32_t character, int em_px);  // needs has(character); empty if FreeType refuses

 private:
  struct Handle;
  explicit Face(std::unique_ptr<Handle> handle);
  GlyphImage draw_outline(unsigned glyph, int em_px);
  GlyphImage draw_strike(unsigned glyph, int em_px);

  std::unique_ptr<Handle> handle_;
};

}  // namespace dojo::window::fonts
