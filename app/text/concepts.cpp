#include "text/concepts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/shadow.h"

namespace dojo::text {
namespace {

struct Row {
  std::string_view name;
  std::string_view zh;  // words between blanks
  std::string_view en;  // words and phrases between semicolons
};

constexpr Row kRows[] = {
#include "text/concept_table.inc"
};

template <typename Each>
void split(std::string_view list, char at, Each each) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(at), list.size());
    if (end > 0) each(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

void sort_unique(std::vector<ConceptId>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

Concepts::Concepts() {
  ConceptId id = 0;
  for (const Row& row : kRows) {
    split(row.zh, ' ', [&](std::string_view word) { add(word, id); });
    split(row.en, ';', [&](std::string_view word) { add(word, id); });
    ++id;
  }
}

void Concepts::add(std::string_view words, ConceptId concept_id) {
  const Tokens tokens = tokens_of(shadow_of(words).text);
  std::uint32_t hash = kHashOffset;
  Node* node = nullptr;
  for (const Token& token : tokens.list) {
    hash = mixed(hash, token.id);
    node = &node_for(hash);
  }
  if (node != nullptr) node->concepts.push_back(concept_id);
}

std::uint32_t Concepts::node_of(std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    if (nodes_[slots_[slot] - 1].hash == hash) return slots_[slot] - 1;
  }
  return static_cast<std::uint32_t>(nodes_.size());
}

Concepts::Node& Concepts::node_for(std::uint32_t hash) {
  if (nodes_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t known = node_of(hash);
  if (known < nodes_.size()) return nodes_[known];
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0) slot = (slot + 1) & mask;
  nodes_.push_back({hash, {}});
  slots_[slot] = static_cast<std::uint32_t>(nodes_.size());
  return nodes_.back();
}

void Concepts::grow() {
  slots_.assign(std::max<std::size_t>(1024, slots_.size() * 2), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
    std::size_t slot = nodes_[node].hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = node + 1;
  }
}

ConceptHits Concepts::in(const Tokens& tokens) const {
  constexpr std::size_t kPhrase = 3;
  ConceptHits hits;
  for (std::size_t i = 0; i < tokens.list.size(); ++i) {
    std::uint32_t hash = kHashOffset;
    for (std::size_t j = i; j < tokens.list.size(); ++j) {
      hash = mixed(hash, tokens.list[j].id);
      const std::uint32_t node = node_of(hash);
      if (node == nodes_.size()) break;
      const auto& found = nodes_[node].concepts;
      hits.ids.insert(hits.ids.end(), found.begin(), found.end());
      if (j + 1 - i >= kPhrase) hits.by_phrase.insert(hits.by_phrase.end(), found.begin(), found.end());
    }
  }
  sort_unique(hits.ids);
  sort_unique(hits.by_phrase);
  return hits;
}

}  // namespace dojo::text
