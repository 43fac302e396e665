#include "codec/schema_faults.h"

#include <string_view>

namespace dojo::codec {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kReference = "#/definitions/";

const ordered_json* resolve(const ordered_json& root, const ordered_json* schema) {
  while (schema && schema->is_object() && schema->contains("$ref")) {
    const auto words = schema->at("$ref").get<std::string>();
    const std::size_t at = words.find(kReference);
    if (at == std::string::npos) return nullptr;
    const std::string name = words.substr(at + kReference.size());
    if (!root.contains("definitions") || !root["definitions"].contains(name)) return nullptr;
    schema = &root["definitions"][name];
  }
  return schema;
}

std::string pointer_of(const Path& path) {
  std::string pointer;
  for (const std::string& step : path) pointer += "/" + pointer_step(step);
  return pointer;
}

std::string list_of(const ordered_json& values) {
  std::string list;
  for (const auto& value : values) {
    list += list.empty() ? "" : ", ";
    list += value.is_string() ? value.get<std::string>() : value.dump();
  }
  return list;
}

std::string types_of(const ordered_json* part) {
  if (!part || !part->contains("type")) return "?";
  const auto& type = (*part)["type"];
  return type.is_array() ? list_of(type) : type.get<std::string>();
}

// A short form of a value for a message.
std::string shown(const nlohmann::json* value) {
  constexpr std::size_t kLongest = 60;
  const std::string words = value ? value->dump() : "?";
  return words.size() <= kLongest ? words : words.substr(0, words.find_last_of(",{[\"", kLongest)) + "…";
}

std::string between_quotes(const std::string& words) {
  const std::size_t open = words.find('\'');
  const std::size_t close = words.rfind('\'');
  return open == close ? words : words.substr(open + 1, close - open - 1);
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

}  // namespace

const ordered_json* part_at(const ordered_json& root, const Path& path) {
  const ordered_json* schema = resolve(root, &root);
  for (const std::string& step : path) {
    if (!schema || !schema->is_object()) return nullptr;
    const bool listed = schema->contains("properties") && (*schema)["properties"].contains(step);
    if (listed)
      schema = &(*schema)["properties"][step];
    else if (schema->contains("items"))
      schema = &(*schema)["items"];
    else if (schema->contains("additionalProperties"))
      schema = &(*schema)["additionalProperties"];
    else
      return nullptr;
    schema = resolve(root, schema);
  }
  return schema;
}

bool SchemaFaults::translate(const Path& path, const std::string& words) {
  const std::string pointer = pointer_of(path);
  const Place place = source_.place(pointer);
  const std::string key = path.empty() ? source_.file : path.back();
  if (starts_with(words, "Missing required property")) {
    add(Code::missing_key, place.value, {between_quotes(words)});
  } else if (starts_with(words, "Target should not validate")) {
    unknown_key(path, place.key);
  } else if (starts_with(words, "Value type not permitted")) {
    add(Code::wrong_type, place.value, {key, types_of(part_at(schema_, path))});
  } else if (starts_with(words, "Failed to match against any enum") ||
             starts_with(words, "Failed to match expected")) {
    not_allowed(path, pointer, place.value);
  } else if (starts_with(words, "Expected number") || words.find(" should ") != std::string::npos) {
    out_of_range(path, key, place.value);
  } else {
    return false;
  }
  return true;
}

void SchemaFaults::add(Code code, Position position, const std::vector<std::string>& arguments) {
  diagnostics_.push_back(make(code, source_.file, position, arguments));
}

void SchemaFaults::unknown_key(Path path, Position position) {
  add(Code::unknown_key, position, {path.back()});
  const std::string wrong = path.back();
  path.pop_back();
  const ordered_json* part = part_at(schema_, path);
  std::vector<std::string> known;
  if (part && part->contains("properties")) {
    for (const auto& [key, unused] : (*part)["properties"].items()) known.push_back(key);
  }
  const base::LocalText nearest = suggestion(wrong, known);
  if (!nearest.en.empty()) diagnostics_.back().hint = nearest;
}

void SchemaFaults::not_allowed(const Path& path, const std::string& pointer, Position position) {
  const ordered_json* part = part_at(schema_, path);
  std::string allowed = "?";
  if (part && part->contains("enum")) allowed = list_of((*part)["enum"]);
  if (part && part->contains("const")) allowed = (*part)["const"].dump();
  const nlohmann::json::json_pointer at(pointer);
  add(Code::not_allowed, position,
      {path.empty() ? source_.file : path.back(),
       shown(source_.value.contains(at) ? &source_.value[at] : nullptr), allowed});
}

void SchemaFaults::out_of_range(const Path& path, const std::string& key, Position position) {
  const ordered_json* part = part_at(schema_, path);
  std::string range;
  for (const auto* bound :
       {"minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "minProperties"}) {
    if (!part || !part->contains(bound)) continue;
    range += (range.empty() ? "" : ", ") + std::string(bound) + " " + (*part)[bound].dump();
  }
  add(Code::out_of_range, position, {key, range});
}

}  // namespace dojo::codec
