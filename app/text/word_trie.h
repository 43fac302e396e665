// Many words looked for at once: every word that stands anywhere in a text, with its place.
//
//   WordTrieBuilder words;      words.add(U"微信") == 0      words.add(U"微信号") == 1 words.add(U"微信") ==
//   0 WordTrie trie(words); trie.find(glyphs, [](std::uint32_t word, std::size_t first, std::size_t last) { …
//   });   // glyph indices [first, last)
//
// Words are numbered as they come; none is empty. Here each goes by its rank, the place at which a walk
// through all words meets it: ranks[number]. One walk from each character; it ends at the first character
// with which no word goes on. The nodes of a walk lie close together: what costs time here is memory that is
// not in the cache. Immutable; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/characters.h"

namespace dojo::text {

class WordTrieBuilder {
 public:
  std::uint32_t add(std::u32string_view word);
  std::uint32_t size() const { return words_; }  // different words so far

 private:
  friend class WordTrie;
  static constexpr std::uint32_t kNoWord = 0xFFFFFFFF;
  struct Edge {  // the edge i leads to the node i + 1
    std::uint32_t from = 0;
    char32_t character = 0;
    std::uint32_t word = kNoWord;  // that ends with it
  };

  std::uint32_t slot_of(std::uint32_t from, char32_t c) const;  // its own, or the empty one where it belongs
  void grow();

  std::vector<Edge> edges_;
  std::vector<std::uint32_t> slots_;  // open addressing: node that the edge leads to, or 0
  std::uint32_t words_ = 0;
};

class WordTrie {
 public:
  WordTrie() = default;
  WordTrie(const WordTrieBuilder& words, std::vector<std::uint32_t>& ranks);

  template <typename Use>
  void find(std::span<const Glyph> glyphs, const Use& use) const {
    if (nodes_.empty()) return;
    for (std::size_t first = 0; first < glyphs.size(); ++first) {
      fetch_ahead(glyphs, first);
      std::uint32_t node = first_node(glyphs[first].value);
      for (std::size_t i = first; node != 0;) {
        if (nodes_[node].word != kNoWord) use(nodes_[node].word, first, i + 1);
        if (++i == glyphs.size()) break;
        node = child(nodes_[node], glyphs[i].value);
      }
    }
  }

 private:
  static constexpr std::uint32_t kNoWord = WordTrieBuilder::kNoWord;
  static constexpr char32_t kPlane = 0x10000;

  struct Node {
    char32_t character = 0;
    std::uint32_t word = kNoWord;
    std::uint32_t children = 0;  // index of the first; they follow one another, by rising character
    std::uint32_t count = 0;
  };

  std::uint32_t first_node(char32_t c) const { return c < kPlane ? first_[c] : child(nodes_[0], c); }
  // Memory that the next walks will read is asked for while this one goes on.
  void fetch_ahead(std::span<const Glyph> glyphs, std::size_t at) const {
    constexpr std::size_t kNear = 2;
    if (at + kNear < glyphs.size()) {
      const std::uint32_t node = first_node(glyphs[at + kNear].value);
      __builtin_prefetch(nodes_.data() + nodes_[node].children);
    }
    if (at + 2 * kNear < glyphs.size())
      __builtin_prefetch(nodes_.data() + first_node(glyphs[at + 2 * kNear].value));
  }
  std::uint32_t child(const Node& node, char32_t c) const;
  struct Sorted;
  void fill(const Sorted& edges, std::uint32_t from, std::uint32_t node, std::vector<std::uint32_t>& numbers);

  std::vector<Node> nodes_;           // 0 is the root
  std::vector<std::uint32_t> first_;  // node after a first character of the basic plane; 0 if none
};

}  // namespace dojo::text
