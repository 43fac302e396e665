#include "text/word_trie.h"

#include <algorithm>

namespace dojo::text {

std::uint32_t WordTrieBuilder::add(std::u32string_view word) {
  std::uint32_t node = 0;
  for (const char32_t c : word) {
    if (edges_.size() * 2 >= slots_.size()) grow();
    std::uint32_t& slot = slots_[slot_of(node, c)];
    if (slot == 0) {
      edges_.push_back({node, c});
      slot = static_cast<std::uint32_t>(edges_.size());
    }
    node = slot;
  }
  std::uint32_t& number = edges_[node - 1].word;
  if (number == kNoWord) number = words_++;
  return number;
}

std::uint32_t WordTrieBuilder::slot_of(std::uint32_t from, char32_t c) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = ((from * 2654435761U) ^ (static_cast<std::uint32_t>(c) * 2246822519U)) >> 7 & mask;
  while (slots_[slot] != 0) {
    const Edge& edge = edges_[slots_[slot] - 1];
    if (edge.from == from && edge.character == c) break;
    slot = (slot + 1) & mask;
  }
  return static_cast<std::uint32_t>(slot);
}

void WordTrieBuilder::grow() {
  slots_.assign(std::max<std::size_t>(1024, slots_.size() * 4), 0);
  for (std::uint32_t i = 0; i < edges_.size(); ++i) {
    const std::uint32_t slot = slot_of(edges_[i].from, edges_[i].character);
    slots_[slot] = i + 1;
  }
}

// The edges by the node that they leave, then by character.
struct WordTrie::Sorted {
  explicit Sorted(const std::vector<WordTrieBuilder::Edge>& all)
      : edges(all), starts(all.size() + 2), order(all.size()) {
    for (const auto& edge : edges) ++starts[edge.from + 1];
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (std::uint32_t i = 0; i < edges.size(); ++i) order[next[edges[i].from]++] = i;
    for (std::size_t node = 0; node + 1 < starts.size(); ++node) {
      std::sort(order.begin() + starts[node], order.begin() + starts[node + 1],
                [&](std::uint32_t a, std::uint32_t b) { return edges[a].character < edges[b].character; });
    }
  }

  const std::vector<WordTrieBuilder::Edge>& edges;
  std::vector<std::uint32_t> starts;  // by node, and one more for the end
  std::vector<std::uint32_t> order;   // indices of edges
};

WordTrie::WordTrie(const WordTrieBuilder& words, std::vector<std::uint32_t>& ranks) {
  ranks.clear();
  if (words.edges_.empty()) return;
  nodes_.reserve(words.edges_.size() + 1);
  nodes_.emplace_back();
  std::vector<std::uint32_t> numbers;  // by rank
  fill(Sorted(words.edges_), 0, 0, numbers);
  ranks.resize(numbers.size());
  for (std::uint32_t rank = 0; rank < numbers.size(); ++rank) ranks[numbers[rank]] = rank;
  first_.assign(kPlane, 0);
  for (std::uint32_t i = nodes_[0].children; i < nodes_[0].children + nodes_[0].count; ++i) {
    if (nodes_[i].character < kPlane) first_[nodes_[i].character] = i;
  }
}

// Puts what follows the builder's node `from`, which is `node` here.
void WordTrie::fill(const Sorted& edges, std::uint32_t from, std::uint32_t node,
                    std::vector<std::uint32_t>& numbers) {
  const auto children = static_cast<std::uint32_t>(nodes_.size());
  const std::uint32_t begin = edges.starts[from];
  const std::uint32_t end = edges.starts[from + 1];
  nodes_[node].children = children;
  nodes_[node].count = end - begin;
  for (std::uint32_t i = begin; i < end; ++i) nodes_.push_back({edges.edges[edges.order[i]].character});
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::uint32_t child = children + (i - begin);
    if (const std::uint32_t word = edges.edges[edges.order[i]].word; word != kNoWord) {
      nodes_[child].word = static_cast<std::uint32_t>(numbers.size());
      numbers.push_back(word);
    }
    fill(edges, edges.order[i] + 1, child, numbers);
  }
}

std::uint32_t WordTrie::child(const Node& node, char32_t c) const {
  constexpr std::uint32_t kFew = 8;
  std::uint32_t low = node.children;
  std::uint32_t high = low + node.count;
  while (high - low > kFew) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (nodes_[middle].character <= c)
      low = middle;
    else
      high = middle;
  }
  for (; low < high; ++low) {
    if (nodes_[low].character == c) return low;
  }
  return 0;
}

}  // namespace dojo::text
