#include "text/matcher.h"

#include <algorithm>

namespace dojo::text {
namespace {

using Thread = MatcherScratch::Thread;

bool is_word_character(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_';
}

bool holds(RegexEdge edge, const std::vector<Glyph>& glyphs, std::size_t i) {
  const bool before = i > 0 && is_word_character(glyphs[i - 1].value);
  const bool after = i < glyphs.size() && is_word_character(glyphs[i].value);
  switch (edge) {
    case RegexEdge::text_begin:
      return i == 0;
    case RegexEdge::text_end:
      return i == glyphs.size();
    case RegexEdge::word:
      return before != after;
    case RegexEdge::no_word:
      return before == after;
  }
  return false;
}

}  // namespace

bool MatcherPool::takes(const Instruction& instruction, char32_t c) const {
  if (instruction.code == Code::character) return c == static_cast<char32_t>(instruction.a);
  if (instruction.code == Code::set)
    return std::binary_search(sets_[instruction.a].begin(), sets_[instruction.a].end(), c);
  const Ranges& ranges = ranges_[instruction.a];
  const auto within = [c](const CharacterRange& range) { return range.first <= c && c <= range.last; };
  return std::any_of(ranges.list.begin(), ranges.list.end(), within) != ranges.negated;
}

// Adds to `list` every instruction that takes the character at i (or ends a match) and is reached from `at`
// without taking one, in order of preference.
void MatcherPool::follow(std::uint32_t at, std::uint32_t start, const std::vector<Glyph>& glyphs,
                         std::size_t i, const Program& program, MatcherScratch& scratch,
                         std::vector<Thread>& list) const {
  std::vector<std::uint32_t>& todo = scratch.todo;
  todo.assign(1, at);
  while (!todo.empty()) {
    at = todo.back();
    todo.pop_back();
    std::uint32_t& seen = scratch.seen[at - program.begin];
    if (seen == scratch.step) continue;
    seen = scratch.step;
    const Instruction& instruction = code_[at];
    switch (instruction.code) {
      case Code::jump:
        todo.push_back(instruction.a);
        break;
      case Code::split:
        todo.push_back(instruction.b);
        todo.push_back(instruction.a);
        break;
      case Code::edge:
        if (holds(static_cast<RegexEdge>(instruction.a), glyphs, i)) todo.push_back(at + 1);
        break;
      case Code::choice: {
        const Table& table = tables_[instruction.a];
        std::size_t key = 0;
        if (i < glyphs.size()) {
          const auto found = std::lower_bound(table.keys.begin(), table.keys.end(), glyphs[i].value);
          if (found != table.keys.end() && *found == glyphs[i].value) {
            key = static_cast<std::size_t>(found - table.keys.begin()) + 1;
          }
        }
        const std::uint32_t first = key == 0 ? 0 : table.ends[key - 1];
        for (std::uint32_t t = table.ends[key]; t > first; --t) todo.push_back(table.targets[t - 1]);
        break;
      }
      case Code::match:
        list.push_back({at, start});
        break;
      default:
        if (i < glyphs.size() && takes(instruction, glyphs[i].value)) list.push_back({at, start});
    }
  }
}

bool MatcherPool::find_one(const Program& program, const std::vector<Glyph>& glyphs, std::size_t from,
                           MatcherScratch& scratch, std::pair<std::size_t, std::size_t>& found) const {
  scratch.now.clear();
  bool matched = false;
  ++scratch.step;
  for (std::size_t i = from;; ++i) {
    // `now` was followed at this place already; a new way may begin here, after all older ones.
    if (!matched)
      follow(program.begin, static_cast<std::uint32_t>(i), glyphs, i, program, scratch, scratch.now);
    if (scratch.now.empty() && (matched || i >= glyphs.size())) break;
    ++scratch.step;
    scratch.next.clear();
    for (const Thread& thread : scratch.now) {
      if (code_[thread.at].code == Code::match) {
        if (i > thread.start) {
          found = {thread.start, i};
          matched = true;
        }
        break;  // what comes after is less preferred
      }
      follow(thread.at + 1, thread.start, glyphs, i + 1, program, scratch, scratch.next);
    }
    std::swap(scratch.now, scratch.next);
    if (i >= glyphs.size()) break;
  }
  return matched;
}

void MatcherPool::find(std::uint32_t program, const std::vector<Glyph>& glyphs, MatcherScratch& scratch,
                       std::vector<std::pair<std::size_t, std::size_t>>& out) const {
  const Program& chosen = programs_[program];
  if (scratch.seen.size() < chosen.size || scratch.step > 0xF0000000U) {
    scratch.seen.assign(std::max<std::size_t>(scratch.seen.size(), chosen.size), 0);
    scratch.step = 0;
  }
  std::pair<std::size_t, std::size_t> found;
  for (std::size_t from = 0; from < glyphs.size() && find_one(chosen, glyphs, from, scratch, found);
       from = found.second) {
    out.push_back(found);
  }
}

}  // namespace dojo::text
