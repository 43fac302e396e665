// house/shop.json, clauses.json, criteria.json, ladder.json: what the shop is and how it measures.
#include "codec/house_reader.h"

namespace dojo::codec {
namespace {

std::map<std::string, base::LocalText> read_named_texts(const Field& field) {
  std::map<std::string, base::LocalText> texts;
  Declared ids;
  for (const auto& [id, text] : field.members()) {
    ids.add_key(text);
    texts[id] = text.local();
  }
  return texts;
}

pack::TierCondition read_tier_condition(const Field& field) {
  pack::TierCondition condition;
  const std::string kind = field["kind"].text();
  const auto refuse = [&](const char* key) {
    if (field[key].exists()) field[key].report_key(Code::bad_parameter, {kind, key});
  };
  if (kind == "no_critical_in_last") condition.kind = pack::TierCondition::Kind::no_critical_in_last;
  if (kind == "lead_confirmation") condition.kind = pack::TierCondition::Kind::lead_confirmation;
  if (kind == "lead_confirmation")
    refuse("count");
  else if (!field["count"].exists())
    field.report(Code::missing_key, {"count"});
  if (kind != "cases_passed") {
    refuse("case_kind");
    refuse("mark_permille");
  }
  condition.case_kind = field["case_kind"].text();
  condition.count = field["count"].small(1);
  condition.mark_permille = field["mark_permille"].small(800);
  return condition;
}

}  // namespace

void read_shop(const Field& root, const Names& names, pack::House& house) {
  Declared ids;
  ids.add(root["id"]);
  house.id = root["id"].text();
  house.name = root["name"].local();
  house.wrap_up = base::Millis{root["wrap_up_ms"].number(90000)};
  const Field after_sales = root["after_sales"];
  house.after_sales.no_reason_days = after_sales["no_reason_days"].small(7);
  for (const std::string& category : after_sales["excepted_categories"].texts()) {
    house.after_sales.excepted_categories.insert(category);
  }
  house.after_sales.return_address = after_sales["return_address"].local();
  house.after_sales.return_requirements = after_sales["return_requirements"].local();
  house.after_sales.refund_reasons = read_named_texts(after_sales["refund_reasons"]);
  Declared tiers;
  for (const Field& item : root["authority"].items()) {
    tiers.add(item["tier"]);
    item["tier"].check(names.tiers, Code::unknown_tier);
    house.authority.push_back({item["tier"].text(), item["price_permille"].small(1000),
                               item["compensation_fen"].number(), item["gift_fen"].number()});
  }
  house.signals = read_named_texts(root["signals"]);
}

void read_clauses(const Field& root, pack::House& house) {
  Declared ids;
  for (const Field& item : root["clauses"].items()) {
    ids.add(item["id"]);
    house.clauses.push_back({base::ClauseId{item["id"].text()}, item["text"].local(), item["law"].flag(),
                             item["checked_on"].text()});
  }
}

void read_criteria(const Field& root, pack::House& house) {
  Declared ids;
  std::int64_t sum = 0;
  house.rubric.pass_permille = root["pass_permille"].small(800);
  for (const Field& item : root["criteria"].items()) {
    ids.add(item["id"]);
    house.rubric.criteria.push_back({base::CriterionId{item["id"].text()}, item["title"].local(),
                                     item["weight_permille"].small(), item["points"].small(100)});
    sum += house.rubric.criteria.back().weight_permille;
  }
  constexpr int kWhole = 1000;
  if (root["criteria"].exists() && sum != kWhole)
    root["criteria"].report(Code::bad_weights, {std::to_string(sum)});
}

void read_ladder(const Field& root, pack::House& house) {
  Declared ids;
  for (const Field& item : root["tiers"].items()) {
    ids.add(item["id"]);
    pack::Tier tier{item["id"].text(), item["name"].local(), item["about"].local(), {}};
    for (const Field& condition : item["conditions"].items())
      tier.conditions.push_back(read_tier_condition(condition));
    house.ladder.tiers.push_back(std::move(tier));
  }
}

}  // namespace dojo::codec
