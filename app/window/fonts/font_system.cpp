#include "window/fonts/font_system.h"

#include <cmath>

#include "base/utf8.h"
#include "window/ui/rows.h"

namespace dojo::window::fonts {
namespace {

constexpr int kStartSide = 1024;
constexpr int kMaxSide = 4096;
constexpr int kSolid = 4;            // a white block for lines and fills
constexpr float kLineHeight = 1.4f;  // of the em: roomy enough for Chinese
constexpr float kMiddleOfEm = 0.38f;
constexpr char16_t kEllipsis = 0x2026;
constexpr char16_t kReplacement = 0xFFFD;

struct RoleSize {
  int percent;
  Weight weight;
};

RoleSize size_of(Role role) {
  switch (role) {
    case Role::body:
      return {100, Weight::regular};
    case Role::small:
      return {86, Weight::regular};
    case Role::strong:
      return {100, Weight::bold};
    case Role::title:
      return {138, Weight::bold};
  }
  return {100, Weight::regular};
}

}  // namespace

GlyphImage empty_box(int em_px) {
  GlyphImage image;
  image.width = std::max(3, em_px * 6 / 10);
  image.height = std::max(5, em_px * 8 / 10);
  image.left = 1;
  image.top = image.height;
  image.advance = static_cast<float>(image.width + 2);
  image.pixels.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height),
                      0x00FFFFFFu);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const bool edge = x == 0 || y == 0 || x == image.width - 1 || y == image.height - 1;
      if (edge) image.pixels[static_cast<std::size_t>(y * image.width + x)] = 0xFFFFFFFFu;
    }
  }
  return image;
}

FontSystem::FontSystem(TextureSink& sink)
    : sink_(sink), atlas_(new ImFontAtlas), packer_(kStartSide, kStartSide) {
  for (const Weight weight : {Weight::regular, Weight::bold}) {
    if (const auto file = lookup_.interface_font(weight)) {
      interface_[static_cast<std::size_t>(weight)] = Face::open(*file);
    }
  }
  usable_ = interface_[0] != nullptr;
  if (const auto file = lookup_.emoji_font()) emoji_ = Face::open(*file);
  atlas_->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  for (auto& sized : sized_) sized = std::make_unique<SizedFont>();
  start_anew();
}

FontSystem::~FontSystem() = default;

void FontSystem::configure(Sizes sizes) {
  sizes.text_px = std::clamp(sizes.text_px, kMinTextPx, kMaxTextPx);
  sizes.scale_percent = std::clamp(sizes.scale_percent, kMinScale, kMaxScale);
  if (sizes == sizes_) return;
  sizes_ = sizes;
  ++generation_;
  start_anew();
}

void FontSystem::start_anew() {
  packer_ = ShelfPacker(packer_.width(), packer_.height());
  canvas_ = {packer_.width(), packer_.height(), {}, 0, 0, 0, 0, true};
  canvas_.pixels.assign(static_cast<std::size_t>(canvas_.width) * static_cast<std::size_t>(canvas_.height),
                        0x00FFFFFFu);
  packer_.place(kSolid, kSolid);
  for (int y = 0; y < kSolid; ++y) std::fill_n(canvas_.row(y), kSolid, 0xFFFFFFFFu);
  if (map_.full()) map_.clear();
  full_ = false;

  const float body_px = static_cast<float>(sizes_.text_px * sizes_.scale_percent) / 100.0f;
  for (std::size_t i = 0; i < kRoles; ++i) {
    const RoleSize size = size_of(static_cast<Role>(i));
    const int em_px =
        std::max(8, static_cast<int>(std::lround(body_px * static_cast<float>(size.percent) / 100.0f)));
    make_font(*sized_[i], em_px, size.weight);
  }
  atlas_->Fonts.resize(0);
  for (const auto& sized : sized_) atlas_->Fonts.push_back(sized->font);
  atlas_->TexReady = true;
  atlas_->TexPixelsUseColors = true;
  fit_texture_coordinates();
}

