#include "text/scanner.h"

#include <algorithm>
#include <re2/re2.h>
#include <utility>

#include "text/matcher.h"
#include "text/regex_parts.h"
#include "text/word_meanings.h"

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

// An alternative that must be matched.
struct Expression {
  int pattern = 0;
  std::uint32_t program = 0;        // of the pool, unless RE2 matches it
  std::unique_ptr<re2::RE2> whole;  // a pattern whose tree is not known
};

bool is_word_character(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_';
}

// \b of RE2 before glyph i.
bool is_word_edge(std::span<const Glyph> glyphs, std::size_t i) {
  const bool before = i > 0 && is_word_character(glyphs[i - 1].value);
  const bool after = i < glyphs.size() && is_word_character(glyphs[i].value);
  return before != after;
}

bool stands(const ExactEdges& edges, std::span<const Glyph> glyphs, std::size_t first, std::size_t last) {
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

struct Scanner::Compiled {
  std::size_t patterns = 0;
  std::vector<Expression> expressions;
  std::vector<std::uint8_t> needs;  // of each expression: a bit for each list of which one word must stand
  MatcherPool pool;
  std::vector<std::uint32_t> always;  // expressions that every text must be tried with
  WordMeanings words;

  base::Status add(int id, const std::string& pattern, WordMeanings::Builder& gathered) {
    std::optional<RegexNode> tree = parse_regex(pattern);
    if (!tree) return add_whole(id, pattern);
    if (tree->may_be_empty()) return empty_match(pattern);
    for (RegexPart& part : parts_of(std::move(*tree))) {
      if (!part.exact) add_expression(id, part, gathered);
      gathered.add(part.words, {static_cast<std::uint32_t>(id), 0, part.edges});
    }
    return base::Nothing{};
  }

  void add_expression(int id, RegexPart& part, WordMeanings::Builder& gathered) {
    const auto index = static_cast<std::uint32_t>(expressions.size());
    Expression& expression = expressions.emplace_back();
    expression.pattern = id;
    expression.program = pool.add(part.tree);
    needs.push_back(0);
    if (part.needs.empty()) return always.push_back(index);
    static_assert(kMostNeeds <= 8);
    for (std::size_t i = 0; i < part.needs.size(); ++i) {
      const auto need = static_cast<std::uint8_t>(1U << i);
      needs[index] = static_cast<std::uint8_t>(needs[index] | need);
      gathered.add(part.needs[i], {index, need, {}});
    }
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
    needs.push_back(0);
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
  WordMeanings::Builder gathered;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const base::Status added = compiled->add(static_cast<int>(i), patterns[i], gathered);
    if (!added) return added.error();
  }
  compiled->words = WordMeanings(gathered);
  return Scanner(std::move(compiled));
}

std::size_t Scanner::size() const {
  return compiled_->patterns;
}

Scan Scanner::scan(std::string_view text, std::span<const Glyph> glyphs) const {
  Scan scan;
  scan.scanner_ = this;
  scan.text_ = text;
  scan.glyphs_ = glyphs;
  std::vector<std::uint8_t> met(compiled_->expressions.size());
  std::vector<std::uint32_t> called = compiled_->always;
  const auto note_match = [&](const WordMeaning& word, std::size_t first, std::size_t last) {
    if (!stands(word.edges, glyphs, first, last)) return;
    scan.found_.push_back(
        {static_cast<int>(word.index), Scan::kWord, {glyphs[first].begin, glyphs[last - 1].end}});
  };
  const auto note_need = [&](const WordMeaning& word) {
    std::uint8_t& now = met[word.index];
    const std::uint8_t all = compiled_->needs[word.index];
    const std::uint8_t before = std::exchange(now, static_cast<std::uint8_t>(now | word.need));
    if (now == all && before != all) called.push_back(word.index);
  };
  compiled_->words.find(glyphs, note_match, note_need);
  for (const std::uint32_t part : called)
    scan.found_.push_back({compiled_->expressions[part].pattern, part, {}});
  scan.note_candidates(compiled_->patterns);
  return scan;
}

void Scan::note_candidates(std::size_t patterns) {
  std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.id < b.id; });
  is_candidate_.assign(patterns / 64 + 1, 0);
  for (const Found& found : found_) {
    if (may_occur(found.id)) continue;
    candidates_.push_back(found.id);
    is_candidate_[static_cast<std::size_t>(found.id) / 64] |= std::uint64_t{1} << (found.id % 64);
  }
  places_.resize(candidates_.size());
}

const MatcherText& Scan::ready_text() {
  if (!ready_) ready_.emplace(glyphs_);
  return *ready_;
}

const std::vector<Span>& Scan::places(int id) {
  if (!may_occur(id)) return none_;
  const auto candidate = std::lower_bound(candidates_.begin(), candidates_.end(), id);
  auto& known = places_[static_cast<std::size_t>(candidate - candidates_.begin())];
  if (known) return *known;
  std::vector<Span>& spans = known.emplace();
  auto at = std::lower_bound(found_.begin(), found_.end(), id,
                             [](const Found& found, int wanted) { return found.id < wanted; });
  for (; at != found_.end() && at->id == id; ++at) {
    if (at->part == kWord) {
      spans.push_back(at->span);
    } else {
      scanner_->match(at->part, *this, spans);
    }
  }
  keep_apart(spans);
  return spans;
}

void Scanner::match(std::uint32_t part, Scan& scan, std::vector<Span>& out) const {
  const Expression& expression = compiled_->expressions[part];
  const std::span<const Glyph> glyphs = scan.glyphs_;
  if (glyphs.empty()) return;
  if (!expression.whole) {
    thread_local MatcherScratch scratch;  // it only grows: a reply is matched without any new memory
    scan.matches_.clear();
    compiled_->pool.find(expression.program, scan.ready_text(), scratch, scan.matches_);
    for (const auto& [first, last] : scan.matches_)
      out.push_back({glyphs[first].begin, glyphs[last - 1].end});
    return;
  }
  const std::size_t offset = glyphs.front().begin;
  const std::string_view text = scan.text_.substr(offset, glyphs.back().end - offset);
  const re2::StringPiece whole = piece(text);
  re2::StringPiece found;
  for (std::size_t at = 0; at < text.size() && expression.whole->Match(whole, at, text.size(),
                                                                       re2::RE2::UNANCHORED, &found, 1);) {
    const auto begin = static_cast<std::size_t>(found.data() - text.data());
    at = begin + std::max<std::size_t>(1, found.size());
    if (!found.empty()) out.push_back({offset + begin, offset + begin + found.size()});
  }
}

}  // namespace dojo::text
