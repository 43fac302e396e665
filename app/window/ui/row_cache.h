// Remembers how texts wrap: laying out a thread of thousands of messages once, not at every frame.
//
//   const WrappedRows& rows = context.rows.get(text, fonts::Role::body, 420, fonts);
//
// Rows are laid out again when the text, the role, the width in pixels or the fonts' generation differ. At
// most kEntries are kept; those unused for longest go first. References hold until the next call of get().
// One thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "window/fonts/font_system.h"

namespace dojo::window::ui {

struct ShownRow {
  std::size_t begin = 0;  // bytes of the text as given, half-open
  std::size_t end = 0;
  std::string shown;  // for Dear ImGui, without spaces and line feed at the end
  float width = 0;
};

struct WrappedRows {
  std::vector<ShownRow> rows;
  float width = 0;  // of the widest row
};

class RowCache {
 public:
  static constexpr std::size_t kEntries = 20000;

  const WrappedRows& get(std::string_view text, fonts::Role role, int width_px, fonts::FontSystem& fonts);
  std::size_t size() const { return entries_.size(); }
  std::size_t layouts() const { return layouts_; }  // how often something was laid out

 private:
  struct Entry {
    std::string text;
    WrappedRows rows;
    std::uint64_t used = 0;
  };
  void forget_older_half();

  std::unordered_map<std::uint64_t, Entry> entries_;
  std::uint64_t clock_ = 0;
  std::size_t layouts_ = 0;
  unsigned generation_ = 0;
};

WrappedRows lay_out(std::string_view text, fonts::Role role, float width, fonts::FontSystem& fonts);

}  // namespace dojo::window::ui
