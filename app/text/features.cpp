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

constexpr std::u32string_view kFillers = U"哈呢哦呀啦哟嘛啊噢喔滴哒咯呐嗯亲的了吧~,.!:;、。-*'\"()";
constexpr std::u32string_view kYou = U"您你妳";
constexpr std::u32string_view kQuestion = U"吗么?";

bool is_question(std::uint32_t id) {
  return kQuestion.find(static_cast<char32_t>(id)) != std::u32string_view::npos;
}

// Drops particles and punctuation, and reads every "you" as the same, so that tones of voice share features.
void drop_fillers(Tokens& tokens) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.count; ++i) {
    Token token = tokens.list[i];
    const auto c = static_cast<char32_t>(token.id);
    if (!token.word && kFillers.find(c) != std::u32string_view::npos) continue;
    if (!token.word && kYou.find(c) != std::u32string_view::npos) token.id = U'您';
    tokens.list[kept++] = token;
  }
  tokens.count = kept;
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

  // Two tokens with one to three others between them: 给…退, can … refund.
  void gapped_pairs(const Tokens& tokens, char space) {
    constexpr std::size_t kWidest = 4;
    const std::uint32_t seed = mixed(kOffset, static_cast<std::uint32_t>(space));
    for (std::size_t i = 0; i < tokens.count; ++i) {
      for (std::size_t gap = 2; gap <= kWidest && i + gap < tokens.count; ++gap) {
        out_.push_back(mixed(mixed(seed, tokens.list[i].id), tokens.list[i + gap].id));
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
  Writer writer(out);
  Tokens tokens;
  tokenize(input.clause, tokens);
  const std::size_t length = tokens.count;
  writer.token_grams(tokens, 'c', 4, 3, true);
  writer.letter_grams(tokens);
  bool question = false;
  for (std::size_t i = 0; i < tokens.count; ++i) question = question || is_question(tokens.list[i].id);
  drop_fillers(tokens);
  writer.token_grams(tokens, 'm', 3, 3, false);
  writer.gapped_pairs(tokens, 'g');
  tokenize(input.previous, tokens);
  drop_fillers(tokens);
  writer.token_grams(tokens, 'p', 2, 1, false);
  writer.fact('L', input.locale == base::Locale::zh ? 0 : 1);
  writer.fact('F', input.index == 0 ? 1 : 0);
  writer.fact('E', input.index + 1 == input.count ? 1 : 0);
  writer.fact('Q', question ? 1 : 0);
  writer.fact('N', static_cast<std::uint32_t>(std::min<std::size_t>(length, 32) / 4));
}

void situation_features(std::string_view situation, std::vector<std::uint32_t>& out) {
  Tokens tokens;
  tokenize(situation, tokens);
  drop_fillers(tokens);
  Writer(out).token_grams(tokens, 's', 2, 1, false);
}

}  // namespace dojo::text
