#include "codec/canonical.h"

#include "codec/pack_files.h"

namespace dojo::codec {
namespace {

void drop(nlohmann::json& value, const char* key) {
  if (value.is_object()) value.erase(key);
}

// Applies `change` to every element of the array or object that stands under `key`, if it does.
template <typename Change>
void in_each(nlohmann::json& value, const char* key, Change change) {
  if (!value.is_object() || !value.contains(key)) return;
  for (nlohmann::json& each : value[key]) change(each);
}

void drop_notes_of_scenario(nlohmann::json& scenario) {
  const auto drop_note = [](nlohmann::json& each) { drop(each, "note"); };
  drop_note(scenario);
  in_each(scenario, "nodes", [&](nlohmann::json& node) {
    drop_note(node);
    in_each(node, "transitions", drop_note);
  });
  in_each(scenario, "always", drop_note);
  in_each(scenario, "otherwise", drop_note);
}

void drop_test_material(nlohmann::json& rule_or_act) {
  drop(rule_or_act, "note");
  drop(rule_or_act, "examples");
}

nlohmann::json pinned_form(nlohmann::json value, FileKind kind) {
  switch (kind) {
    case FileKind::scenario:
      drop_notes_of_scenario(value);
      break;
    case FileKind::text:
      in_each(value, "lines", [](nlohmann::json& line) { drop(line, "partner"); });
      break;
    case FileKind::acts:
      in_each(value, "acts", drop_test_material);
      break;
    case FileKind::rule:
      drop_test_material(value);
      break;
    default:
      break;
  }
  return value;
}

bool belongs_to_house(FileKind kind) {
  return kind != FileKind::terms && kind != FileKind::scenario && kind != FileKind::text &&
         kind != FileKind::plan;
}

// Whether a path is "cases/<kind>/<id>/…". Asked of every file for every case: it allocates nothing.
bool lies_in_case(std::string_view path, std::string_view id) {
  constexpr std::string_view kCases = "cases/";
  if (path.substr(0, kCases.size()) != kCases) return false;
  const std::size_t slash = path.find('/', kCases.size());
  if (slash == std::string_view::npos) return false;
  const std::string_view rest = path.substr(slash + 1);
  return rest.size() > id.size() && rest.substr(0, id.size()) == id && rest[id.size()] == '/';
}

bool belongs_to_case(FileKind kind) {
  return kind == FileKind::scenario || kind == FileKind::text;
}

Sources parse_all(const SourceFiles& files) {
  Sources sources;
  Diagnostics ignored;
  for (const auto& [path, bytes] : files) {
    if (!kind_of(path)) continue;
    if (auto source = parse_json(path, bytes, ignored)) sources.emplace(path, *std::move(source));
  }
  return sources;
}

}  // namespace

std::string canonical_house(const Sources& sources) {
  nlohmann::json pinned = nlohmann::json::object();
  for (const auto& [path, source] : sources) {
    const auto kind = kind_of(path);
    if (kind && belongs_to_house(*kind)) pinned[path] = pinned_form(source.value, *kind);
  }
  return pinned.dump();
}

std::string canonical_case(const Sources& sources, std::string_view id) {
  nlohmann::json pinned = nlohmann::json::object();
  for (const auto& [path, source] : sources) {
    if (!lies_in_case(path, id)) continue;
    const auto kind = kind_of(path);
    if (kind && belongs_to_case(*kind)) pinned[path] = pinned_form(source.value, *kind);
  }
  return pinned.empty() ? std::string() : pinned.dump();
}

std::string canonical_house(const SourceFiles& files) {
  return canonical_house(parse_all(files));
}
std::string canonical_case(const SourceFiles& files, std::string_view id) {
  return canonical_case(parse_all(files), id);
}

}  // namespace dojo::codec