void FontSystem::make_font(SizedFont& sized, int em_px, Weight weight) {
  // The ImFont object stays the same one: Dear ImGui keeps pointers to it over frames.
  if (sized.font == nullptr) sized.font = IM_NEW(ImFont);
  ImFont& font = *sized.font;
  sized.em_px = em_px;
  sized.weight = weight;
  sized.have.reset();
  sized.spots.clear();

  font.ClearOutputData();
  font.ContainerAtlas = atlas_.get();
  font.FontSize = std::round(static_cast<float>(em_px) * kLineHeight);
  font.Ascent = std::round(font.FontSize / 2 + kMiddleOfEm * static_cast<float>(em_px));
  font.Descent = font.Ascent - font.FontSize;
  font.EllipsisChar = kEllipsis;
  font.FallbackChar = kReplacement;
  font.GrowIndex(65536);
  font.Glyphs.reserve(2048);
  const GlyphImage box = empty_box(em_px);
  install(sized, kReplacement, box, *packer_.place(box.width, box.height));
  font.DirtyLookupTables = false;
  font.FallbackAdvanceX = box.advance;
  for (float& advance : font.IndexAdvanceX) {
    if (advance < 0) advance = box.advance;
  }
  for (char16_t c = 0x20; c < 0x7F; ++c) add_glyph(sized, c);
  add_glyph(sized, kEllipsis);
}

void FontSystem::begin_frame() {
  if (!full_) return;
  ++generation_;
  const bool may_grow = canvas_.width < kMaxSide || canvas_.height < kMaxSide;
  if (may_grow && !map_.full()) {
    grow_texture();
  } else {
    start_anew();
  }
  full_ = false;
}

void FontSystem::grow_texture() {
  const bool wider = canvas_.width <= canvas_.height;
  const int width = wider ? canvas_.width * 2 : canvas_.width;
  const int height = wider ? canvas_.height : canvas_.height * 2;
  Canvas grown{width, height, {}, 0, 0, 0, 0, true};
  grown.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0x00FFFFFFu);
  for (int y = 0; y < canvas_.height; ++y) std::copy_n(canvas_.row(y), canvas_.width, grown.row(y));
  canvas_ = std::move(grown);
  packer_.grow(width, height);
  fit_texture_coordinates();
}

void FontSystem::fit_texture_coordinates() {
  const float w = static_cast<float>(canvas_.width);
  const float h = static_cast<float>(canvas_.height);
  atlas_->TexWidth = canvas_.width;
  atlas_->TexHeight = canvas_.height;
  atlas_->TexUvScale = ImVec2(1 / w, 1 / h);
  atlas_->TexUvWhitePixel = ImVec2(kSolid / 2 / w, kSolid / 2 / h);
  for (auto& sized : sized_) {
    for (int i = 0; i < sized->font->Glyphs.Size; ++i) {
      ImFontGlyph& glyph = sized->font->Glyphs[i];
      const Spot spot = sized->spots[static_cast<std::size_t>(i)];
      glyph.U0 = static_cast<float>(spot.x) / w;
      glyph.V0 = static_cast<float>(spot.y) / h;
      glyph.U1 = (static_cast<float>(spot.x) + glyph.X1 - glyph.X0) / w;
      glyph.V1 = (static_cast<float>(spot.y) + glyph.Y1 - glyph.Y0) / h;
    }
  }
}

void FontSystem::upload() {
  if (canvas_.whole) {
    atlas_->SetTexID(sink_.replace(canvas_));
  } else if (canvas_.x0 < canvas_.x1) {
    sink_.update(canvas_);
  }
  canvas_.whole = false;
  canvas_.x0 = canvas_.x1 = canvas_.y0 = canvas_.y1 = 0;
}

// --- glyphs
// --------------------------------------------------------------------------------------------------------

std::string FontSystem::shown(std::string_view utf8, Role role) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    if (static_cast<unsigned char>(utf8[at]) < 0x80) {
      out.push_back(utf8[at++]);
      continue;
    }
    const base::CodePoint c = base::utf8_at(utf8, at);
    base::append_utf8(out, shown(c.value, role));
    at += c.length;
  }
  return out;
}

