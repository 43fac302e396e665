#include "text/regex_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dojo::text {
namespace {

using Words = std::vector<std::u32string>;

constexpr std::size_t kMostExact = 96;    // words in a product of small choices
constexpr std::size_t kMostNeeded = 600;  // words of which one is needed
constexpr std::size_t kMostParts = 4000;

constexpr int kEnoughWeight = 20;  // of a word: a longer one is not rarer by much

int weight_of(char32_t c) {
  return c < 0x80 ? (c == U' ' ? 1 : 2) : 5;
}

// How well a set of words narrows down: by its shortest word, a hanzi worth three letters; few words are
// better.
int quality(const Words& words) {
  if (words.empty() || words.size() > kMostNeeded) return -1;
  int shortest = 1000;
  for (const std::u32string& word : words) {
    int weight = 0;
    for (const char32_t c : word) weight += weight_of(c);
    shortest = std::min(shortest, weight);
  }
  const int crowd = words.size() > 64 ? 3 : (words.size() > 16 ? 2 : (words.size() > 4 ? 1 : 0));
  return shortest == 0 ? -1 : std::min(shortest, kEnoughWeight) * 2 - crowd;
}

// Words of which one must stand in the text.
struct Need {
  Words words;
  int quality = 0;
};

// What is known of a node: all it can match (if that is a small finite set), and lists of words of which it
// needs one each.
struct Known {
  bool finite = false;
  Words exact;
  std::vector<Need> needs;  // the best first, at most kMostNeeds
};

// Cuts words that are longer than they need to be: thousands of phrases then share their beginnings.
void shorten(Words& words) {
  for (std::u32string& word : words) {
    std::size_t length = 0;
    for (int weight = 0; length < word.size() && weight < kEnoughWeight; ++length)
      weight += weight_of(word[length]);
    word.resize(length);
  }
}

void add_need(std::vector<Need>& needs, Words words) {
  const int worth = quality(words);
  if (worth < 0) return;
  const auto same = [&](const Need& other) { return other.words == words; };
  if (std::any_of(needs.begin(), needs.end(), same)) return;
  const auto worse = [&](const Need& other) { return other.quality < worth; };
  const auto at = std::find_if(needs.begin(), needs.end(), worse);
  needs.insert(at, {std::move(words), worth});
  if (needs.size() > kMostNeeds) needs.pop_back();
}

void add_needs(std::vector<Need>& needs, std::vector<Need> more) {
  for (Need& need : more) add_need(needs, std::move(need.words));
}

// Every word of one list followed by every word of the other.
Words product(const Words& heads, const Words& tails) {
  Words words;
  words.reserve(heads.size() * tails.size());
  for (const std::u32string& head : heads) {
    for (const std::u32string& tail : tails) words.push_back(head + tail);
  }
  return words;
}

Known known_of(const RegexNode& node);

Known known_of_sequence(const RegexNode& node) {
  Known out;
  out.finite = true;
  Words run = {U""};  // exact words of the children since the last unknown one
  for (const RegexNode& child : node.children) {
    if (child.kind == RegexKind::edge) continue;
    if (child.kind == RegexKind::literal) {
      for (std::u32string& word : run) word += child.characters;
      continue;
    }
    Known part = known_of(child);
    if (part.finite && run.size() * part.exact.size() <= kMostExact) {
      run = product(run, part.exact);
      continue;
    }
    out.finite = false;
    add_need(out.needs, std::move(run));
    run = {U""};
    if (part.finite && part.exact.size() <= kMostExact) {
      run = std::move(part.exact);
    } else if (part.finite) {
      add_need(out.needs, std::move(part.exact));
    } else {
      add_needs(out.needs, std::move(part.needs));
    }
  }
  if (out.finite)
    out.exact = std::move(run);
  else
    add_need(out.needs, std::move(run));
  return out;
}

// Adds the words of all parts to `words`; clears it if one part has none.
Words with_one_of_each(Words words, std::vector<Known>& parts) {
  for (Known& part : parts) {
    Words more =
        part.finite ? std::move(part.exact) : (part.needs.empty() ? Words{} : std::move(part.needs[0].words));
    if (quality(more) < 0) return {};
    std::move(more.begin(), more.end(), std::back_inserter(words));
  }
  return words;
}

Known known_of_choice(const RegexNode& node) {
  Known out;
  Words words;  // of the children that are nothing else: nearly all are
  std::vector<Known> parts;
  for (const RegexNode& child : node.children) {
    if (child.kind == RegexKind::literal)
      words.push_back(child.characters);
    else
      parts.push_back(known_of(child));
  }
  std::size_t exact = words.size();
  for (const Known& part : parts) exact += part.exact.size();
  out.finite = exact <= kMostNeeded &&
               std::all_of(parts.begin(), parts.end(), [](const Known& part) { return part.finite; });
  if (!out.finite) {
    add_need(out.needs, with_one_of_each(std::move(words), parts));
    return out;
  }
  out.exact = std::move(words);
  for (Known& part : parts) std::move(part.exact.begin(), part.exact.end(), std::back_inserter(out.exact));
  return out;
}

Known known_of_repeat(const RegexNode& node) {
  Known part = known_of(node.children[0]);
  Known out;
  if (node.least == 0) {
    if (node.most == 1 && part.finite) {
      out = std::move(part);
      out.exact.push_back(U"");
    }
    return out;
  }
  if (!part.finite) {
    out.needs = std::move(part.needs);
  } else if (node.least == 1 && node.most == 1) {
    return part;
  } else if (quality(part.exact) >= 0) {
    Words words = part.exact;
    for (int i = 1; i < node.least && i < 4 && words.size() * part.exact.size() <= kMostExact; ++i) {
      words = product(words, part.exact);
    }
    add_need(out.needs, std::move(words));
  }
  return out;
}

Known known_of(const RegexNode& node) {
  Known out;
  switch (node.kind) {
    case RegexKind::literal:
      out.finite = true;
      out.exact = {node.characters};
      return out;
    case RegexKind::set:
      out.finite = true;
      for (const char32_t c : node.characters) out.exact.emplace_back(1, c);
      return out;
    case RegexKind::any:
      return out;
    case RegexKind::edge:
      out.finite = true;
      out.exact = {U""};
      return out;
    case RegexKind::sequence:
      return known_of_sequence(node);
    case RegexKind::choice:
      return known_of_choice(node);
    case RegexKind::repeat:
      return known_of_repeat(node);
  }
  return out;
}

using Nodes = std::vector<const RegexNode*>;

class Cutter {
 public:
  // Cuts choices at the top, and choices that only stand between edges: \b(?:a|b)\b.
  // What becomes a part is taken out of the tree.
  void cut(RegexNode& node, const Nodes& before, const Nodes& after) {
    if (node.kind == RegexKind::choice && parts.size() < kMostParts) {
      for (RegexNode& child : node.children) cut(child, before, after);
      return;
    }
    if (node.kind != RegexKind::sequence) return add(node, before, after);
    std::size_t first = 0;
    std::size_t last = node.children.size();
    while (first < last && node.children[first].kind == RegexKind::edge) ++first;
    while (last > first && node.children[last - 1].kind == RegexKind::edge) --last;
    if (last - first != 1) return add(node, before, after);
    Nodes outer_before = before;
    Nodes outer_after;
    for (std::size_t i = 0; i < first; ++i) outer_before.push_back(&node.children[i]);
    for (std::size_t i = last; i < node.children.size(); ++i) outer_after.push_back(&node.children[i]);
    outer_after.insert(outer_after.end(), after.begin(), after.end());
    cut(node.children[first], outer_before, outer_after);
  }

