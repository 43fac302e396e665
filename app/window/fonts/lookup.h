// Finds font files by fontconfig: the face for the interface, one for colour emoji, and any that has a
// character.
//
//   FontLookup lookup;
//   if (auto file = lookup.interface_font(Weight::regular)) open(file->path, file->index);
//
// The interface font is Noto Sans CJK, its simplified Chinese face (.ttc files hold five), or WenQuanYi Micro
// Hei. Nothing is found on a machine without both: the shell says so and names the packages. Answers are file
// paths; the files are not opened here. One thread.
#pragma once

#include <optional>
#include <string>

namespace dojo::window::fonts {

enum class Weight { regular, bold };

struct FontFile {
  std::string path;
  int index = 0;          // the face inside a collection
  bool embolden = false;  // asked for bold, found regular: the outline is made heavier

  bool operator==(const FontFile&) const = default;
};

class FontLookup {
 public:
  FontLookup();
  ~FontLookup();
  FontLookup(const FontLookup&) = delete;
  FontLookup& operator=(const FontLookup&) = delete;

  std::optional<FontFile> interface_font(Weight weight) const;
  std::optional<FontFile> emoji_font() const;
  std::optional<FontFile> font_with(char32_t character) const;

 private:
  std::optional<FontFile> by_family(const char* family, const char* style) const;

  struct Config;
  Config* config_;
};

}  // namespace dojo::window::fonts
