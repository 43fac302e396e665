#include "window/ui/rows.h"

#include <algorithm>
#include <linebreak.h>
#include <string>

namespace dojo::window::ui {
namespace {

constexpr char32_t kJoiner = 0x200D;

bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}
bool is_regional(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}
bool is_variation(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}
bool is_mark(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0x302A && c <= 0x302F) ||
         (c >= 0xFE20 && c <= 0xFE2F) || c == 0x3099 || c == 0x309A;
}
bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0x3000 || c == U'\n';
}

bool may_not_start_a_row(char32_t c) {
  static constexpr std::u32string_view kClosing = U"，。、；：？！）」』】》〉”’…—·～,.;:?!)]}%％°℃‰›»〕〗";
  return kClosing.find(c) != std::u32string_view::npos;
}

// Tells whether `text[at - 1]` and `text[at]` belong together, whatever the (older) tables say.
bool joined(std::u32string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  const char32_t before = text[at - 1];
  const char32_t after = text[at];
  if (before == U'\n' || after == U'\n') return false;
  if (after == kJoiner || is_variation(after) || is_skin_tone(after) || is_mark(after)) return true;
  if (before == kJoiner) return after >= 0x2190;  // a joiner glues pictures, not words
  if (is_regional(before) && is_regional(after)) {
    std::size_t run = 0;
    while (run < at && is_regional(text[at - 1 - run])) ++run;
    return run % 2 == 1;
  }
  return false;
}

void init_tables_once() {
  static const bool done = (init_linebreak(), true);
  (void)done;
}

// Where a row that has no allowed break is cut: never inside a cluster, and if possible not before a closing
// mark.
std::size_t forced_cut(std::u32string_view text, std::size_t begin, std::size_t overflow) {
  std::size_t cut = overflow;
  while (cut > begin + 1 && joined(text, cut)) --cut;
  if (joined(text, cut)) return next_cluster(text, begin);
  std::size_t kind = cut;
  while (kind > begin + 1 && kind < text.size() && may_not_start_a_row(text[kind])) {
    kind = previous_cluster(text, kind);
  }
  return kind > begin ? kind : cut;
}

float drawn_width(std::u32string_view text, std::size_t begin, std::size_t end, const Advance& advance) {
  while (end > begin && is_space(text[end - 1])) --end;
  float width = 0;
  for (std::size_t i = begin; i < end; ++i) width += advance(text[i]);
  return width;
}

// The end of the row that starts at `begin`.
std::size_t row_end(std::u32string_view text, std::size_t begin, float width, const Advance& advance,
                    const std::vector<Break>& breaks) {
  float used = 0;
  std::size_t last_allowed = begin;
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (text[i] == U'\n') return i + 1;
    const float step = advance(text[i]);
    if (used + step > width && i > begin && !is_space(text[i])) {
      return last_allowed > begin ? last_allowed : forced_cut(text, begin, i);
    }
    used += step;
    if (breaks[i] == Break::allowed) last_allowed = i + 1;
  }
  return text.size();
}

}  // namespace

bool is_invisible(char32_t c) {
  return c == kJoiner || is_variation(c) || is_skin_tone(c) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0x00AD ||
         c < 0x20 || c == 0x7F || (c >= 0xE0000 && c <= 0xE007F);
}

std::vector<Break> line_breaks(std::u32string_view text) {
  std::vector<Break> out(text.size(), Break::no);
  if (text.empty()) return out;
  init_tables_once();
  std::vector<utf32_t> units(text.begin(), text.end());
  std::string marks(text.size(), static_cast<char>(LINEBREAK_NOBREAK));
  set_linebreaks_utf32(units.data(), units.size(), "zh", marks.data());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'\n') {
      out[i] = Break::must;
    } else if (marks[i] == LINEBREAK_ALLOWBREAK && !joined(text, i + 1)) {
      out[i] = Break::allowed;
    }
  }
  return out;
}

std::vector<Row> wrap_rows(std::u32string_view text, float width, const Advance& advance) {
  const std::vector<Break> breaks = line_breaks(text);
  std::vector<Row> rows;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = row_end(text, begin, width, advance, breaks);
    const bool hard = text[end - 1] == U'\n' || end == text.size();
    rows.push_back({begin, end, drawn_width(text, begin, end, advance), hard});
    begin = end;
  }
  if (text.empty() || text.back() == U'\n') rows.push_back({text.size(), text.size(), 0, true});
  return rows;
}

std::size_t next_cluster(std::u32string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  ++at;
  while (at < text.size() && joined(text, at)) ++at;
  return at;
}

std::size_t previous_cluster(std::u32string_view text, std::size_t at) {
  if (at == 0) return 0;
  --at;
  while (at > 0 && joined(text, at)) --at;
  return at;
}

}  // namespace dojo::window::ui
