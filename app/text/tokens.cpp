#include "text/tokens.h"

#include <algorithm>

namespace dojo::text {
namespace {

bool is_apostrophe(const Glyph& glyph) {
  return glyph.value == U'\'' || glyph.value == U'\u2019';
}

Token word_at(const std::vector<Glyph>& glyphs, std::size_t first) {
  std::uint32_t hash = kHashOffset;
  std::size_t last = first;
  for (; last < glyphs.size() && (glyphs[last].kind == CharKind::letter || is_apostrophe(glyphs[last]));
       ++last) {
    if (!is_apostrophe(glyphs[last])) hash = mixed(hash, static_cast<std::uint32_t>(glyphs[last].value));
  }
  return {hash, true, first, last};
}

Token number_at(const std::vector<Glyph>& glyphs, std::size_t first) {
  std::size_t last = first;
  while (last < glyphs.size() && (glyphs[last].kind == CharKind::digit || glyphs[last].kind == CharKind::dot))
    ++last;
  return {kNumberToken, false, first, last};
}

}  // namespace

Tokens tokens_of(std::string_view shadow) {
  Tokens out;
  out.glyphs = glyphs_of(shadow);
  const std::vector<Glyph>& glyphs = out.glyphs;
  out.list.reserve(std::min(glyphs.size(), kMostTokens));
  for (std::size_t i = 0; i < glyphs.size() && out.list.size() < kMostTokens;) {
    const CharKind kind = glyphs[i].kind;
    if (kind == CharKind::space || kind == CharKind::newline) {
      ++i;
      continue;
    }
    Token token{static_cast<std::uint32_t>(glyphs[i].value), false, i, i + 1};
    if (kind == CharKind::letter) token = word_at(glyphs, i);
    if (kind == CharKind::digit) token = number_at(glyphs, i);
    out.list.push_back(token);
    i = token.last;
  }
  return out;
}

}  // namespace dojo::text
