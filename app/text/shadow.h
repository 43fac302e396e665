// The two views in which the judge reads a reply, each with a map back to the bytes that were typed.
//
//   MappedText shadow = shadow_of("加我Ｖ-信");     shadow.text == "加我v-信"
//   MappedText squeezed = squeezed_of(shadow);       squeezed.text == "加我v信"
//   squeezed.to_original({6, 10})                    covers "Ｖ-信" as typed
//
// Shadow: text/fold.h character by character, runs of blanks one space (one line feed if there was one among
// them). Squeezed, against evasion: signs, emoji and punctuation inside words are gone (微*信, w.e.c.h.a.t),
// so are blanks that part single letters or single hanzi (w e c h a t, 微 信); digits and signs between
// letters are read as the letters they imitate (w3chat). Blanks between whole English words stay, and so does
// punctuation between clauses: "best size" and "最近。第一件" are not joined into something else.
//
// Input is any bytes; what is not UTF-8 becomes U+FFFD. A shadow is at most about 18 times as long. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/characters.h"
#include "text/span.h"

namespace dojo::text {

struct MappedText {
  std::string text;
  std::vector<std::uint32_t> begin_of;  // for each byte of text: begin of its character in the original
  std::vector<std::uint32_t> end_of;    // ... and its end

  // The original bytes of a span of `text`; an empty span stays empty.
  Span to_original(Span span) const;
  // The bytes of `text` that came from any byte of the original span.
  Span from_original(Span original) const;

  void append(char32_t c, std::uint32_t original_begin, std::uint32_t original_end);
  void append(std::string_view bytes, std::uint32_t original_begin, std::uint32_t original_end);
};

MappedText shadow_of(std::string_view original);
MappedText squeezed_of(const MappedText& shadow);
MappedText squeezed_of(const MappedText& shadow, const std::vector<Glyph>& glyphs);  // glyphs_of(shadow.text)

// A pattern written by a person as it must look to match shadow text: hanzi simplified, full-width signs half
// width (and escaped), literal letters lower case. Escapes, classes by name and flags are left alone.
std::string folded_pattern(std::string_view regex);

}  // namespace dojo::text
