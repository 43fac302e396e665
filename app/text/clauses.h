// Where one clause of a reply ends and the next begins.
//
//   cut_clauses(shadow_of("亲，这款19.9包邮哦～ 拍下就发")) -> 亲 | 这款19.9包邮哦 | 拍下就发
//
// Cuts: 。！？；～, line breaks; commas in Chinese; in English a comma only before but, and, so, or …; a full
// stop that ends a sentence; a blank or an emoji between two Chinese runs of two or more characters (加 微 信
// stays whole). Numbers (19.9, 1,000, 2~3), abbreviations, list numbers ("1. open") and web addresses stay
// whole. Spans are trimmed of separators; empty clauses are dropped; clauses do not overlap and come in
// order. Pure.
#pragma once

#include <vector>

#include "text/characters.h"
#include "text/shadow.h"
#include "text/span.h"

namespace dojo::text {

struct Clause {
  Span shadow;    // bytes of the shadow text
  Span original;  // the same as typed
};

std::vector<Clause> cut_clauses(const MappedText& shadow, const std::vector<Glyph>& glyphs);
std::vector<Clause> cut_clauses(const MappedText& shadow);

}  // namespace dojo::text
