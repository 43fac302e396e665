// A drawn case in the languages of Graphviz (DOT) and Mermaid.
#include <map>

#include "runtime/case_drawing.h"

namespace dojo::runtime {
namespace {

constexpr const char* kGreen = "#2e7d32";
constexpr const char* kRed = "#c62828";
constexpr const char* kGrey = "#757575";

const char* fill_of(const DrawnNode& node) {
  if (node.is_everywhere) return "#eceff1";
  if (!node.exit) return node.is_start ? "#bbdefb" : "#ffffff";
  switch (node.exit->result) {
    case pack::ExitResult::success:
      return "#c8e6c9";
    case pack::ExitResult::partial:
      return "#fff9c4";
    case pack::ExitResult::failure:
      return "#ffcdd2";
  }
  return "#ffffff";
}

std::vector<std::string> lines_of(const DrawnNode& node, bool counted) {
  std::vector<std::string> lines;
  if (!node.is_everywhere) lines.push_back(node.id + (counted ? " ×" + std::to_string(node.visits) : ""));
  if (!node.words.empty()) lines.push_back(node.words);
  if (node.exit)
    lines.push_back(std::string(pack::name(node.exit->outcome)) + " / " +
                    std::string(pack::name(node.exit->result)));
  return lines;
}

std::string label_of(const DrawnWay& way, bool counted) {
  return way.id + (counted ? " ×" + std::to_string(way.taken) : "");
}

std::string quoted(const std::string& words) {
  std::string text = "\"";
  for (const char c : words) {
    if (c == '"' || c == '\\') text += '\\';
    text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return text + "\"";
}

// Mermaid reads its labels as HTML with entities of its own: #quot; and the like.
std::string entities(const std::string& words) {
  static const std::map<char, std::string> kSpecial = {{'"', "#quot;"}, {'<', "#lt;"},  {'>', "#gt;"},
                                                       {'&', "#amp;"},  {'#', "#35;"},  {'`', "#96;"},
                                                       {'|', "#124;"},  {'{', "#123;"}, {'}', "#125;"}};
  std::string text;
  for (const char c : words) {
    const auto special = kSpecial.find(c);
    if (special != kSpecial.end())
      text += special->second;
    else
      text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return text;
}

std::string dot_label(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    const std::string inner = quoted(line);
    text += (text.empty() ? "" : "\\n") + inner.substr(1, inner.size() - 2);
  }
  return "\"" + text + "\"";
}

}  // namespace

std::string to_dot(const CaseDrawing& drawing) {
  const bool counted = drawing.plans >= 0;
  std::string dot = "digraph " + quoted(drawing.title) + " {\n  label=" + quoted(drawing.title) +
                    ";\n  labelloc=t;\n  rankdir=TB;\n"
                    "  graph [fontname=\"Noto Sans CJK SC\"];\n"
                    "  node [shape=box, style=\"rounded,filled\", fontname=\"Noto Sans CJK SC\"];\n"
                    "  edge [fontname=\"Noto Sans CJK SC\", fontsize=10];\n";
  for (const DrawnNode& node : drawing.nodes) {
    const bool unseen = counted && node.visits == 0 && !node.is_everywhere;
    dot += "  " + quoted(node.id) + " [label=" + dot_label(lines_of(node, counted)) + ", fillcolor=\"" +
           fill_of(node) + "\"" + (node.is_everywhere ? ", shape=ellipse, style=\"dashed,filled\"" : "") +
           (node.exit ? ", peripheries=2" : "") + (node.is_start ? ", penwidth=2" : "") +
           (unseen ? std::string(", color=\"") + kRed + "\", fontcolor=\"" + kRed + "\"" : "") + "];\n";
  }
  for (const DrawnWay& way : drawing.ways) {
    dot += "  " + quoted(way.from) + " -> " + quoted(way.to) + " [label=" + quoted(label_of(way, counted));
    const char* colour = !counted ? kGrey : way.taken > 0 ? kGreen : kRed;
    dot += std::string(", color=\"") + colour + "\", fontcolor=\"" + colour + "\"";
    if (counted) dot += way.taken > 0 ? ", penwidth=2" : ", style=dashed";
    dot += "];\n";
  }
  return dot + "}\n";
}

std::string to_mermaid(const CaseDrawing& drawing) {
  const bool counted = drawing.plans >= 0;
  std::string text = "flowchart TD\n", styles;
  std::map<std::string, std::string> keys;  // ids may hold what Mermaid reads as its own
  for (const DrawnNode& node : drawing.nodes) {
    const std::string key = "n" + std::to_string(keys.size());
    keys[node.id] = key;
    std::string label;
    for (const std::string& line : lines_of(node, counted))
      label += (label.empty() ? "" : "<br/>") + entities(line);
    text += "  " + key +
            (node.is_everywhere ? "([\""
             : node.exit        ? "[[\""
                                : "[\"") +
            label +
            (node.is_everywhere ? "\"])"
             : node.exit        ? "\"]]"
                                : "\"]") +
            "\n";
    const bool unseen = counted && node.visits == 0 && !node.is_everywhere;
    styles += "  style " + key + " fill:" + fill_of(node) + ",stroke:" + (unseen ? kRed : "#455a64") +
              ",color:" + (unseen ? kRed : "#000000") + "\n";
  }
  std::size_t index = 0;
  for (const DrawnWay& way : drawing.ways) {
    const bool missed = counted && way.taken == 0;
    text += "  " + keys[way.from] + (missed ? " -. \"" : " -- \"") + entities(label_of(way, counted)) +
            (missed ? "\" .-> " : "\" --> ") + keys[way.to] + "\n";
    if (counted)
      styles += "  linkStyle " + std::to_string(index) + " stroke:" + (missed ? kRed : kGreen) + "\n";
    ++index;
  }
  return text + styles;
}

}  // namespace dojo::runtime
