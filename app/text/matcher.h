// Matches the expressions of a lexicon: a virtual machine that follows all ways through an expression at
// once, character by character (Pike's method), so that time is linear in the text for any expression. Same
// matches as RE2: the leftmost, and of those the first in the order of the alternatives. Tests hold it to
// RE2, pattern by pattern.
//
//   MatcherPool pool;      std::uint32_t program = pool.add(*parse_regex("加.{0,4}微信"));
//   MatcherText text(glyphs);      MatcherScratch scratch;      pool.find(program, text, scratch, places);
//
// Why not RE2 alone: its automata are built state by state for every new text. For replies of a few dozen
// characters and thousands of expressions that building costs ten times the matching, and its memory a
// hundred times that of these programs.
//
// One look at the next character prunes nearly all ways: a match is begun only where one can begin
// (text/match_start.h), and choices are tables by first character. A pool is immutable after the last `add`;
// share it between threads, each with its own scratch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "text/characters.h"
#include "text/match_start.h"
#include "text/regex_syntax.h"

namespace dojo::text {

// One text, made ready for many programs. Borrows the glyphs.
struct MatcherText {
  explicit MatcherText(std::span<const Glyph> all) : glyphs(all), starts(start_places(all)) {}

  std::span<const Glyph> glyphs;
  std::vector<StartPlace> starts;
};

// Working memory, made once and reused.
struct MatcherScratch {
  struct Thread {
    std::uint32_t at = 0;
    std::uint32_t start = 0;  // glyph with which its match began
  };
  std::vector<Thread> now;
  std::vector<Thread> next;
  std::vector<std::uint32_t> seen;  // by instruction: the step in which it was last reached
  std::vector<std::uint32_t> todo;  // instructions to follow after this one
  std::uint32_t step = 0;
};

class MatcherPool {
 public:
  std::uint32_t add(const RegexNode& tree);

  // Appends the places of a program in a text, as half-open glyph ranges: leftmost, apart, never empty, in
  // order.
  void find(std::uint32_t program, const MatcherText& text, MatcherScratch& scratch,
            std::vector<std::pair<std::size_t, std::size_t>>& out) const;

 private:
  enum class Code : std::uint8_t { character, set, any, edge, split, jump, choice, match };
  struct Instruction {
    Code code = Code::match;
    std::uint32_t a = 0;  // character, index of a set, range list, table, or the way to try first
    std::uint32_t b = 0;  // split: the way to try then
  };
  struct Ranges {
    std::vector<CharacterRange> list;
    bool negated = false;
  };
  // Where a choice goes on by the next character: targets[ends[k-1] .. ends[k]) for keys[k]; the first list
  // for all others.
  struct Table {
    std::u32string keys;
    std::vector<std::uint32_t> ends;
    std::vector<std::uint32_t> targets;
  };
  struct Program {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::size_t most_todo = 0;  // ways that can be waiting at once: each instruction's are added only once
    MatchStart start;
  };
  friend class MatcherCompiler;

  bool takes(const Instruction& instruction, char32_t c) const;
  static std::span<const std::uint32_t> ways_of(const Table& table, char32_t c);
  bool find_one(const Program& program, const MatcherText& text, std::size_t from, MatcherScratch& scratch,
                std::pair<std::size_t, std::size_t>& found) const;
  void follow(std::uint32_t at, std::uint32_t start, std::span<const Glyph> glyphs, std::size_t i,
              const Program& program, MatcherScratch& scratch,
              std::vector<MatcherScratch::Thread>& list) const;

  std::vector<Instruction> code_;
  std::vector<std::u32string> sets_;
  std::vector<Ranges> ranges_;
  std::vector<Table> tables_;
  std::vector<Program> programs_;
};

}  // namespace dojo::text
