#include "text/features.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/characters.h"

namespace dojo::text {
namespace {

constexpr std::uint32_t kOffset = 2166136261U;
constexpr std::uint32_t kPrime = 16777619U;
constexpr std::size_t kMostTokens = 96;  // longer clauses and situations are read up to here

std::uint32_t mixed(std::uint32_t hash, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) hash = (hash ^ ((value >> shift) & 0xFFU)) * kPrime;
  return hash;
}

// A hanzi, a sign, a run of digits (all the same token) or a whole word of letters.
struct Token {
  std::uint32_t id = 0;
  bool word = false;
  std::size_t first = 0;  // glyphs
  std::size_t last = 0;
};

struct Tokens {
  std::vector<Glyph> glyphs;
  std::array<Token, kMostTokens> list;
  std::size_t count = 0;
};

bool is_apostrophe(const Glyph& glyph) {
  return glyph.value == U'\'' || glyph.value == U'\u2019';
}

void tokenize(std::string_view text, Tokens& out) {
  out.count = 0;
  out.glyphs = glyphs_of(text);
  const auto& glyphs = out.glyphs;
  for (std::size_t i = 0; i < glyphs.size() && out.count < kMostTokens;) {
    const CharKind kind = glyphs[i].kind;
    if (kind == CharKind::space || kind == CharKind::newline) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    Token token{0, kind == CharKind::letter, i, end};
    if (kind == CharKind::letter) {
      std::uint32_t hash = kOffset;
      for (end = i;
           end < glyphs.size() && (glyphs[end].kind == CharKind::letter || is_apostrophe(glyphs[end]));
           ++end) {
        if (!is_apostrophe(glyphs[end])) hash = mixed(hash, static_cast<std::uint32_t>(glyphs[end].value));
      }
      token.id = hash;
    } else if (kind == CharKind::digit) {
      while (end < glyphs.size() &&
             (glyphs[end].kind == CharKind::digit || glyphs[end].kind == CharKind::dot))
        ++end;
      token.id = U'0';
    } else {
      token.id = static_cast<std::uint32_t>(glyphs[i].value);
    }
    token.last = end;
    out.list[out.count++] = token;
    i = end;
  }
}

class Writer {
 public:
  explicit Writer(std::vector<std::uint32_t>& out) : out_(out) {}

  // n-grams of tokens with a marker before the first and after the last; with words in them at most `words`
  // long.
  void token_grams(const Tokens& tokens, char space, std::size_t longest, std::size_t longest_words,
                   bool markers) {
    constexpr std::uint32_t kBegin = 2;
    constexpr std::uint32_t kEnd = 3;
    const std::size_t total = tokens.count + (markers ? 2 : 0);
    const auto at = [&](std::size_t i) -> Token {
      if (!markers) return tokens.list[i];
      if (i == 0) return {kBegin, false, 0, 0};
      if (i == total - 1) return {kEnd, false, 0, 0};
      return tokens.list[i - 1];
    };
    for (std::size_t i = 0; i < total; ++i) {
      std::uint32_t hash = mixed(kOffset, static_cast<std::uint32_t>(space));
      bool words = false;
      for (std::size_t n = 1; n <= longest && i + n <= total; ++n) {
        const Token token = at(i + n - 1);
        words = words || token.word;
        if (words && n > longest_words) break;
        hash = mixed(hash, token.id);
        const bool only_marker = markers && n == 1 && (i == 0 || i == total - 1);
        if (!only_marker) out_.push_back(hash);
      }
    }
  }

  // Pieces of 3 to 5 letters of each word, its edges marked, so that inflections and slips share features.
  void letter_grams(const Tokens& tokens) {
    for (std::size_t t = 0; t < tokens.count; ++t) {
      const Token& token = tokens.list[t];
      const std::size_t length = token.last - token.first;
      if (!token.word || length < 4 || length > 24) continue;
      const auto at = [&](std::size_t i) {
        return i == 0 || i == length + 1
                   ? std::uint32_t{'_'}
                   : static_cast<std::uint32_t>(tokens.glyphs[token.first + i - 1].value);
      };
      for (std::size_t i = 0; i < length + 2; ++i) {
        std::uint32_t hash = mixed(kOffset, 'l');
        for (std::size_t n = 1; n <= 5 && i + n <= length + 2; ++n) {
          hash = mixed(hash, at(i + n - 1));
          if (n >= 3) out_.push_back(hash);
        }
      }
    }
  }

  void fact(char kind, std::uint32_t value) {
    out_.push_back(mixed(mixed(kOffset, static_cast<std::uint32_t>(kind)), value));
  }

 private:
  std::vector<std::uint32_t>& out_;
};

}  // namespace

void clause_features(const FeatureInput& input, std::vector<std::uint32_t>& out) {
  out.clear();
  Writer writer(out);
  Tokens tokens;
  tokenize(input.clause, tokens);
  const std::size_t length = tokens.count;
  writer.token_grams(tokens, 'c', 4, 3, true);
  writer.letter_grams(tokens);
  tokenize(input.previous, tokens);
  writer.token_grams(tokens, 'p', 2, 1, false);
  tokenize(input.situation, tokens);
  writer.token_grams(tokens, 's', 2, 1, false);
  writer.fact('L', input.locale == base::Locale::zh ? 0 : 1);
  writer.fact('F', input.index == 0 ? 1 : 0);
  writer.fact('E', input.index + 1 == input.count ? 1 : 0);
  writer.fact('N', static_cast<std::uint32_t>(std::min<std::size_t>(length, 32) / 4));
}

}  // namespace dojo::text
