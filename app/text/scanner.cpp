#include "text/scanner.h"

#include <algorithm>
#include <re2/re2.h>

#include "text/matcher.h"
#include "text/regex_parts.h"
#include "text/word_trie.h"

namespace dojo::text {
namespace {

re2::RE2::Options options() {
  re2::RE2::Options result;
  result.set_log_errors(false);
  result.set_never_capture(true);
  return result;
}

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

using WordList = std::vector<std::uint32_t>;

// An alternative that must be matched.
struct Expression {
  int pattern = 0;
  std::uint32_t program = 0;        // of the pool, unless RE2 matches it
  std::unique_ptr<re2::RE2> whole;  // a pattern whose tree is not known
  std::vector<WordList>
      also_needs;  // of each list one word must stand in the text, beside the one that calls it up
};

// A word that is a match of a pattern.
struct ExactWord {
  int pattern = 0;
  ExactEdges edges;
};

// One meaning of a word, gathered while patterns are cut.
struct Use {
  enum class Kind { exact, calls, also };
  std::u32string word;
  Kind kind = Kind::exact;
  std::uint32_t index = 0;  // pattern (exact), else expression
  std::uint32_t need = 0;   // also: which of the expression's other needs
  ExactEdges edges;         // exact
};

bool is_word_character(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_';
}

// \b of RE2 before glyph i.
bool is_word_edge(const std::vector<Glyph>& glyphs, std::size_t i) {
  const bool before = i > 0 && is_word_character(glyphs[i - 1].value);
  const bool after = i < glyphs.size() && is_word_character(glyphs[i].value);
  return before != after;
}

bool stands(const ExactEdges& edges, const std::vector<Glyph>& glyphs, std::size_t first, std::size_t last) {
  return (!edges.text_begin || first == 0) && (!edges.text_end || last == glyphs.size()) &&
         (!edges.word_begin || is_word_edge(glyphs, first)) &&
         (!edges.word_end || is_word_edge(glyphs, last));
}

void keep_apart(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::size_t kept = 0;
  for (const Span& span : spans) {
    if (kept == 0 || span.begin >= spans[kept - 1].end) spans[kept++] = span;
  }
  spans.resize(kept);
}

}  // namespace

namespace {

struct WordUse {
  std::uint32_t exact = 0;  // where the word's own begin; the next word's begin is their end
  std::uint32_t calls = 0;
};

}  // namespace

struct Scanner::Compiled {
  std::size_t patterns = 0;
  std::vector<Expression> expressions;
  MatcherPool pool;
  std::vector<std::uint32_t> always;  // expressions that every text must be tried with
  WordTrie trie;
  std::vector<WordUse> uses;         // by word, and one more for the ends
  std::vector<ExactWord> exact;      // of all words, one after the other
  std::vector<std::uint32_t> calls;  // likewise: the expressions whose first need the word meets

  base::Status add(int id, const std::string& pattern, std::vector<Use>& gathered) {
    const std::optional<RegexNode> tree = parse_regex(pattern);
    if (!tree) return add_whole(id, pattern);
    if (tree->may_be_empty()) return empty_match(pattern);
    for (RegexPart& part : parts_of(*tree)) {
      if (!part.exact) add_expression(id, part, gathered);
      for (std::u32string& word : part.words) {
        gathered.push_back(
            {std::move(word), Use::Kind::exact, static_cast<std::uint32_t>(id), 0, part.edges});
      }
    }
    return base::Nothing{};
  }

  void add_expression(int id, RegexPart& part, std::vector<Use>& gathered) {
    const auto index = static_cast<std::uint32_t>(expressions.size());
    Expression& expression = expressions.emplace_back();
    expression.pattern = id;
    expression.program = pool.add(part.tree);
    if (part.needs.empty()) return always.push_back(index);
    expression.also_needs.resize(part.needs.size() - 1);
    for (std::uint32_t i = 0; i < part.needs.size(); ++i) {
      for (std::u32string& word : part.needs[i]) {
        if (i == 0)
          gathered.push_back({std::move(word), Use::Kind::calls, index, 0, {}});
        else
          gathered.push_back({std::move(word), Use::Kind::also, index, i - 1, {}});
      }
    }
  }

  void finish(std::vector<Use> gathered) {
    std::stable_sort(gathered.begin(), gathered.end(),
                     [](const Use& a, const Use& b) { return a.word < b.word; });
    std::vector<std::u32string> words;
    for (Use& use : gathered) {
      const bool is_new = words.empty() || words.back() != use.word;
      if (is_new) {
        words.push_back(std::move(use.word));
        uses.push_back({static_cast<std::uint32_t>(exact.size()), static_cast<std::uint32_t>(calls.size())});
      }
      const auto number = static_cast<std::uint32_t>(words.size() - 1);
      if (use.kind == Use::Kind::exact)
        exact.push_back({static_cast<int>(use.index), use.edges});
      else if (use.kind == Use::Kind::calls)
        calls.push_back(use.index);
      else
        expressions[use.index].also_needs[use.need].push_back(number);
    }
    uses.push_back({static_cast<std::uint32_t>(exact.size()), static_cast<std::uint32_t>(calls.size())});
    trie = WordTrie(words);
  }

  static base::Error empty_match(const std::string& pattern) {
    return {base::ErrorCode::invalid_input, "pattern '" + pattern + "' matches the empty text"};
  }

