#include "text/features.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/characters.h"
#include "text/tokens.h"

namespace dojo::text {
namespace {

constexpr auto kFillers = [] {
  constexpr std::u32string_view kList = U"哈呢哦呀啦哟嘛啊噢喔滴哒咯呐嗯亲的了吧~,.!:;、。-*'\"()";
  std::array<char32_t, kList.size()> fillers{};
  std::copy(kList.begin(), kList.end(), fillers.begin());
  std::sort(fillers.begin(), fillers.end());
  return fillers;
}();
constexpr std::u32string_view kYou = U"您你妳";
constexpr std::u32string_view kQuestion = U"吗么?";

bool asks(const Tokens& tokens) {
  return std::any_of(tokens.list.begin(), tokens.list.end(), [](const Token& token) {
    return !token.word && kQuestion.find(static_cast<char32_t>(token.id)) != std::u32string_view::npos;
  });
}

// Drops particles and punctuation, and reads every "you" as the same, so that tones of voice share features.
std::vector<Token> without_fillers(const Tokens& tokens) {
  std::vector<Token> kept;
  kept.reserve(tokens.list.size());
  for (Token token : tokens.list) {
    const auto c = static_cast<char32_t>(token.id);
    if (!token.word && std::binary_search(kFillers.begin(), kFillers.end(), c)) continue;
    if (!token.word && kYou.find(c) != std::u32string_view::npos) token.id = U'您';
    kept.push_back(token);
  }
  return kept;
}

using Hashes = std::vector<std::uint32_t>;

// n-grams of tokens; with words in them at most `longest_words` long.
void add_token_grams(const std::vector<Token>& tokens, char space, std::size_t longest,
                     std::size_t longest_words, Hashes& out) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::uint32_t hash = seed_hash(space);
    bool words = false;
    for (std::size_t n = 1; n <= longest && i + n <= tokens.size(); ++n) {
      const Token& token = tokens[i + n - 1];
      words = words || token.word;
      if (words && n > longest_words) break;
      hash = mixed(hash, token.id);
      out.push_back(hash);
    }
  }
}

// The same with a marker before the first token and after the last.
void add_marked_grams(const Tokens& tokens, char space, Hashes& out) {
  constexpr Token kBegin{2, false, 0, 0};
  constexpr Token kEnd{3, false, 0, 0};
  std::vector<Token> marked{kBegin};
  marked.insert(marked.end(), tokens.list.begin(), tokens.list.end());
  marked.push_back(kEnd);
  add_token_grams(marked, space, 4, 3, out);
}

// Two tokens with one to three others between them: 给…退, can … refund.
void add_gapped_pairs(const std::vector<Token>& tokens, char space, Hashes& out) {
  constexpr std::size_t kWidest = 4;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::uint32_t first = mixed(seed_hash(space), tokens[i].id);
    for (std::size_t gap = 2; gap <= kWidest && i + gap < tokens.size(); ++gap) {
      out.push_back(mixed(first, tokens[i + gap].id));
    }
  }
}

// Pieces of 3 to 5 letters of each word, its edges marked, so that inflections and slips share features.
void add_letter_grams(const Tokens& tokens, Hashes& out) {
  for (const Token& token : tokens.list) {
    const std::size_t length = token.last - token.first;
    if (!token.word || length < 4 || length > 24) continue;
    const auto at = [&](std::size_t i) {
      return i == 0 || i == length + 1 ? std::uint32_t{'_'}
                                       : static_cast<std::uint32_t>(tokens.glyphs[token.first + i - 1].value);
    };
    for (std::size_t i = 0; i < length + 2; ++i) {
      std::uint32_t hash = seed_hash('l');
      for (std::size_t n = 1; n <= 5 && i + n <= length + 2; ++n) {
        hash = mixed(hash, at(i + n - 1));
        if (n >= 3) out.push_back(hash);
      }
    }
  }
}

