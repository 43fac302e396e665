#include "codec/names.h"

#include "codec/pack_files.h"

namespace dojo::codec {
namespace {

const nlohmann::json& part(const nlohmann::json& value, const char* key) {
  static const nlohmann::json kNothing = nlohmann::json::object();
  if (!value.is_object()) return kNothing;
  const auto found = value.find(key);
  return found == value.end() ? kNothing : *found;
}

void add_ids(std::set<std::string>& ids, const nlohmann::json& list) {
  if (!list.is_array()) return;
  for (const nlohmann::json& item : list) {
    const nlohmann::json& id = part(item, "id");
    if (id.is_string()) ids.insert(id.get<std::string>());
  }
}

void add_keys(std::set<std::string>& ids, const nlohmann::json& map) {
  if (!map.is_object()) return;
  for (const auto& [key, value] : map.items()) ids.insert(key);
}

void add_catalog(Names& names, const nlohmann::json& catalog) {
  add_ids(names.goods, part(catalog, "goods"));
  add_ids(names.coupons, part(catalog, "coupons"));
  add_ids(names.gifts, part(catalog, "gifts"));
  add_ids(names.colours, part(catalog, "colours"));
  add_ids(names.sizes, part(catalog, "sizes"));
  add_ids(names.carriers, part(catalog, "carriers"));
}

void add_file(Names& names, const std::string& path, const nlohmann::json& value) {
  switch (kind_of(path).value_or(FileKind::text)) {
    case FileKind::shop:
      add_keys(names.signals, part(value, "signals"));
      add_keys(names.refund_reasons, part(part(value, "after_sales"), "refund_reasons"));
      break;
    case FileKind::clauses:
      add_ids(names.clauses, part(value, "clauses"));
      break;
    case FileKind::criteria:
      add_ids(names.criteria, part(value, "criteria"));
      break;
    case FileKind::catalog:
      add_catalog(names, value);
      break;
    case FileKind::phrases:
      add_ids(names.phrases, part(value, "phrases"));
      break;
    case FileKind::flags:
      add_ids(names.flags, part(value, "flags"));
      add_ids(names.tags, part(value, "tags"));
      break;
    case FileKind::ladder:
      add_ids(names.tiers, part(value, "tiers"));
      break;
    case FileKind::acts:
      add_ids(names.acts, part(value, "acts"));
      break;
    case FileKind::rule:
      add_ids(names.rules, nlohmann::json::array({value}));
      break;
    case FileKind::scenario:
      names.has_cases = true;
      for (const auto& [name, info] : gather_facts(value)) names.facts.emplace(name, info);
      break;
    case FileKind::terms:
    case FileKind::text:
    case FileKind::plan:
      break;
  }
}

}  // namespace

Names gather_names(const Sources& sources) {
  Names names;
  for (const auto& [path, source] : sources) add_file(names, path, source.value);
  return names;
}

Facts gather_facts(const nlohmann::json& scenario) {
  Facts facts = {{"order_number", {false, {}}}, {"parcel_number", {false, {}}}, {"ask_fen", {true, {}}}};
  const nlohmann::json& variants = part(scenario, "variants");
  if (!variants.is_array()) return facts;
  for (const nlohmann::json& variant : variants) {
    const nlohmann::json& given = part(variant, "facts");
    if (!given.is_object()) continue;
    for (const auto& [name, value] : given.items()) {
      FactInfo& info = facts[name];
      info.is_number = value.is_number();
      if (value.is_string()) info.words.insert(value.get<std::string>());
    }
  }
  return facts;
}

}  // namespace dojo::codec
