#include "window/fonts/lookup.h"

#include <array>
#include <fontconfig/fontconfig.h>
#include <memory>

namespace dojo::window::fonts {
namespace {

struct PatternDeleter {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, PatternDeleter>;

std::optional<FontFile> file_of(const FcPattern* pattern) {
  FcChar8* path = nullptr;
  int index = 0;
  if (FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch) return std::nullopt;
  if (FcPatternGetInteger(pattern, FC_INDEX, 0, &index) != FcResultMatch) index = 0;
  return FontFile{reinterpret_cast<const char*>(path), index & 0xFFFF, false};
}

const FcChar8* fc(const char* text) {
  return reinterpret_cast<const FcChar8*>(text);
}

struct SetDeleter {
  void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};

}  // namespace

struct FontLookup::Config {
  FcConfig* handle = nullptr;
};

FontLookup::FontLookup() : config_(new Config{FcInitLoadConfigAndFonts()}) {}

FontLookup::~FontLookup() {
  if (config_->handle != nullptr) FcConfigDestroy(config_->handle);
  delete config_;
}

// Exact: fontconfig's matching would answer with some other family rather than nothing.
std::optional<FontFile> FontLookup::by_family(const char* family, const char* style) const {
  if (config_->handle == nullptr) return std::nullopt;
  const Pattern pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, fc(family));
  if (style != nullptr) FcPatternAddString(pattern.get(), FC_STYLE, fc(style));
  FcObjectSet* wanted = FcObjectSetBuild(FC_FILE, FC_INDEX, nullptr);
  const std::unique_ptr<FcFontSet, SetDeleter> found(FcFontList(config_->handle, pattern.get(), wanted));
  FcObjectSetDestroy(wanted);
  if (!found || found->nfont == 0) return std::nullopt;
  return file_of(found->fonts[0]);
}

std::optional<FontFile> FontLookup::interface_font(Weight weight) const {
  static constexpr std::array<const char*, 2> kFamilies = {"Noto Sans CJK SC", "WenQuanYi Micro Hei"};
  for (const char* family : kFamilies) {
    if (weight == Weight::bold) {
      if (auto bold = by_family(family, "Bold")) return bold;
    }
    if (auto regular = by_family(family, "Regular")) {
      regular->embolden = weight == Weight::bold;
      return regular;
    }
  }
  return std::nullopt;
}

std::optional<FontFile> FontLookup::emoji_font() const {
  return by_family("Noto Color Emoji", nullptr);
}

std::optional<FontFile> FontLookup::font_with(char32_t character) const {
  if (config_->handle == nullptr) return std::nullopt;
  FcCharSet* characters = FcCharSetCreate();
  FcCharSetAddChar(characters, character);
  const Pattern pattern(FcPatternCreate());
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters);
  FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
  FcObjectSet* wanted = FcObjectSetBuild(FC_FILE, FC_INDEX, nullptr);
  const std::unique_ptr<FcFontSet, SetDeleter> found(FcFontList(config_->handle, pattern.get(), wanted));
  FcObjectSetDestroy(wanted);
  FcCharSetDestroy(characters);
  // The list has no promised order: take the least path, so that two runs draw the same.
  std::optional<FontFile> best;
  for (int i = 0; found && i < found->nfont; ++i) {
    auto file = file_of(found->fonts[i]);
    const bool better =
        file && (!best || file->path < best->path || (file->path == best->path && file->index < best->index));
    if (better) best = file;
  }
  return best;
}

}  // namespace dojo::window::fonts
