// The fonts of the window: one growing texture into which glyphs are drawn when a text first needs them, and
// one ImFont for each role (body, small, strong, title) at the present text size and scale.
//
//   FontSystem fonts(texture);                       // finds the files; see problem()
//   fonts.configure({16, 100});                      // between frames: text size in px (12…32), scale in %
//   (100…200) io.Fonts = &fonts.atlas(); every frame: fonts.begin_frame(); ImGui::NewFrame(); …
//   fonts.shown(text, role) … ; fonts.upload(); render
//
// shown() is what may be given to Dear ImGui: the same text, with private-use codes for characters that 1.86
// cannot hold, and with every glyph in the texture. Placed glyphs never move, so it may be called at any time
// in a frame. A full texture grows between frames up to 4096 x 4096, then starts anew; text lacks the glyph
// for that one frame and wants_frame() asks for another. Characters that no installed font has are drawn as
// an empty box and listed in missing(). The texture sink must outlive the object. One thread.
#pragma once

#include <array>
#include <bitset>
#include <imgui.h>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "window/fonts/face.h"
#include "window/fonts/glyph_map.h"
#include "window/fonts/lookup.h"
#include "window/fonts/shelf.h"
#include "window/fonts/texture.h"

namespace dojo::window::fonts {

enum class Role { body, small, strong, title };
inline constexpr std::size_t kRoles = 4;

struct Sizes {
  int text_px = 16;
  int scale_percent = 100;

  bool operator==(const Sizes&) const = default;
};

inline constexpr int kMinTextPx = 12, kMaxTextPx = 32, kMinScale = 100, kMaxScale = 200;

class FontSystem {
 public:
  explicit FontSystem(TextureSink& sink);
  ~FontSystem();
  FontSystem(const FontSystem&) = delete;
  FontSystem& operator=(const FontSystem&) = delete;

  // True when an interface font was found; otherwise texts are boxes, and the shell tells which package to
  // install.
  bool usable() const { return usable_; }

  void configure(Sizes sizes);  // values outside the ranges are moved to the nearest allowed one
  Sizes sizes() const { return sizes_; }
  void begin_frame();
  void upload();
  bool wants_frame() const { return full_; }

  // Grows whenever widths may have changed: rows laid out under another generation are laid out again.
  unsigned generation() const { return generation_; }

  ImFontAtlas& atlas() { return *atlas_; }
  ImFont* font(Role role) const { return sized(role).font; }

  std::string shown(std::string_view utf8, Role role);
  char16_t shown(char32_t character, Role role);
  float advance(char32_t character, Role role);

  const Canvas& canvas() const { return canvas_; }
  const std::set<char32_t>& missing() const { return missing_; }
  std::size_t glyph_count() const;

 private:
  struct SizedFont {
    ImFont* font = nullptr;
    int em_px = 0;
    Weight weight = Weight::regular;
    std::bitset<65536> have;
    std::vector<Spot> spots;  // of each glyph in the ImFont, to find its place again when the texture grows
  };

  SizedFont& sized(Role role) { return *sized_[static_cast<std::size_t>(role)]; }
  const SizedFont& sized(Role role) const { return *sized_[static_cast<std::size_t>(role)]; }
  void start_anew();
  void make_font(SizedFont& sized, int em_px, Weight weight);
  void add_glyph(SizedFont& sized, char16_t code);
  GlyphImage draw(char32_t character, const SizedFont& sized);
  Face* face_with(char32_t character, Weight weight);
  void install(SizedFont& sized, char16_t code, const GlyphImage& image, Spot spot);
  void grow_texture();
  void fit_texture_coordinates();

  TextureSink& sink_;
  FontLookup lookup_;
  std::array<std::unique_ptr<Face>, 2> interface_;  // by weight
  std::unique_ptr<Face> emoji_;
  std::vector<std::pair<std::string, std::unique_ptr<Face>>> others_;
  bool usable_ = false;

  Sizes sizes_;
  std::unique_ptr<ImFontAtlas> atlas_;
  std::array<std::unique_ptr<SizedFont>, kRoles> sized_;
  GlyphMap map_;
  ShelfPacker packer_;
  Canvas canvas_;
  bool full_ = false;
  unsigned generation_ = 1;
  std::set<char32_t> missing_;
};

// The empty box that stands for a character without a glyph.
GlyphImage empty_box(int em_px);

}  // namespace dojo::window::fonts
