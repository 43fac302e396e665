#include "text/word_meanings.h"

#include <algorithm>

namespace dojo::text {

void WordMeanings::Builder::add(const std::vector<std::u32string>& words, const WordMeaning& meaning) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(words.size());
  for (const std::u32string& word : words) numbers.push_back(words_.add(word));
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  for (const std::uint32_t number : numbers) all_.emplace_back(number, meaning);
}

WordMeanings::WordMeanings(const Builder& builder) {
  std::vector<std::uint32_t> ranks;
  trie_ = WordTrie(builder.words_, ranks);
  begins_.assign(ranks.size() + 1, 0);
  for (const auto& [number, meaning] : builder.all_) ++begins_[ranks[number] + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  all_.resize(builder.all_.size());
  std::vector<std::uint32_t> next = begins_;
  for (const bool matches : {true, false}) {
    for (const auto& [number, meaning] : builder.all_) {
      if ((meaning.need == 0) == matches) all_[next[ranks[number]]++] = meaning;
    }
  }
}

}  // namespace dojo::text