void add_each(char space, const std::vector<ConceptId>& ids, Hashes& out) {
  for (const ConceptId id : ids) out.push_back(mixed(seed_hash(space), id));
}

void add_pairs(char space, const std::vector<ConceptId>& first, const std::vector<ConceptId>& second,
               Hashes& out) {
  for (const ConceptId a : first) {
    const std::uint32_t hash = mixed(seed_hash(space), a);
    for (const ConceptId b : second) out.push_back(mixed(hash, b));
  }
}

// What one clause, or the situation, is read as.
struct Reading {
  Tokens tokens;
  std::vector<Token> bare;
  ConceptHits concepts;
};

void add_senses(const Reading& clause, const Reading& situation, FeatureSet& out) {
  const std::vector<ConceptId>& ids = clause.concepts.ids;
  add_each('K', ids, out.senses);
  add_each('k', clause.concepts.by_phrase, out.senses);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::uint32_t hash = mixed(seed_hash('J'), ids[i]);
    for (std::size_t j = i + 1; j < ids.size(); ++j) out.senses.push_back(mixed(hash, ids[j]));
  }
  add_each('S', situation.concepts.ids, out.senses);
  add_pairs('X', situation.concepts.ids, ids, out.senses);
}

void add_facts(const Reading& clause, std::size_t index, std::size_t count, base::Locale locale,
               Hashes& out) {
  const auto fact = [&](char kind, std::size_t value) {
    out.push_back(mixed(seed_hash(kind), static_cast<std::uint32_t>(value)));
  };
  fact('L', locale == base::Locale::zh ? 0 : 1);
  fact('F', index == 0 ? 1 : 0);
  fact('E', index + 1 == count ? 1 : 0);
  fact('Q', asks(clause.tokens) ? 1 : 0);
  fact('N', std::min<std::size_t>(clause.tokens.list.size(), 32) / 4);
}

}  // namespace

std::uint32_t detector_hash(std::string_view id) {
  std::uint32_t hash = seed_hash('D');
  for (const char c : id) hash = mixed(hash, static_cast<unsigned char>(c));
  return hash;
}

ReplyFeatures FeatureReader::read(const ReplyView& reply) const {
  const auto reading_of = [this](std::string_view text) {
    Reading reading;
    reading.tokens = tokens_of(text);
    reading.bare = without_fillers(reading.tokens);
    reading.concepts = concepts_.in(reading.tokens);
    return reading;
  };
  const Reading situation = reading_of(reply.situation);
  std::vector<Reading> readings;
  readings.reserve(reply.clauses.size());
  for (const std::string_view clause : reply.clauses) readings.push_back(reading_of(clause));
  ReplyFeatures out;
  add_token_grams(situation.bare, 's', 2, 1, out.situation.words);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    FeatureSet& features = out.clauses.emplace_back();
    features.words.reserve(12 * readings[i].tokens.list.size() + 64);
    add_marked_grams(readings[i].tokens, 'c', features.words);
    add_letter_grams(readings[i].tokens, features.words);
    add_token_grams(readings[i].bare, 'm', 3, 3, features.words);
    add_gapped_pairs(readings[i].bare, 'g', features.words);
    add_facts(readings[i], i, readings.size(), reply.locale, features.words);
    add_senses(readings[i], situation, features);
    if (i > 0) {
      add_token_grams(readings[i - 1].bare, 'p', 2, 1, features.words);
      add_each('P', readings[i - 1].concepts.ids, features.senses);
    }
    if (i + 1 < readings.size()) {
      add_token_grams(readings[i + 1].bare, 'n', 2, 1, features.words);
      add_each('n', readings[i + 1].concepts.ids, features.senses);
    }
    if (i < reply.fired.size())
      features.senses.insert(features.senses.end(), reply.fired[i].begin(), reply.fired[i].end());
  }
  return out;
}

}  // namespace dojo::text
