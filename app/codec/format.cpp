#include "codec/format.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "codec/json_source.h"
#include "codec/line_stamp.h"
#include "codec/text_reader.h"

namespace dojo::codec {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kWidest = 110;
constexpr int kDeepestOnOneLine = 3;

int levels_of(const ordered_json& value) {
  if (!value.is_structured()) return 0;
  int deepest = 0;
  for (const auto& each : value) deepest = std::max(deepest, levels_of(each));
  return deepest + 1;
}

class CanonicalWriter {
 public:
  CanonicalWriter(std::string_view schema, const Schemas& schemas) : schema_(schema), schemas_(schemas) {}

  std::string write(const ordered_json& root) {
    put(root, "", 0, 0);
    out_ += '\n';
    return std::move(out_);
  }

 private:
  std::vector<std::string> keys_in_order(const ordered_json& object, const std::string& pointer) const {
    std::vector<std::string> keys;
    for (const std::string& key : schemas_.keys_at(schema_, pointer)) {
      if (object.contains(key)) keys.push_back(key);
    }
    for (const auto& [key, value] : object.items()) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    }
    return keys;
  }

  static std::string quoted(const std::string& text) { return ordered_json(text).dump(); }

  std::string on_one_line(const ordered_json& value, const std::string& pointer) const {
    if (!value.is_structured()) return value.dump();
    std::string line;
    const auto separate = [&] { line += line.empty() ? "" : ", "; };
    if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        separate();
        line += on_one_line(value[i], pointer + "/" + std::to_string(i));
      }
      return "[" + line + "]";
    }
    for (const std::string& key : keys_in_order(value, pointer)) {
      separate();
      line += quoted(key) + ": " + on_one_line(value[key], pointer + "/" + pointer_step(key));
    }
    return "{" + line + "}";
  }

  // `used`: characters that stand before the value on its line, and behind it a comma.
  void put(const ordered_json& value, const std::string& pointer, std::size_t indent, std::size_t used) {
    const bool may_be_short = !pointer.empty() && levels_of(value) <= kDeepestOnOneLine;
    if (!value.is_structured() || value.empty() || may_be_short) {
      const std::string line = on_one_line(value, pointer);
      if (!value.is_structured() || value.empty() || used + base::count_code_points(line) + 1 <= kWidest) {
        out_ += line;
        return;
      }
    }
    const std::string margin(indent + 2, ' ');
    const auto next = [&](bool first) { out_ += (first ? "\n" : ",\n") + margin; };
    out_ += value.is_array() ? '[' : '{';
    if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        next(i == 0);
        put(value[i], pointer + "/" + std::to_string(i), indent + 2, indent + 2);
      }
    } else {
      bool first = true;
      for (const std::string& key : keys_in_order(value, pointer)) {
        next(first);
        first = false;
        const std::string start = quoted(key) + ": ";
        out_ += start;
        put(value[key], pointer + "/" + pointer_step(key), indent + 2,
            indent + 2 + base::count_code_points(start));
      }
    }
    out_ += "\n" + std::string(indent, ' ') + (value.is_array() ? "]" : "}");
  }

  std::string_view schema_;
  const Schemas& schemas_;
  std::string out_;
};

base::Result<JsonSource> read_strictly(std::string_view bytes) {
  Diagnostics diagnostics;
  auto source = parse_json("-", bytes, diagnostics);
  if (source && diagnostics.empty()) return *std::move(source);
  return base::Error{base::ErrorCode::invalid_input, to_text(diagnostics.front())};
}

}  // namespace

base::Result<std::string> format_json(std::string_view bytes, std::string_view schema,
                                      const Schemas& schemas) {
  const auto source = read_strictly(bytes);
  if (!source) return source.error();
  return CanonicalWriter(schema, schemas).write(ordered_json::parse(bytes));
}

base::Result<std::string> stamp_text(std::string_view own, std::string_view other, const Schemas& schemas) {
  for (const std::string_view bytes : {own, other}) {
    if (const auto source = read_strictly(bytes); !source) return source.error();
  }
  const auto partner = read_strictly(other);
  Diagnostics ignored;
  const pack::CaseText theirs = read_text(Field(*partner, ignored));
  ordered_json text = ordered_json::parse(own);
  if (text.is_object() && text.contains("lines") && text["lines"].is_object()) {
    for (auto& [id, line] : text["lines"].items()) {
      const auto found = theirs.lines.find(base::LineId{id});
      if (line.is_object() && found != theirs.lines.end()) line["partner"] = line_stamp(found->second);
    }
  }
  return CanonicalWriter("text", schemas).write(text);
}

}  // namespace dojo::codec
