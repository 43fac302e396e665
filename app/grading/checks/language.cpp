// The answer is in the conversation's language. Names, sizes, links and single words of the other language
// are fine.
#include "base/utf8.h"
#include "grading/checks/check.h"

namespace dojo::grading {
namespace {

struct Scripts {
  int han = 0;
  int latin_words = 0;
};

Scripts count_scripts(const std::string& text) {
  Scripts scripts;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::utf8_at(text, at);
    at += c.length;
    if (c.value >= 0x4E00 && c.value <= 0x9FFF) scripts.han += 1;
    const bool letter = (c.value >= 'a' && c.value <= 'z') || (c.value >= 'A' && c.value <= 'Z');
    if (letter && !in_word) scripts.latin_words += 1;
    in_word = letter || c.value == '\'';
  }
  return scripts;
}

bool in_other_language(const std::string& text, base::Locale locale) {
  constexpr int kWordsOfASentence = 3;
  constexpr int kHanOfASentence = 3;
  const Scripts scripts = count_scripts(text);
  if (locale == base::Locale::zh) return scripts.han == 0 && scripts.latin_words >= kWordsOfASentence;
  return scripts.han >= kHanOfASentence && scripts.han > scripts.latin_words;
}

}  // namespace

Verdicts check_language(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  for (const Reading& reading : dossier.readings) {
    if (reading.text.empty()) continue;
    verdicts.applies = true;
    for (const Piece& piece : reading.pieces) {
      const text::Span span{piece.begin, piece.end};
      if (!in_other_language(reading.words(span), dossier.facts.last.start.locale)) continue;
      verdicts.findings.push_back(found_words(rule, reading, span));
      break;  // once per turn
    }
  }
  return verdicts;
}

}  // namespace dojo::grading
