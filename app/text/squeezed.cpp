// squeezed_of (text/shadow.h): the view in which a word that was split is whole again.
#include <utility>

#include "text/characters.h"
#include "text/shadow.h"

namespace dojo::text {
namespace {

bool is_word(CharKind kind) {
  return kind == CharKind::hanzi || kind == CharKind::letter || kind == CharKind::digit;
}

// The letter that a digit or sign imitates between letters; 0 if none.
char32_t imitated_letter(char32_t c) {
  switch (c) {
    case U'0':
      return U'o';
    case U'1':
    case U'!':
    case U'|':
      return U'i';
    case U'3':
      return U'e';
    case U'4':
    case U'@':
      return U'a';
    case U'5':
    case U'$':
      return U's';
    case U'7':
      return U't';
    default:
      return 0;
  }
}

class Squeezer {
 public:
  Squeezer(const MappedText& shadow, const std::vector<Glyph>& glyphs) : shadow_(shadow), glyphs_(glyphs) {}

  MappedText run() {
    out_.text.reserve(shadow_.text.size());
    out_.begin_of.reserve(shadow_.text.size());
    out_.end_of.reserve(shadow_.text.size());
    for (std::size_t i = 0; i < glyphs_.size();) {
      if (is_word(glyphs_[i].kind) || reads_as_letter(i)) {
        reads_as_letter(i) ? put_letter(i, imitated_letter(glyphs_[i].value)) : put(i);
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < glyphs_.size() && !is_word(glyphs_[end].kind) && !reads_as_letter(end)) ++end;
      if (i > 0 && end < glyphs_.size() && !joins(i, end)) {
        for (std::size_t k = i; k < end; ++k) put(k);
      }
      i = end;
    }
    return std::move(out_);
  }

 private:
  void put(std::size_t i) {
    const Glyph& glyph = glyphs_[i];
    out_.append(std::string_view(shadow_.text).substr(glyph.begin, glyph.end - glyph.begin),
                shadow_.begin_of[glyph.begin], shadow_.end_of[glyph.end - 1]);
  }
  void put_letter(std::size_t i, char32_t letter) {
    out_.append(letter, shadow_.begin_of[glyphs_[i].begin], shadow_.end_of[glyphs_[i].end - 1]);
  }

  bool is_letter(std::size_t i) const { return i < glyphs_.size() && glyphs_[i].kind == CharKind::letter; }

  // w3chat, b@d, cla$$: a digit needs letters on both sides; @ and $ one letter (or another of them) before
  // or after.
  bool reads_as_letter(std::size_t i) const {
    const char32_t c = glyphs_[i].value;
    if (imitated_letter(c) == 0) return false;
    const bool before = i > 0 && is_letter(i - 1);
    const bool after = is_letter(i + 1);
    if (c == U'@' || c == U'$') {
      const bool doubled =
          (i > 0 && glyphs_[i - 1].value == c) || (i + 1 < glyphs_.size() && glyphs_[i + 1].value == c);
      return (before && after) || ((before || after) && (doubled || c == U'@'));
    }
    return before && after;
  }

  // How many glyphs of the kind of glyph `i` stand together there, counted up to 2, going back or forth.
  int run_length(std::size_t i, bool back) const {
    const std::size_t next = back ? i - 1 : i + 1;
    const bool has_next = back ? i > 0 : next < glyphs_.size();
    return has_next && glyphs_[next].kind == glyphs_[i].kind ? 2 : 1;
  }

  // Whether the words before and after the separators [begin, end) are to be joined.
  bool joins(std::size_t begin, std::size_t end) const {
    bool blank = false;
    bool line = false;
    bool clause_end = false;
    bool sign = false;
    for (std::size_t i = begin; i < end; ++i) {
      const CharKind kind = glyphs_[i].kind;
      blank = blank || kind == CharKind::space;
      line = line || kind == CharKind::newline;
      clause_end = clause_end || kind == CharKind::stop || kind == CharKind::comma || kind == CharKind::dot;
      sign = sign || kind == CharKind::mark || kind == CharKind::symbol;
    }
    const Glyph& left = glyphs_[begin - 1];
    const Glyph& right = glyphs_[end];
    const bool left_hanzi = left.kind == CharKind::hanzi;
    const bool right_hanzi = right.kind == CharKind::hanzi;
    const bool single = run_length(begin - 1, true) == 1 || run_length(end, false) == 1;
    const bool both_single = run_length(begin - 1, true) == 1 && run_length(end, false) == 1;
    if (left.kind == CharKind::digit && right.kind == CharKind::digit) return false;
    if (left_hanzi || right_hanzi) {
      const bool across = left_hanzi != right_hanzi;
      if (clause_end || line) return single;
      if (blank && !sign) return single || across;
      return true;
    }
    if (clause_end || sign) return !blank || both_single;
    return both_single && !(left.kind == CharKind::digit || right.kind == CharKind::digit);
  }

  const MappedText& shadow_;
  const std::vector<Glyph>& glyphs_;
  MappedText out_;
};

}  // namespace

MappedText squeezed_of(const MappedText& shadow, const std::vector<Glyph>& glyphs) {
  return Squeezer(shadow, glyphs).run();
}

MappedText squeezed_of(const MappedText& shadow) {
  return squeezed_of(shadow, glyphs_of(shadow.text));
}

}  // namespace dojo::text
