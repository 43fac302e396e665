#include "codec/case_skeleton.h"

#include <functional>
#include <nlohmann/json.hpp>

#include "codec/case_templates.h"
#include "codec/format.h"
#include "codec/skeleton_parts.h"
#include "pack/kinds.h"

namespace dojo::codec {

using Ordered = nlohmann::ordered_json;

namespace {

using Filling = std::map<std::string, std::string>;

void replace_tokens(std::string& words, const Filling& tokens) {
  for (const auto& [token, value] : tokens) {
    const std::string mark = "@" + token + "@";
    for (std::size_t at = words.find(mark); at != std::string::npos; at = words.find(mark, at + value.size()))
      words.replace(at, mark.size(), value);
  }
}

void fill_in(Ordered& value, const Filling& tokens) {
  if (value.is_string()) {
    auto words = value.get<std::string>();
    replace_tokens(words, tokens);
    value = std::move(words);
  } else if (value.is_structured()) {
    for (auto& each : value) fill_in(each, tokens);
  }
}

Ordered filled(const char* pattern, const Filling& tokens) {
  Ordered value = Ordered::parse(pattern);
  fill_in(value, tokens);
  return value;
}

// Another house may lack rules, signals or acts that the template names: what is not there is left out.
void keep_known(Ordered& list, const std::function<bool(const std::string&)>& known) {
  Ordered kept = Ordered::array();
  for (const auto& each : list) {
    if (known(each.get<std::string>())) kept.push_back(each);
  }
  list = std::move(kept);
}

void fit_to_house(Ordered& scenario, const pack::House& house) {
  keep_known(scenario["nodes"]["opening"]["signals"],
             [&](const std::string& signal) { return house.signals.count(signal) > 0; });
  Ordered always = Ordered::array();
  for (const auto& each : scenario["always"]) {
    if (house.find(base::RuleId{each["when"]["rule"].get<std::string>()})) always.push_back(each);
  }
  scenario["always"] = std::move(always);
}

Ordered plan(const char* pattern, const Filling& tokens, const pack::House& house) {
  Ordered value = filled(pattern, tokens);
  for (const char* key : {"critical", "findings"}) {
    Ordered& expect = value["expect"];
    if (expect.contains(key))
      keep_known(expect[key], [&](const std::string& rule) { return house.find(base::RuleId{rule}); });
  }
  return value;
}

// The text files of both languages, each line stamped with its partner.
base::Status stamp_both(SourceFiles& files, const Schemas& schemas) {
  const auto zh = stamp_text(files["zh.json"], files["en.json"], schemas);
  if (!zh) return zh.error();
  const auto en = stamp_text(files["en.json"], files["zh.json"], schemas);
  if (!en) return en.error();
  files["zh.json"] = *zh;
  files["en.json"] = *en;
  return base::Nothing{};
}

}  // namespace

base::Result<SourceFiles> new_case(const pack::House& house, const CaseName& name, const Schemas& schemas) {
  if (auto good = check_case_name(name); !good) return good.error();
  const base::LocalText kind = pack::kind_name(name.kind);
  Filling tokens = {{"id", name.id},
                    {"kind", name.kind},
                    {"tier", house.ladder.tiers.empty() ? "trainee" : house.ladder.tiers.front().id},
                    {"class", house.tags.empty() ? "potential" : house.tags.front().id},
                    {"shop.zh", house.name.zh},
                    {"note", kSkeletonNote}};
  Ordered scenario = filled(kScenarioTemplate, tokens);
  scenario["clauses"] = some_clauses(house);
  scenario["variants"] = some_variants(house);
  scenario["orders"] = Ordered::array({order_of(scenario["variants"].front())});
  fit_to_house(scenario, house);
  Filling zh = tokens, en = tokens;
  zh["kind_name"] = kind.zh;
  zh["side"] = "售后";
  en["kind_name"] = kind.en;
  en["side"] = "After the sale";
  const std::map<std::string, Ordered> values = {
      {"scenario.json", scenario},
      {"zh.json", filled(kChineseTemplate, zh)},
      {"en.json", filled(kEnglishTemplate, en)},
      {"plans/exemplary-zh.json", plan(kExemplaryTemplate, tokens, house)},
      {"plans/decent-en.json", plan(kDecentTemplate, tokens, house)},
      {"plans/poor-zh.json", plan(kPoorTemplate, tokens, house)},
      {"plans/trap-en.json", plan(kTrapTemplate, tokens, house)}};
  auto files = formatted_case(values, schemas);
  if (!files) return files;
  if (auto stamped = stamp_both(*files, schemas); !stamped) return stamped.error();
  return files;
}

}  // namespace dojo::codec
