// All patterns of a lexicon looked for in one pass over a text: thousands of words and expressions,
// microseconds.
//
//   auto scanner = Scanner::build({"加.{0,3}微信", "抱歉|对不起"});
//   Scan scan = scanner->scan(shadow, glyphs_of(shadow));
//   for (int id : scan.candidates()) for (Span s : scan.places(id)) …
//
// Each pattern is cut into alternatives (text/regex_parts.h). Alternatives that are plain words are found by
// one walk through a trie; the same walk tells which of the others can match at all (all that they need
// stands somewhere in the text), and only those are matched (text/matcher.h), when their places are asked
// for. One automaton for everything (RE2::Set) was tried first: with patterns as people write them it needs
// more states than any cache holds.
//
// The glyphs may be a part of those of a text: nothing outside of it is seen, and places are bytes of the
// text.
//
// Ids are indices into the list given. A pattern that RE2 refuses, or that matches the empty text, is
// invalid_input. Places are in order and do not overlap (the earliest, then the longest stays). Linear time
// in the text whatever the pattern. Immutable; share it between threads. RE2 compiles an expression when it
// is first needed, once, under a lock.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "text/characters.h"
#include "text/matcher.h"
#include "text/span.h"

namespace dojo::text {

class Scanner;

// What one text may match; holds views of the text and the scanner, so it must not outlive them. Not for two
// threads.
class Scan {
 public:
  const std::vector<int>& candidates() const { return candidates_; }  // ids that may match, rising
  bool may_occur(int id) const {
    const auto bit = static_cast<std::size_t>(id);
    return ((is_candidate_[bit / 64] >> (bit % 64)) & 1) != 0;
  }
  const std::vector<Span>& places(int id);  // a reference stays good as long as the scan is not moved
  bool occurs(int id) { return may_occur(id) && !places(id).empty(); }

 private:
  friend class Scanner;
  struct Found {
    int id = 0;
    std::uint32_t part = 0;  // kWord: `span` is a match already
    Span span;
  };
  static constexpr std::uint32_t kWord = 0xFFFFFFFF;

  void note_candidates(std::size_t patterns);
  const MatcherText& ready_text();

  const Scanner* scanner_ = nullptr;
  std::string_view text_;
  std::span<const Glyph> glyphs_;
  std::vector<Found> found_;                              // by id
  std::vector<int> candidates_;                           // the ids among them
  std::vector<std::uint64_t> is_candidate_;               // the same as bits
  std::vector<std::optional<std::vector<Span>>> places_;  // beside candidates_, once asked for
  std::vector<Span> none_;
  std::optional<MatcherText> ready_;
  std::vector<std::pair<std::size_t, std::size_t>> matches_;
};

class Scanner {
 public:
  static base::Result<Scanner> build(const std::vector<std::string>& patterns);

  Scanner(Scanner&&) noexcept;
  Scanner& operator=(Scanner&&) noexcept;
  ~Scanner();

  std::size_t size() const;
  Scan scan(std::string_view text, std::span<const Glyph> glyphs) const;

 private:
  friend class Scan;
  struct Compiled;
  explicit Scanner(std::unique_ptr<Compiled> compiled);
  void match(std::uint32_t part, Scan& scan, std::vector<Span>& out) const;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace dojo::text
