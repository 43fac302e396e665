// What words tell a scanner (text/scanner.h): that a pattern matches where one stands, or that an expression
// has one of the words that it needs.
//
//   WordMeanings::Builder builder;
//   builder.add({U"抱歉"}, {pattern, 0, edges});
//   builder.add({U"加", U"搜"}, {expression, 1, {}});
//   WordMeanings meanings(builder);
//   meanings.find(glyphs, on_match, on_need);    on_match(meaning, first, last), on_need(meaning)
//
// Needs may be told more than once, most only once. All meanings of a word lie together, and words as the
// walk through them finds them: what costs time here is memory that is not in the cache. Immutable; any
// thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "text/characters.h"
#include "text/regex_parts.h"
#include "text/word_trie.h"

namespace dojo::text {

struct WordMeaning {
  std::uint32_t index = 0;  // the pattern; of a need the expression
  std::uint8_t need = 0;    // the need's bit; 0: the word is a match
  ExactEdges edges;         // of a match
};

class WordMeanings {
 public:
  class Builder {
   public:
    void add(const std::vector<std::u32string>& words, const WordMeaning& meaning);

   private:
    friend class WordMeanings;
    WordTrieBuilder words_;
    std::vector<std::pair<std::uint32_t, WordMeaning>> all_;  // number of the word, meaning
  };

  WordMeanings() = default;
  explicit WordMeanings(const Builder& builder);

  template <typename OnMatch, typename OnNeed>
  void find(std::span<const Glyph> glyphs, const OnMatch& on_match, const OnNeed& on_need) const {
    std::array<std::uint32_t, 128> told{};  // words whose needs were told lately, and 1
    trie_.find(glyphs, [&](std::uint32_t word, std::size_t first, std::size_t last) {
      const WordMeaning* next = all_.data() + begins_[word];
      const WordMeaning* const end = all_.data() + begins_[word + 1];
      for (; next != end && next->need == 0; ++next) on_match(*next, first, last);
      if (next == end || told[word % told.size()] == word + 1) return;
      told[word % told.size()] = word + 1;
      for (; next != end; ++next) on_need(*next);
    });
  }

 private:
  WordTrie trie_;
  std::vector<std::uint32_t> begins_;  // by word, and one more for the end
  std::vector<WordMeaning> all_;       // of each word: matches, then needs
};

}  // namespace dojo::text
