#include "runtime/phrases.h"

#include <algorithm>

#include "session/words.h"

namespace dojo::runtime {

std::vector<const pack::Phrase*> find_phrases(const pack::House& house, const std::string& wanted,
                                              base::Locale locale) {
  std::vector<const pack::Phrase*> by_code, by_words;
  for (const pack::Phrase& phrase : house.phrases) {
    const std::string& text = phrase.text.in(locale);
    if (phrase.code.rfind(wanted, 0) == 0)
      by_code.push_back(&phrase);
    else if (text.find(wanted) != std::string::npos || phrase.group.find(wanted) != std::string::npos)
      by_words.push_back(&phrase);
  }
  by_code.insert(by_code.end(), by_words.begin(), by_words.end());
  return by_code;
}

std::string fill_phrase(const pack::Phrase& phrase, const pack::House& house, const session::State& state,
                        const std::string& agent) {
  auto words = session::placeholders(house, state, state.customer);
  if (const auto name = words.find("name"); name != words.end()) words["customer"] = name->second;
  if (const auto order = words.find("order_number"); order != words.end()) words["order"] = order->second;
  words["agent"] = agent;
  return session::fill(phrase.text.in(state.start.locale), words);
}

bool has_blank(const std::string& text) {
  const std::size_t open = text.find('{');
  return open != std::string::npos && text.find('}', open) != std::string::npos;
}

base::PhraseId phrase_of(const pack::House& house, const base::PhraseId& put, const std::string& line,
                         const session::State& state) {
  const pack::Phrase* phrase = put.empty() ? nullptr : house.find(put);
  if (!phrase) return {};
  // Adapted is still from the phrase; a line that keeps none of its first clause is one's own.
  const std::string& text = phrase->text.in(state.start.locale);
  constexpr std::size_t kFirstWords = 12;
  return line.find(text.substr(0, std::min(kFirstWords, text.find('{')))) != std::string::npos
             ? put
             : base::PhraseId();
}

}  // namespace dojo::runtime
