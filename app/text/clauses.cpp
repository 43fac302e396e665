#include "text/clauses.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dojo::text {
namespace {

constexpr std::array<std::string_view, 16> kConjunctions = {
    "but",   "and",    "so",    "or",  "however", "though", "although", "because",
    "while", "please", "which", "yet", "if",      "then",   "let",      "we'll"};
constexpr std::array<std::string_view, 14> kAbbreviations = {
    "mr", "mrs", "ms", "dr", "st", "no", "vs", "eg", "ie", "e.g", "i.e", "approx", "inc", "ltd"};

bool is_blank(CharKind kind) {
  return kind == CharKind::space || kind == CharKind::newline;
}

class Cutter {
 public:
  Cutter(const MappedText& shadow, const std::vector<Glyph>& glyphs) : shadow_(shadow), glyphs_(glyphs) {}

  std::vector<Clause> run() {
    std::vector<Clause> clauses;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= glyphs_.size(); ++i) {
      if (i < glyphs_.size()) {
        if (i >= address_end_) address_end_ = web_address_end(i);
        if (i < address_end_ || !cuts(i, begin)) continue;
      }
      add(clauses, begin, i);
      begin = i + 1;
    }
    return clauses;
  }

 private:
  CharKind kind(std::size_t i) const { return i < glyphs_.size() ? glyphs_[i].kind : CharKind::newline; }

  std::string_view text_of(std::size_t begin, std::size_t end) const {
    if (begin >= end) return {};
    return std::string_view(shadow_.text)
        .substr(glyphs_[begin].begin, glyphs_[end - 1].end - glyphs_[begin].begin);
  }

  // End of a web address that begins at glyph i, or i.
  std::size_t web_address_end(std::size_t i) const {
    if (glyphs_[i].value != U'h' && glyphs_[i].value != U'w') return i;
    if (i > 0 && glyphs_[i - 1].kind == CharKind::letter) return i;
    const std::string_view rest = std::string_view(shadow_.text).substr(glyphs_[i].begin);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.")) return i;
    std::size_t end = i;
    while (end < glyphs_.size() && !is_blank(glyphs_[end].kind) && glyphs_[end].value < 0x80) ++end;
    return end;
  }

  // The word of ASCII letters that begins at glyph i (blanks skipped).
  std::string_view word_from(std::size_t i) const {
    while (i < glyphs_.size() && is_blank(glyphs_[i].kind)) ++i;
    std::size_t end = i;
    while (end < glyphs_.size() && (glyphs_[end].kind == CharKind::letter || glyphs_[end].value == U'\''))
      ++end;
    return text_of(i, end);
  }

  CharKind next_solid(std::size_t i) const {
    while (i < glyphs_.size() && glyphs_[i].kind == CharKind::space) ++i;
    return kind(i);
  }

  CharKind previous_solid(std::size_t i) const {
    while (i > 0 && glyphs_[i - 1].kind == CharKind::space) --i;
    return i > 0 ? glyphs_[i - 1].kind : CharKind::newline;
  }

  bool hanzi_run_before(std::size_t i) const {
    return i >= 2 && kind(i - 1) == CharKind::hanzi && kind(i - 2) == CharKind::hanzi;
  }
  bool hanzi_run_after(std::size_t i) const {
    return kind(i + 1) == CharKind::hanzi && kind(i + 2) == CharKind::hanzi;
  }

  bool cuts(std::size_t i, std::size_t begin) const {
    switch (glyphs_[i].kind) {
      case CharKind::newline:
        return true;
      case CharKind::stop:
        return !(glyphs_[i].value == U'~' && i > 0 && kind(i - 1) == CharKind::digit &&
                 kind(i + 1) == CharKind::digit);
      case CharKind::comma:
        return comma_cuts(i);
      case CharKind::dot:
        return dot_cuts(i, begin);
      case CharKind::space:
        return hanzi_run_before(i) && hanzi_run_after(i);
      case CharKind::symbol:
        return symbol_cuts(i);
      default:
        return false;
    }
  }

  bool comma_cuts(std::size_t i) const {
    if (i > 0 && kind(i - 1) == CharKind::digit && kind(i + 1) == CharKind::digit &&
        kind(i + 2) == CharKind::digit && kind(i + 3) == CharKind::digit && kind(i + 4) != CharKind::digit) {
      return false;
    }
    if (previous_solid(i) == CharKind::hanzi || next_solid(i + 1) == CharKind::hanzi) return true;
    const std::string_view word = word_from(i + 1);
    return std::find(kConjunctions.begin(), kConjunctions.end(), word) != kConjunctions.end();
  }

  bool dot_cuts(std::size_t i, std::size_t begin) const {
    const CharKind after = kind(i + 1);
    const CharKind before = i > 0 ? kind(i - 1) : CharKind::newline;
    if (after == CharKind::letter || after == CharKind::digit) {
      return after == CharKind::letter && before == CharKind::hanzi;
    }
    std::size_t word = i;
    while (word > begin && (kind(word - 1) == CharKind::letter || kind(word - 1) == CharKind::dot)) --word;
    const std::string_view before_dot = text_of(word, i);
    if (std::find(kAbbreviations.begin(), kAbbreviations.end(), before_dot) != kAbbreviations.end())
      return false;
    std::size_t first = begin;
    while (first < i && is_blank(kind(first))) ++first;
    std::size_t digits = first;
    while (kind(digits) == CharKind::digit) ++digits;
    const bool list_number = first < i && digits == i && i - first <= 2;
    return !list_number;
  }

  // An emoji between two Chinese runs, or with a blank after it, parts clauses; + $ = and the like never do.
  bool symbol_cuts(std::size_t i) const {
    if (glyphs_[i].value < 0x2190) return false;
    if (hanzi_run_before(i) && hanzi_run_after(i)) return true;
    return kind(i + 1) == CharKind::space &&
           (kind(i + 2) == CharKind::letter || kind(i + 2) == CharKind::hanzi);
  }

  static bool is_trimmed(const Glyph& glyph) {
    switch (glyph.kind) {
      case CharKind::space:
      case CharKind::newline:
      case CharKind::stop:
      case CharKind::comma:
      case CharKind::dot:
        return true;
      default:
        return glyph.value == U'-' || glyph.value == U'*' || glyph.value == U'—' || glyph.value == U'·';
    }
  }

  void add(std::vector<Clause>& clauses, std::size_t begin, std::size_t end) const {
    while (begin < end && is_trimmed(glyphs_[begin])) ++begin;
    while (end > begin && is_trimmed(glyphs_[end - 1])) --end;
    if (begin == end) return;
    const Span span{glyphs_[begin].begin, glyphs_[end - 1].end};
    clauses.push_back({span, shadow_.to_original(span)});
  }

  const MappedText& shadow_;
  const std::vector<Glyph>& glyphs_;
  std::size_t address_end_ = 0;
};

}  // namespace

std::vector<Clause> cut_clauses(const MappedText& shadow, const std::vector<Glyph>& glyphs) {
  return Cutter(shadow, glyphs).run();
}

std::vector<Clause> cut_clauses(const MappedText& shadow) {
  return cut_clauses(shadow, glyphs_of(shadow.text));
}

}  // namespace dojo::text
