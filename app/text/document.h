// One reply, prepared once and read by every detector: both views, its clauses, its quotations, its
// situation. Holds no pointer into the reply except `typed`; offsets are bytes of the shadow text unless a
// name says otherwise.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/locale.h"
#include "text/characters.h"
#include "text/clauses.h"
#include "text/shadow.h"
#include "text/span.h"

namespace dojo::text {

struct Document {
  std::string_view typed;
  base::Locale locale = base::Locale::zh;
  MappedText shadow;
  std::vector<Glyph> glyphs;
  std::vector<Clause> clauses;
  MappedText squeezed;
  std::vector<Glyph> squeezed_glyphs;
  MappedText situation;
  std::vector<Span> quotes;

  std::string_view clause_text(std::size_t index) const {
    const Span span = clauses[index].shadow;
    return std::string_view(shadow.text).substr(span.begin, span.end - span.begin);
  }
  std::span<const Glyph> clause_glyphs(std::size_t index) const {
    const Span span = clauses[index].shadow;
    const std::size_t first = glyph_at(glyphs, span.begin);
    return std::span(glyphs).subspan(first, glyph_at(glyphs, span.end) - first);
  }
};

}  // namespace dojo::text
