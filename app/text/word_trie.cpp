#include "text/word_trie.h"

#include <algorithm>

namespace dojo::text {

WordTrie::WordTrie(const std::vector<std::u32string>& words) {
  if (words.empty()) return;
  nodes_.emplace_back();
  fill(words, 0, words.size(), 0, 0);
  nodes_.shrink_to_fit();
  first_.assign(kPlane, 0);
  for (std::uint32_t i = nodes_[0].children; i < nodes_[0].children + nodes_[0].count; ++i) {
    if (nodes_[i].character < kPlane) first_[nodes_[i].character] = i;
  }
}

// The words [begin, end) share their first `depth` characters, which lead to `node`.
void WordTrie::fill(const std::vector<std::u32string>& words, std::size_t begin, std::size_t end,
                    std::size_t depth, std::uint32_t node) {
  if (words[begin].size() == depth) nodes_[node].word = static_cast<std::uint32_t>(begin++);
  const auto children = static_cast<std::uint32_t>(nodes_.size());
  std::vector<std::size_t> starts;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin && words[i][depth] == words[i - 1][depth]) continue;
    starts.push_back(i);
    nodes_.emplace_back().character = words[i][depth];
  }
  nodes_[node].children = children;
  nodes_[node].count = static_cast<std::uint32_t>(starts.size());
  for (std::size_t k = 0; k < starts.size(); ++k) {
    const std::size_t last = k + 1 < starts.size() ? starts[k + 1] : end;
    fill(words, starts[k], last, depth + 1, children + static_cast<std::uint32_t>(k));
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
