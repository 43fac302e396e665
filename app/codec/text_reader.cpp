#include "codec/text_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "codec/line_stamp.h"
#include "codec/pack_files.h"

namespace dojo::codec {
namespace {

using pack::CaseText;
using pack::Line;
using Words = std::set<std::string>;

void add_placeholders(std::string_view text, Words& found) {
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return;
    found.insert(std::string(text.substr(open + 1, close - open - 1)));
  }
}

Words placeholders_of(const Line& line) {
  Words found;
  for (const auto& burst : line.bursts) {
    for (const std::string& message : burst) add_placeholders(message, found);
  }
  return found;
}

std::string braced(const Words& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "{" : ", {") + word + "}";
  return list;
}

Words without(const Words& all, const Words& known) {
  Words rest;
  std::set_difference(all.begin(), all.end(), known.begin(), known.end(), std::inserter(rest, rest.end()));
  return rest;
}

Words known_placeholders(const CaseText& zh, const CaseText& en, const Facts& facts) {
  Words known = {"name", "goods", "shop", "size", "colour", "carrier"};
  for (const CaseText* text : {&zh, &en}) {
    for (const auto& [word, choices] : text->words) known.insert(word);
  }
  for (const auto& [fact, info] : facts) known.insert(fact);
  return known;
}

// One language held against the other.
struct Side {
  const Field& root;
  const CaseText& text;
  const CaseText& other;
};

void check_lines(const Side& side, const Words& known) {
  const std::string file = steps_of(side.root.file()).back();
  for (const auto& [id, theirs] : side.other.lines) {
    const Field lines = side.root["lines"];
    const auto mine = side.text.lines.find(id);
    if (mine == side.text.lines.end()) {
      lines.report(Code::missing_translation, {id.text(), file});
      continue;
    }
    const Field line = lines[id.text()];
    const Words used = placeholders_of(mine->second);
    const Words missing = without(placeholders_of(theirs), used);
    if (!missing.empty()) line["say"].report(Code::placeholder_mismatch, {id.text(), braced(missing)});
    if (mine->second.partner != line_stamp(theirs)) line.report_key(Code::stale_partner, {id.text()});
  }
  for (const auto& [id, mine] : side.text.lines) {
    const Words unknown = without(placeholders_of(mine), known);
    if (!unknown.empty())
      side.root["lines"][id.text()]["say"].report(Code::unknown_placeholder, {braced(unknown)});
  }
}

void check_rest(const Side& side, const Words& known) {
  const std::string file = steps_of(side.root.file()).back();
  for (const auto& [word, choices] : side.other.words) {
    if (side.text.words.count(word) == 0) side.root["words"].report(Code::missing_translation, {word, file});
  }
  for (const char* key : {"title", "brief", "persona"}) {
    Words used;
    add_placeholders(side.root[key].text(), used);
    const Words unknown = without(used, known);
    if (!unknown.empty()) side.root[key].report(Code::unknown_placeholder, {braced(unknown)});
  }
}

}  // namespace

std::string line_stamp(const Line& line) {
  constexpr std::size_t kStampDigits = 12;
  return base::sha256_hex(nlohmann::json(line.bursts).dump()).substr(0, kStampDigits);
}

CaseText read_text(const Field& root) {
  CaseText text;
  const std::string stem = stem_of(root.file());
  text.locale = base::parse_locale(stem).value_or(base::Locale::zh);
  if (root["locale"].is_text() && root["locale"].text() != stem) {
    root["locale"].report(Code::misplaced, {root["locale"].text(), stem});
  }
  text.title = root["title"].text();
  text.brief = root["brief"].text();
  text.persona = root["persona"].text();
  for (const auto& [word, choices] : root["words"].members()) text.words[word] = choices.texts();
  Declared ids;
  for (const auto& [id, field] : root["lines"].members()) {
    ids.add_key(field);
    Line& line = text.lines[base::LineId{id}];
    line.partner = field["partner"].text();
    for (const Field& burst : field["say"].items()) line.bursts.push_back(burst.texts());
  }
  return text;
}

void check_words(const Field& zh_root, const CaseText& zh, const Field& en_root, const CaseText& en,
                 const Facts& facts, const std::set<std::string>& used_lines) {
  const Words known = known_placeholders(zh, en, facts);
  for (const Side& side : {Side{zh_root, zh, en}, Side{en_root, en, zh}}) {
    check_lines(side, known);
    check_rest(side, known);
  }
  for (const auto& [id, line] : zh.lines) {
    if (used_lines.count(id.text()) == 0)
      zh_root["lines"][id.text()].report_key(Code::unused_line, {id.text()});
  }
}

}  // namespace dojo::codec
