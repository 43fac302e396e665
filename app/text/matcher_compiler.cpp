// MatcherPool::add: a tree becomes instructions.
#include <algorithm>
#include <optional>
#include <utility>

#include "text/matcher.h"

namespace dojo::text {
namespace {

constexpr std::size_t kMostFirst = 256;

// The characters with which a match can begin; nothing if they are many, or if the node may match the empty
// text.
std::optional<std::u32string> first_of(const RegexNode& node) {
  switch (node.kind) {
    case RegexKind::literal:
      return node.characters.substr(0, 1);
    case RegexKind::set:
      return node.characters;
    case RegexKind::any:
    case RegexKind::edge:
      return std::nullopt;
    case RegexKind::sequence: {
      std::u32string first;
      for (const RegexNode& child : node.children) {
        if (child.kind == RegexKind::edge) continue;
        const RegexNode& inner = child.kind == RegexKind::repeat ? child.children[0] : child;
        const std::optional<std::u32string> more = first_of(inner);
        if (!more || inner.may_be_empty()) return std::nullopt;
        first += *more;
        if (!child.may_be_empty()) return first.size() <= kMostFirst ? std::optional(first) : std::nullopt;
      }
      return std::nullopt;
    }
    case RegexKind::choice: {
      std::u32string first;
      for (const RegexNode& child : node.children) {
        const std::optional<std::u32string> more = first_of(child);
        if (!more || child.may_be_empty()) return std::nullopt;
        first += *more;
      }
      return first.size() <= kMostFirst ? std::optional(first) : std::nullopt;
    }
    case RegexKind::repeat:
      return node.least > 0 && !node.children[0].may_be_empty() ? first_of(node.children[0]) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

class MatcherCompiler {
 public:
  explicit MatcherCompiler(MatcherPool& pool) : pool_(pool) {}

  void run(const RegexNode& tree) {
    const std::uint32_t begin = here();
    compile(tree);
    emit(Code::match);
    pool_.programs_.push_back({begin, here() - begin, count_ways(begin), match_start_of(tree)});
  }

 private:
  using Code = MatcherPool::Code;

  std::uint32_t here() const { return static_cast<std::uint32_t>(pool_.code_.size()); }
  std::uint32_t emit(Code code, std::uint32_t a = 0, std::uint32_t b = 0) {
    pool_.code_.push_back({code, a, b});
    return here() - 1;
  }

  std::size_t count_ways(std::uint32_t begin) const {
    std::size_t ways = 0;
    for (std::uint32_t at = begin; at < here(); ++at) {
      const MatcherPool::Instruction& instruction = pool_.code_[at];
      if (instruction.code == Code::split) ++ways;
      if (instruction.code == Code::choice) ways += pool_.tables_[instruction.a].targets.size();
    }
    return ways;
  }

  void compile(const RegexNode& node) {
    switch (node.kind) {
      case RegexKind::literal:
        for (const char32_t c : node.characters) emit(Code::character, static_cast<std::uint32_t>(c));
        return;
      case RegexKind::set:
        pool_.sets_.push_back(node.characters);
        std::sort(pool_.sets_.back().begin(), pool_.sets_.back().end());
        emit(Code::set, static_cast<std::uint32_t>(pool_.sets_.size() - 1));
        return;
      case RegexKind::any:
        pool_.ranges_.push_back({node.ranges, node.negated});
        emit(Code::any, static_cast<std::uint32_t>(pool_.ranges_.size() - 1));
        return;
      case RegexKind::edge:
        emit(Code::edge, static_cast<std::uint32_t>(node.edge));
        return;
      case RegexKind::sequence:
        for (const RegexNode& child : node.children) compile(child);
        return;
      case RegexKind::choice:
        compile_choice(node);
        return;
      case RegexKind::repeat:
        compile_repeat(node);
        return;
    }
  }

  void compile_choice(const RegexNode& node) {
    const std::uint32_t head = emit(Code::choice, 0);
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> jumps;
    for (const RegexNode& child : node.children) {
      starts.push_back(here());
      compile(child);
      jumps.push_back(emit(Code::jump));
    }
    for (const std::uint32_t jump : jumps) pool_.code_[jump].a = here();
    pool_.code_[head].a = static_cast<std::uint32_t>(pool_.tables_.size());
    pool_.tables_.push_back(table_of(node, starts));
  }

  // Where the choice goes on by the next character: the ways that can begin with it, in their order, and
  // those of which that is not known.
  static MatcherPool::Table table_of(const RegexNode& node, const std::vector<std::uint32_t>& starts) {
    std::vector<std::pair<char32_t, std::uint32_t>> ways;  // first character, number of the way
    std::vector<std::uint32_t> unknown;
    for (std::uint32_t k = 0; k < starts.size(); ++k) {
      const RegexNode& child = node.children[k];
      const auto first = child.may_be_empty() ? std::nullopt : first_of(child);
      if (!first) unknown.push_back(k);
      for (const char32_t c : first.value_or(U"")) ways.emplace_back(c, k);
    }
    std::sort(ways.begin(), ways.end());
    ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
    MatcherPool::Table table;
    for (const std::uint32_t k : unknown) table.targets.push_back(starts[k]);
    table.ends.push_back(static_cast<std::uint32_t>(table.targets.size()));
    for (auto way = ways.begin(); way != ways.end();) {
      const char32_t c = way->first;
      auto other = unknown.begin();
      for (; way != ways.end() && way->first == c; ++way) {
        for (; other != unknown.end() && *other < way->second; ++other)
          table.targets.push_back(starts[*other]);
        table.targets.push_back(starts[way->second]);
      }
      for (; other != unknown.end(); ++other) table.targets.push_back(starts[*other]);
      table.keys += c;
      table.ends.push_back(static_cast<std::uint32_t>(table.targets.size()));
    }
    return table;
  }

  void compile_repeat(const RegexNode& node) {
    const RegexNode& child = node.children[0];
    for (int i = 0; i < node.least; ++i) compile(child);
    if (node.most < 0) {
      const std::uint32_t head = emit(Code::split);
      compile(child);
      emit(Code::jump, head);
      fork(head, head + 1, here(), node.lazy);
      return;
    }
    std::vector<std::uint32_t> heads;
    for (int i = node.least; i < node.most; ++i) {
      heads.push_back(emit(Code::split));
      compile(child);
    }
    for (const std::uint32_t head : heads) fork(head, head + 1, here(), node.lazy);
  }

  void fork(std::uint32_t head, std::uint32_t inside, std::uint32_t past, bool lazy) {
    pool_.code_[head].a = lazy ? past : inside;
    pool_.code_[head].b = lazy ? inside : past;
  }

  MatcherPool& pool_;
};

std::uint32_t MatcherPool::add(const RegexNode& tree) {
  MatcherCompiler(*this).run(tree);
  return static_cast<std::uint32_t>(programs_.size() - 1);
}

}  // namespace dojo::text
