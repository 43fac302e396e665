#include "window/ui/row_cache.h"

#include <algorithm>
#include <functional>

#include "base/utf8.h"
#include "window/ui/rows.h"
#include "window/utf32.h"

namespace dojo::window::ui {
namespace {

std::size_t utf8_length(char32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

bool is_trailing(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'\t' || c == U'\r' || c == 0x3000;
}

}  // namespace

WrappedRows lay_out(std::string_view text, fonts::Role role, float width, fonts::FontSystem& fonts) {
  const std::u32string points = to_utf32(text);
  const auto advance = [&](char32_t c) { return fonts.advance(c, role); };
  WrappedRows out;
  std::size_t byte = 0;
  for (const Row& row : wrap_rows(points, width, advance)) {
    ShownRow shown;
    shown.begin = byte;
    for (std::size_t i = row.begin; i < row.end;) {
      // A bad byte is one U+FFFD of one byte, whatever its length in good UTF-8 would be.
      const base::CodePoint c = base::utf8_at(text, byte);
      byte += c.valid ? utf8_length(points[i]) : c.length;
      ++i;
    }
    shown.end = byte;
    std::size_t last = row.end;
    while (last > row.begin && is_trailing(points[last - 1])) --last;
    shown.shown = fonts.shown(to_utf8(std::u32string_view(points).substr(row.begin, last - row.begin)), role);
    shown.width = row.width;
    out.width = std::max(out.width, row.width);
    out.rows.push_back(std::move(shown));
  }
  return out;
}

const WrappedRows& RowCache::get(std::string_view text, fonts::Role role, int width_px,
                                 fonts::FontSystem& fonts) {
  if (generation_ != fonts.generation()) {
    entries_.clear();
    generation_ = fonts.generation();
  }
  const std::uint64_t place = static_cast<std::uint64_t>(width_px) << 3 | static_cast<std::uint64_t>(role);
  const std::uint64_t key = std::hash<std::string_view>{}(text) ^ place * 0x9E3779B97F4A7C15ull;
  Entry& entry = entries_[key];
  entry.used = ++clock_;
  if (entry.rows.rows.empty() || entry.text != text) {
    entry.text = std::string(text);
    entry.rows = lay_out(text, role, static_cast<float>(width_px), fonts);
    ++layouts_;
    if (entries_.size() > kEntries) forget_older_half();
  }
  return entry.rows;
}

void RowCache::forget_older_half() {
  const std::uint64_t keep_from = clock_ - kEntries / 2;
  for (auto entry = entries_.begin(); entry != entries_.end();) {
    entry = entry->second.used < keep_from ? entries_.erase(entry) : std::next(entry);
  }
}

}  // namespace dojo::window::ui
