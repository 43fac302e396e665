#include "window/fonts/face.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>

namespace dojo::window::fonts {
namespace {

// Ideographs stand on a box whose middle is 0.38 em above the baseline: pictures are centred there too.
constexpr float kMiddleOfEm = 0.38f;
constexpr float kPictureEm = 1.12f;  // how wide an emoji is drawn

struct Premultiplied {
  float b = 0, g = 0, r = 0, a = 0;
};

// The mean of the source pixels under one target pixel, each weighed by the area that it covers.
Premultiplied box_mean(const FT_Bitmap& bitmap, float x0, float y0, float x1, float y1) {
  Premultiplied sum;
  float area = 0;
  const int last_x = static_cast<int>(bitmap.width) - 1;
  const int last_y = static_cast<int>(bitmap.rows) - 1;
  for (int y = static_cast<int>(y0); y <= std::min(static_cast<int>(y1), last_y); ++y) {
    const float h = std::min(y1, static_cast<float>(y + 1)) - std::max(y0, static_cast<float>(y));
    for (int x = static_cast<int>(x0); x <= std::min(static_cast<int>(x1), last_x); ++x) {
      const float w = std::min(x1, static_cast<float>(x + 1)) - std::max(x0, static_cast<float>(x));
      const unsigned char* p = bitmap.buffer + y * bitmap.pitch + x * 4;
      sum.b += w * h * p[0];
      sum.g += w * h * p[1];
      sum.r += w * h * p[2];
      sum.a += w * h * p[3];
      area += w * h;
    }
  }
  if (area <= 0) return {};
  return {sum.b / area, sum.g / area, sum.r / area, sum.a / area};
}

std::uint32_t straight(const Premultiplied& p) {
  if (p.a < 0.5f) return 0x00FFFFFFu;
  const auto channel = [&](float v) {
    return static_cast<std::uint32_t>(std::clamp(std::lround(v * 255.0f / p.a), 0L, 255L));
  };
  const auto alpha = static_cast<std::uint32_t>(std::clamp(std::lround(p.a), 0L, 255L));
  return channel(p.r) | channel(p.g) << 8 | channel(p.b) << 16 | alpha << 24;
}

}  // namespace

struct Face::Handle {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  int em_px = 0;
  bool embolden = false;

  ~Handle() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
};

Face::Face(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Face::~Face() = default;

std::unique_ptr<Face> Face::open(const FontFile& file) {
  auto handle = std::make_unique<Handle>();
  if (FT_Init_FreeType(&handle->library) != 0) return nullptr;
  if (FT_New_Face(handle->library, file.path.c_str(), file.index, &handle->face) != 0) return nullptr;
  if (FT_Select_Charmap(handle->face, FT_ENCODING_UNICODE) != 0) return nullptr;
  handle->embolden = file.embolden;
  return std::unique_ptr<Face>(new Face(std::move(handle)));
}

bool Face::has(char32_t character) const {
  return FT_Get_Char_Index(handle_->face, character) != 0;
}

GlyphImage Face::draw(char32_t character, int em_px) {
  const unsigned glyph = FT_Get_Char_Index(handle_->face, character);
  const bool strikes = FT_HAS_COLOR(handle_->face) && handle_->face->num_fixed_sizes > 0;
  return strikes ? draw_strike(glyph, em_px) : draw_outline(glyph, em_px);
}

GlyphImage Face::draw_outline(unsigned glyph, int em_px) {
  FT_Face face = handle_->face;
  if (handle_->em_px != em_px) {
    if (FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(em_px)) != 0) return {};
    handle_->em_px = em_px;
  }
  // Light hinting snaps heights only, so that strokes are crisp and widths stay true.
  if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT) != 0) return {};
  if (handle_->embolden && face->glyph->format == FT_GLYPH_FORMAT_OUTLINE) {
    FT_Outline_Embolden(&face->glyph->outline, em_px * 64 / 26);
  }
  if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};
  const FT_Bitmap& bitmap = face->glyph->bitmap;
  GlyphImage image;
  image.width = static_cast<int>(bitmap.width);
  image.height = static_cast<int>(bitmap.rows);
  image.left = face->glyph->bitmap_left;
  image.top = face->glyph->bitmap_top;
  image.advance = std::round(static_cast<float>(face->glyph->advance.x) / 64.0f);
  image.pixels.reserve(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  for (int y = 0; y < image.height; ++y) {
    const unsigned char* row = bitmap.buffer + y * bitmap.pitch;
    for (int x = 0; x < image.width; ++x) image.pixels.push_back(0x00FFFFFFu | std::uint32_t{row[x]} << 24);
  }
  return image;
}

GlyphImage Face::draw_strike(unsigned glyph, int em_px) {
  FT_Face face = handle_->face;
  if (FT_Select_Size(face, 0) != 0) return {};
  if (FT_Load_Glyph(face, glyph, FT_LOAD_COLOR) != 0) return {};
  if (face->glyph->format != FT_GLYPH_FORMAT_BITMAP &&
      FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) {
    return {};
  }
  const FT_Bitmap& bitmap = face->glyph->bitmap;
  if (bitmap.pixel_mode != FT_PIXEL_MODE_BGRA || bitmap.width == 0 || bitmap.rows == 0) return {};
  const float shrink = kPictureEm * static_cast<float>(em_px) / static_cast<float>(bitmap.width);
  GlyphImage image;
  image.colour = true;
  image.width = std::max(1, static_cast<int>(std::lround(static_cast<float>(bitmap.width) * shrink)));
  image.height = std::max(1, static_cast<int>(std::lround(static_cast<float>(bitmap.rows) * shrink)));
  image.left = 1;
  image.top = static_cast<int>(
      std::lround(kMiddleOfEm * static_cast<float>(em_px) + static_cast<float>(image.height) / 2.0f));
  image.advance = static_cast<float>(image.width + 2);
  const float step_x = static_cast<float>(bitmap.width) / static_cast<float>(image.width);
  const float step_y = static_cast<float>(bitmap.rows) / static_cast<float>(image.height);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const float x0 = static_cast<float>(x) * step_x;
      const float y0 = static_cast<float>(y) * step_y;
      image.pixels.push_back(straight(box_mean(bitmap, x0, y0, x0 + step_x, y0 + step_y)));
    }
  }
  return image;
}

}  // namespace dojo::window::fonts