  // A pattern whose tree is not known: RE2 says whether it is one, and every text is tried with it.
  base::Status add_whole(int id, const std::string& pattern) {
    auto regex = std::make_unique<re2::RE2>(pattern, options());
    if (!regex->ok()) {
      return base::Error{
          base::ErrorCode::invalid_input,
          "pattern '" + pattern + "' is not a regular expression that RE2 reads: " + regex->error()};
    }
    if (regex->Match("", 0, 0, re2::RE2::ANCHOR_BOTH, nullptr, 0)) return empty_match(pattern);
    always.push_back(static_cast<std::uint32_t>(expressions.size()));
    Expression& expression = expressions.emplace_back();
    expression.pattern = id;
    expression.whole = std::move(regex);
    return base::Nothing{};
  }
};

Scanner::Scanner(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Scanner::Scanner(Scanner&&) noexcept = default;
Scanner& Scanner::operator=(Scanner&&) noexcept = default;
Scanner::~Scanner() = default;

base::Result<Scanner> Scanner::build(const std::vector<std::string>& patterns) {
  auto compiled = std::make_unique<Compiled>();
  compiled->patterns = patterns.size();
  std::vector<Use> gathered;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const base::Status added = compiled->add(static_cast<int>(i), patterns[i], gathered);
    if (!added) return added.error();
  }
  compiled->finish(std::move(gathered));
  return Scanner(std::move(compiled));
}

std::size_t Scanner::size() const {
  return compiled_->patterns;
}

Scan Scanner::scan(std::string_view text, const std::vector<Glyph>& glyphs) const {
  Scan scan;
  scan.scanner_ = this;
  scan.text_ = text;
  scan.glyphs_ = &glyphs;
  std::vector<bool> seen(compiled_->uses.size(), false);
  std::vector<std::uint32_t> called = compiled_->always;
  compiled_->trie.find(glyphs, [&](std::uint32_t word, std::size_t first, std::size_t last) {
    const WordUse use = compiled_->uses[word];
    const WordUse next = compiled_->uses[word + 1];
    for (std::uint32_t i = use.exact; i < next.exact; ++i) {
      const ExactWord& exact = compiled_->exact[i];
      if (!stands(exact.edges, glyphs, first, last)) continue;
      scan.found_.push_back({exact.pattern, Scan::kWord, {glyphs[first].begin, glyphs[last - 1].end}});
    }
    if (seen[word]) return;
    seen[word] = true;
    for (std::uint32_t i = use.calls; i < next.calls; ++i) called.push_back(compiled_->calls[i]);
  });
  std::sort(called.begin(), called.end());
  called.erase(std::unique(called.begin(), called.end()), called.end());
  const auto any_seen = [&](const WordList& list) {
    return std::any_of(list.begin(), list.end(), [&](std::uint32_t word) { return seen[word]; });
  };
  for (const std::uint32_t part : called) {
    const Expression& expression = compiled_->expressions[part];
    const auto& needs = expression.also_needs;
    if (std::all_of(needs.begin(), needs.end(), any_seen))
      scan.found_.push_back({expression.pattern, part, {}});
  }
  std::sort(scan.found_.begin(), scan.found_.end(), [](const Scan::Found& a, const Scan::Found& b) {
    return a.id != b.id ? a.id < b.id : (a.part != b.part ? a.part < b.part : a.span < b.span);
  });
  for (const Scan::Found& found : scan.found_) {
    if (scan.candidates_.empty() || scan.candidates_.back() != found.id) scan.candidates_.push_back(found.id);
  }
  return scan;
}

const std::vector<Span>& Scan::places(int id) {
  for (const auto& [known, spans] : known_) {
    if (known == id) return spans;
  }
  auto at = std::lower_bound(found_.begin(), found_.end(), id,
                             [](const Found& found, int wanted) { return found.id < wanted; });
  if (at == found_.end() || at->id != id) return none_;
  std::vector<Span> spans;
  for (; at != found_.end() && at->id == id; ++at) {
    if (at->part == kWord) {
      spans.push_back(at->span);
    } else {
      scanner_->match(at->part, *this, spans);
    }
  }
  keep_apart(spans);
  return known_.emplace_back(id, std::move(spans)).second;
}

void Scanner::match(std::uint32_t part, Scan& scan, std::vector<Span>& out) const {
  const Expression& expression = compiled_->expressions[part];
  const std::string_view text = scan.text_;
  if (!expression.whole) {
    scan.places_.clear();
    compiled_->pool.find(expression.program, *scan.glyphs_, scan.scratch_, scan.places_);
    for (const auto& [first, last] : scan.places_) {
      out.push_back({(*scan.glyphs_)[first].begin, (*scan.glyphs_)[last - 1].end});
    }
    return;
  }
  const re2::StringPiece whole = piece(text);
  re2::StringPiece found;
  for (std::size_t at = 0; at < text.size() && expression.whole->Match(whole, at, text.size(),
                                                                       re2::RE2::UNANCHORED, &found, 1);) {
    const auto begin = static_cast<std::size_t>(found.data() - text.data());
    at = begin + std::max<std::size_t>(1, found.size());
    if (!found.empty()) out.push_back({begin, begin + found.size()});
  }
}

}  // namespace dojo::text
