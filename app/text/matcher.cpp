#include "text/matcher.h"

#include <algorithm>
#include <utility>

namespace dojo::text {
namespace {

using Thread = MatcherScratch::Thread;

bool is_word_character(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_';
}

bool holds(RegexEdge edge, std::span<const Glyph> glyphs, std::size_t i) {
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
  if (instruction.code == Code::set)
    return std::binary_search(sets_[instruction.a].begin(), sets_[instruction.a].end(), c);
  const Ranges& ranges = ranges_[instruction.a];
  const auto within = [c](const CharacterRange& range) { return range.first <= c && c <= range.last; };
  return std::any_of(ranges.list.begin(), ranges.list.end(), within) != ranges.negated;
}

// Adds to `list` every instruction that takes the character at i (or ends a match) and is reached from `at`
// without taking one, in order of preference. Most instructions reached are characters that are not the next
// one.
void MatcherPool::follow(std::uint32_t at, std::uint32_t start, std::span<const Glyph> glyphs, std::size_t i,
                         const Program& program, MatcherScratch& scratch, std::vector<Thread>& list) const {
  constexpr char32_t kNone = 0xFFFFFFFF;
  const char32_t c = i < glyphs.size() ? glyphs[i].value : kNone;
  const auto is_new = [&](std::uint32_t instruction) {
    return std::exchange(scratch.seen[instruction - program.begin], scratch.step) != scratch.step;
  };
  std::uint32_t* const todo = scratch.todo.data();
  std::size_t left = 0;
  for (;;) {
    const Instruction& instruction = code_[at];
    switch (instruction.code) {
      case Code::character:
        if (c == static_cast<char32_t>(instruction.a) && is_new(at)) list.push_back({at, start});
        break;
      case Code::jump:
        at = instruction.a;
        continue;
      case Code::split:
        if (!is_new(at)) break;
        todo[left++] = instruction.b;
        at = instruction.a;
        continue;
      case Code::edge:
        if (!is_new(at) || !holds(static_cast<RegexEdge>(instruction.a), glyphs, i)) break;
        ++at;
        continue;
      case Code::choice: {
        if (!is_new(at)) break;
        const auto ways = ways_of(tables_[instruction.a], c);
        for (std::size_t way = ways.size(); way > 0; --way) todo[left++] = ways[way - 1];
        break;
      }
      case Code::match:
        if (is_new(at)) list.push_back({at, start});
        break;
      default:
        if (c != kNone && takes(instruction, c) && is_new(at)) list.push_back({at, start});
    }
    if (left == 0) return;
    at = todo[--left];
  }
}

std::span<const std::uint32_t> MatcherPool::ways_of(const Table& table, char32_t c) {
  const auto key = std::lower_bound(table.keys.begin(), table.keys.end(), c);
  const bool known = key != table.keys.end() && *key == c;
  const std::size_t list = known ? static_cast<std::size_t>(key - table.keys.begin()) + 1 : 0;
  const std::uint32_t first = list == 0 ? 0 : table.ends[list - 1];
  return std::span(table.targets).subspan(first, table.ends[list] - first);
}

bool MatcherPool::find_one(const Program& program, const MatcherText& text, std::size_t from,
                           MatcherScratch& scratch, std::pair<std::size_t, std::size_t>& found) const {
  const std::span<const Glyph> glyphs = text.glyphs;
  scratch.now.clear();
  bool matched = false;
  ++scratch.step;
  for (std::size_t i = from;; ++i) {
    if (!matched && scratch.now.empty()) {
      while (i > 0 && i < glyphs.size() && !program.start.allows(text.starts[i])) ++i;
      if (i >= glyphs.size()) break;
      ++scratch.step;  // what was reached at the place before says nothing of this one
    }
    // `now` was followed at this place already; a new way may begin here, after all older ones.
    if (!matched && i < glyphs.size() && (i == 0 || program.start.allows(text.starts[i])))
      follow(program.begin, static_cast<std::uint32_t>(i), glyphs, i, program, scratch, scratch.now);
    if (scratch.now.empty() && matched) break;
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

void MatcherPool::find(std::uint32_t program, const MatcherText& text, MatcherScratch& scratch,
                       std::vector<std::pair<std::size_t, std::size_t>>& out) const {
  const Program& chosen = programs_[program];
  if (scratch.seen.size() < chosen.size || scratch.step > 0xF0000000U) {
    scratch.seen.assign(std::max<std::size_t>(scratch.seen.size(), chosen.size), 0);
    scratch.step = 0;
  }
  if (scratch.todo.size() < chosen.most_todo) scratch.todo.resize(chosen.most_todo);
  std::pair<std::size_t, std::size_t> found;
  for (std::size_t from = 0; from < text.glyphs.size() && find_one(chosen, text, from, scratch, found);
       from = found.second) {
    out.push_back(found);
  }
}

}  // namespace dojo::text
