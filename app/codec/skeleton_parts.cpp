#include "codec/skeleton_parts.h"

#include <algorithm>

#include "codec/field.h"
#include "codec/format.h"
#include "codec/pack_files.h"

namespace dojo::codec {
namespace {

using Value = nlohmann::ordered_json;

Value facts_of(const pack::Goods& goods) {
  Value facts = {{"goods", goods.id.text()}, {"price_fen", goods.list_price_fen}};
  if (!goods.sizes.empty()) facts["size"] = goods.sizes.front();
  if (!goods.colours.empty()) facts["colour"] = goods.colours.front();
  return facts;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

std::vector<std::string> case_kinds() {
  return {"bargaining", "advice",       "payment",   "order_change", "return",
          "exchange",   "out_of_stock", "logistics", "faulty",       "refund",
          "review",     "invoice",      "abuse",     "secrets",      "friendly"};
}

base::Status check_case_name(const CaseName& name) {
  const std::vector<std::string> kinds = case_kinds();
  if (std::find(kinds.begin(), kinds.end(), name.kind) == kinds.end())
    return base::Error{base::ErrorCode::invalid_input,
                       "\"" + name.kind + "\" is no kind of case; kinds are: " + joined(kinds)};
  if (!is_good_id(name.id) || name.id.front() == '.')
    return base::Error{
        base::ErrorCode::invalid_input,
        "\"" + name.id + "\" can't be the id of a case; use a-z A-Z 0-9 . _ - only, at most 64"};
  return base::Nothing{};
}

Value some_clauses(const pack::House& house) {
  Value ids = Value::array();
  for (const char* id : {"R-1", "R-10", "L-25", "P-5"}) {
    if (house.find(base::ClauseId{id})) ids.push_back(id);
  }
  if (ids.empty() && !house.clauses.empty()) ids.push_back(house.clauses.front().id.text());
  return ids;
}

Value some_variants(const pack::House& house) {
  Value variants = Value::array();
  // All variants give the same facts, so the second needs what the first has.
  for (const pack::Goods& goods : house.catalog.goods) {
    const Value facts = facts_of(goods);
    if (!variants.empty() && facts.size() != variants.front()["facts"].size()) continue;
    variants.push_back({{"id", variants.empty() ? "first" : "second"}, {"facts", facts}});
    if (variants.size() == 2) break;
  }
  return variants;
}

Value order_of(const Value& variant) {
  const Value& facts = variant["facts"];
  Value order = {{"goods", "$goods"}, {"quantity", 1}};
  for (const char* key : {"size", "colour"}) {
    if (facts.contains(key)) order[key] = std::string("$") + key;
  }
  order["unit_price_fen"] = "$price_fen";
  order["freight_fen"] = 0;
  order["state"] = "paid";
  return order;
}

base::Result<SourceFiles> formatted_case(const std::map<std::string, Value>& values, const Schemas& schemas) {
  SourceFiles files;
  for (const auto& [path, value] : values) {
    const FileKind kind = *kind_of("cases/kind/case/" + path);
    auto text = format_json(value.dump(), schema_of(kind), schemas);
    if (!text) return text.error();
    files[path] = std::move(*text);
  }
  return files;
}

}  // namespace dojo::codec