  std::vector<RegexPart> parts;

 private:
  void add(RegexNode& node, const Nodes& before, const Nodes& after) {
    RegexPart part;
    Known known = known_of(node);
    part.exact = known.finite && quality(known.exact) >= 0 && edges_of(node, before, after, part.edges);
    if (part.exact) {
      part.words = std::move(known.exact);
      parts.push_back(std::move(part));
      return;
    }
    if (known.finite) add_need(known.needs, std::move(known.exact));
    for (Need& need : known.needs) {
      shorten(need.words);
      part.needs.push_back(std::move(need.words));
    }
    for (const RegexNode* edge : before) part.tree.children.push_back(*edge);
    part.tree.children.push_back(std::move(node));
    for (const RegexNode* edge : after) part.tree.children.push_back(*edge);
    parts.push_back(std::move(part));
  }

  static bool note_first(const RegexNode& edge, ExactEdges& edges) {
    if (edge.edge == RegexEdge::text_begin) return edges.text_begin = true;
    return edge.edge == RegexEdge::word && (edges.word_begin = true);
  }

  static bool note_last(const RegexNode& edge, ExactEdges& edges) {
    if (edge.edge == RegexEdge::text_end) return edges.text_end = true;
    return edge.edge == RegexEdge::word && (edges.word_end = true);
  }

  // Whether all edges stand at the ends and are of the kinds that ExactEdges knows.
  static bool edges_of(const RegexNode& node, const Nodes& before, const Nodes& after, ExactEdges& edges) {
    for (const RegexNode* edge : before) {
      if (!note_first(*edge, edges)) return false;
    }
    for (const RegexNode* edge : after) {
      if (!note_last(*edge, edges)) return false;
    }
    if (node.kind != RegexKind::sequence) return !has_edge(node);
    std::size_t first = 0;
    std::size_t last = node.children.size();
    for (; first < last && node.children[first].kind == RegexKind::edge; ++first) {
      if (!note_first(node.children[first], edges)) return false;
    }
    for (; last > first && node.children[last - 1].kind == RegexKind::edge; --last) {
      if (!note_last(node.children[last - 1], edges)) return false;
    }
    return std::none_of(node.children.begin() + static_cast<std::ptrdiff_t>(first),
                        node.children.begin() + static_cast<std::ptrdiff_t>(last), has_edge);
  }

  static bool has_edge(const RegexNode& node) {
    return node.kind == RegexKind::edge || std::any_of(node.children.begin(), node.children.end(), has_edge);
  }
};

}  // namespace

std::vector<RegexPart> parts_of(RegexNode tree) {
  Cutter cutter;
  cutter.cut(tree, {}, {});
  return std::move(cutter.parts);
}

}  // namespace dojo::text
