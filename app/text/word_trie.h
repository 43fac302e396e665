// Many words looked for at once: every word that stands anywhere in a text, with its place.
//
//   WordTrie trie({U"微信", U"微信号"});
//   trie.find(glyphs, [](std::uint32_t word, std::size_t first, std::size_t last) { … });   // glyph indices
//   [first, last)
//
// `word` is the index into the list given, which must be sorted and free of repetitions and empty words. One
// walk from each character; it ends at the first character with which no word goes on. The nodes of a walk
// lie close together: what costs time here is memory that is not in the cache. Immutable; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "text/characters.h"

namespace dojo::text {

class WordTrie {
 public:
  WordTrie() = default;
  explicit WordTrie(const std::vector<std::u32string>& words);

  template <typename Use>
  void find(const std::vector<Glyph>& glyphs, const Use& use) const {
    if (nodes_.empty()) return;
    for (std::size_t first = 0; first < glyphs.size(); ++first) {
      std::uint32_t node = first_node(glyphs[first].value);
      for (std::size_t i = first; node != 0;) {
        if (nodes_[node].word != kNoWord) use(nodes_[node].word, first, i + 1);
        if (++i == glyphs.size()) break;
        node = child(nodes_[node], glyphs[i].value);
      }
    }
  }

 private:
  static constexpr std::uint32_t kNoWord = 0xFFFFFFFF;
  static constexpr char32_t kPlane = 0x10000;

  struct Node {
    char32_t character = 0;
    std::uint32_t word = kNoWord;
    std::uint32_t children = 0;  // index of the first; they follow one another, by rising character
    std::uint32_t count = 0;
  };

  std::uint32_t first_node(char32_t c) const { return c < kPlane ? first_[c] : child(nodes_[0], c); }
  std::uint32_t child(const Node& node, char32_t c) const;
  void fill(const std::vector<std::u32string>& words, std::size_t begin, std::size_t end, std::size_t depth,
            std::uint32_t node);

  std::vector<Node> nodes_;           // 0 is the root
  std::vector<std::uint32_t> first_;  // node after a first character of the basic plane; 0 if none
};

}  // namespace dojo::text
