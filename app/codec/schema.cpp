#include "codec/schema.h"

// The only place that includes valijson: it takes 15 s to compile. Its own headers do not keep to our
// warnings.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>

#include "codec/codes.h"
#include "codec/json_source.h"
#include "codec/quick_schema.h"
#include "codec/schema_faults.h"

namespace dojo::codec {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kCommon = "common";

// What valijson gets to see: references into common.json point into the schema itself, `pattern` is gone, and
// "no other keys" becomes a schema that nothing meets, so that every unknown key is reported instead of the
// first.
void prepare(nlohmann::json& schema) {
  if (schema.is_array()) {
    for (nlohmann::json& each : schema) prepare(each);
    return;
  }
  if (!schema.is_object()) return;
  if (schema.contains("pattern") && schema["pattern"].is_string()) schema.erase("pattern");
  const auto others = schema.find("additionalProperties");
  if (others != schema.end() && *others == nlohmann::json(false))
    *others = nlohmann::json{{"not", nlohmann::json::object()}};
  const auto reference = schema.find("$ref");
  if (reference != schema.end() && reference->is_string()) {
    const auto words = reference->get<std::string>();
    *reference = words.substr(std::min(words.find('#'), words.size()));
  }
  for (auto& [key, each] : schema.items()) prepare(each);
}

struct OneSchema {
  ordered_json text;  // as written, with the common definitions: for hints and the order of keys
  std::optional<QuickSchema> quick;
  std::unique_ptr<valijson::Schema> compiled;
};

Path split(const std::string& pointer) {
  Path path;
  for (std::size_t at = 0; at < pointer.size();) {
    const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
    std::string step;
    for (std::size_t i = at + 1; i < end; ++i) {
      const bool escaped = pointer[i] == '~' && i + 1 < end;
      if (escaped) ++i;
      step += !escaped ? pointer[i] : pointer[i] == '1' ? '/' : '~';
    }
    path.push_back(std::move(step));
    at = end;
  }
  return path;
}

// valijson writes a path as "<root>", "[nodes]", "[opening]".
Path path_of(const std::vector<std::string>& context) {
  Path path;
  for (std::size_t i = 1; i < context.size(); ++i)
    path.push_back(context[i].substr(1, context[i].size() - 2));
  return path;
}

}  // namespace

struct Schemas::Compiled {
  std::map<std::string, OneSchema, std::less<>> schemas;

  const OneSchema& find(std::string_view name) const {
    const auto found = schemas.find(name);
    assert(found != schemas.end());
    return found->second;
  }
};

Schemas::Schemas(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
Schemas::Schemas(Schemas&&) noexcept = default;
Schemas& Schemas::operator=(Schemas&&) noexcept = default;
Schemas::~Schemas() = default;

base::Result<Schemas> Schemas::compile(const SourceFiles& files) {
  const auto parse = [&](const std::string& name) -> std::optional<ordered_json> {
    const auto file = files.find(name + ".json");
    if (file == files.end()) return std::nullopt;
    auto value = ordered_json::parse(file->second, nullptr, false);
    if (!value.is_object()) return std::nullopt;
    return value;
  };
  const auto refuse = [](std::string_view name) {
    return base::Error{
        base::ErrorCode::invalid_input,
        "the schema " + std::string(name) + ".json is missing or is no JSON Schema; reinstall the scenarios"};
  };
  const auto common = parse(std::string(kCommon));
  if (!common || !common->contains("definitions")) return refuse(kCommon);
  auto compiled = std::make_unique<Compiled>();
  for (const std::string& name : schema_names()) {
    auto text = parse(name);
    if (!text) return refuse(name);
    for (const auto& [key, definition] : (*common)["definitions"].items())
      (*text)["definitions"][key] = definition;
    nlohmann::json prepared = *text;
    prepare(prepared);
    auto schema = std::make_unique<valijson::Schema>();
    try {
      valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
      parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(prepared), *schema);
    } catch (const std::exception&) {
      return refuse(name);
    }
    auto quick = QuickSchema::compile(*text);
    compiled->schemas[name] = {std::move(*text), std::move(quick), std::move(schema)};
  }
  return Schemas(std::move(compiled));
}

bool Schemas::check(std::string_view name, const JsonSource& source, Diagnostics& diagnostics) const {
  const OneSchema& schema = compiled_->find(name);
  if (schema.quick && schema.quick->fits(source.value)) return true;
  valijson::Validator validator;
  valijson::ValidationResults results;
  const bool good =
      validator.validate(*schema.compiled, valijson::adapters::NlohmannJsonAdapter(source.value), &results);
  SchemaFaults faults(schema.text, source, diagnostics);
  bool explained = false;
  for (const auto& error : results)
    explained = faults.translate(path_of(error.context), error.description) || explained;
  if (!good && !explained) {
    // Nothing passes because its fault could not be worded.
    diagnostics.push_back(
        make(Code::wrong_type, source.file, {}, {source.file, "schema " + std::string(name)}));
  }
  return good;
}

std::vector<std::string> Schemas::keys_at(std::string_view name, const std::string& pointer) const {
  std::vector<std::string> keys;
  const ordered_json* part = part_at(compiled_->find(name).text, split(pointer));
  if (!part || !part->is_object() || !part->contains("properties")) return keys;
  for (const auto& [key, unused] : (*part)["properties"].items()) keys.push_back(key);
  return keys;
}

const std::vector<std::string>& schema_names() {
  static const std::vector<std::string> names = {
      "scenario",       "text",          "plan",          "house-shop",  "house-clauses",
      "house-criteria", "house-catalog", "house-phrases", "house-flags", "house-terms",
      "house-ladder",   "house-acts",    "house-rule"};
  return names;
}

}  // namespace dojo::codec