char16_t FontSystem::shown(char32_t character, Role role) {
  const char16_t code = map_.code_for(character);
  if (code == kReplacement && map_.full()) full_ = true;
  SizedFont& in = sized(role);
  if (!in.have.test(code)) add_glyph(in, code);
  return code;
}

float FontSystem::advance(char32_t character, Role role) {
  return sized(role).font->GetCharAdvance(shown(character, role));
}

std::size_t FontSystem::glyph_count() const {
  std::size_t count = 0;
  for (const auto& sized : sized_) count += sized->have.count();
  return count;
}

Face* FontSystem::face_with(char32_t character, Weight weight) {
  Face* bold = interface_[static_cast<std::size_t>(weight)].get();
  if (bold != nullptr && bold->has(character)) return bold;
  if (interface_[0] != nullptr && interface_[0]->has(character)) return interface_[0].get();
  if (emoji_ != nullptr && emoji_->has(character)) return emoji_.get();
  for (const auto& [path, face] : others_) {
    if (face->has(character)) return face.get();
  }
  const auto file = lookup_.font_with(character);
  if (!file) return nullptr;
  auto face = Face::open(*file);
  if (face == nullptr || !face->has(character)) return nullptr;
  others_.emplace_back(file->path, std::move(face));
  return others_.back().second.get();
}

GlyphImage FontSystem::draw(char32_t character, const SizedFont& sized) {
  if (ui::is_invisible(character)) return {};
  Face* face = face_with(character, sized.weight);
  if (face == nullptr) {
    missing_.insert(character);
    return empty_box(sized.em_px);
  }
  return face->draw(character, sized.em_px);
}

void FontSystem::add_glyph(SizedFont& sized, char16_t code) {
  const GlyphImage image = draw(map_.character_of(code), sized);
  Spot spot;
  if (image.width > 0 && image.height > 0) {
    const auto place = packer_.place(image.width, image.height);
    if (!place) {
      full_ = true;
      return;
    }
    spot = *place;
  }
  install(sized, code, image, spot);
}

void FontSystem::install(SizedFont& sized, char16_t code, const GlyphImage& image, Spot spot) {
  for (int y = 0; y < image.height; ++y) {
    std::copy_n(image.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width),
                image.width, canvas_.row(spot.y + y) + spot.x);
  }
  if (image.width > 0) canvas_.touch(spot.x, spot.y, image.width, image.height);

  ImFont& font = *sized.font;
  const float w = static_cast<float>(canvas_.width);
  const float h = static_cast<float>(canvas_.height);
  ImFontGlyph glyph{};
  glyph.Codepoint = code & 0x3FFFFFFFu;
  glyph.Colored = image.colour ? 1u : 0u;
  glyph.Visible = image.width > 0 ? 1u : 0u;
  glyph.AdvanceX = image.advance;
  glyph.X0 = static_cast<float>(image.left);
  glyph.Y0 = font.Ascent - static_cast<float>(image.top);
  glyph.X1 = glyph.X0 + static_cast<float>(image.width);
  glyph.Y1 = glyph.Y0 + static_cast<float>(image.height);
  glyph.U0 = static_cast<float>(spot.x) / w;
  glyph.V0 = static_cast<float>(spot.y) / h;
  glyph.U1 = static_cast<float>(spot.x + image.width) / w;
  glyph.V1 = static_cast<float>(spot.y + image.height) / h;
  font.Glyphs.push_back(glyph);
  sized.spots.push_back(spot);
  sized.have.set(code);

  // What ImFont::BuildLookupTable would do, for this one glyph: the whole table for each new character would
  // cost 65,536 steps.
  font.IndexAdvanceX[code] = image.advance;
  font.IndexLookup[code] = static_cast<ImWchar>(font.Glyphs.Size - 1);
  font.Used4kPagesMap[code >> 15] =
      static_cast<ImU8>(font.Used4kPagesMap[code >> 15] | (1u << ((code >> 12) & 7)));
  font.FallbackGlyph = font.Glyphs.Data;  // the box is the first glyph of every font
}

}  // namespace dojo::window::fonts
