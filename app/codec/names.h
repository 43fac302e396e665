// Every name that a file of a pack may refer to, gathered before the files are read, so that the order of
// files and of sections never matters.
//
//   Names names = gather_names(sources);
//   names.acts.count("apologize")
//
// Gathered leniently: what is malformed is left out here and reported by its reader. Values; pure.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "codec/field.h"
#include "codec/json_source.h"

namespace dojo::codec {

using Sources = std::map<std::string, JsonSource>;  // by path in the pack

// A fact of a case: its type, and the words that it may stand for in one variant or another.
struct FactInfo {
  bool is_number = false;
  std::set<std::string> words;
};
using Facts = std::map<std::string, FactInfo>;

struct Names {
  std::set<std::string> acts, rules, clauses, criteria, phrases, flags, tags, signals, tiers, refund_reasons;
  std::set<std::string> goods, coupons, gifts, colours, sizes, carriers;
  Facts facts;  // of all cases: house rules may ask for any of them
  bool has_cases = false;
};

Names gather_names(const Sources& sources);

// The facts that one scenario's variants give, and those that every case has.
Facts gather_facts(const nlohmann::json& scenario);

// Where a condition or a reference stands: what it may name beside the house's names.
struct Scope {
  const Names* names = nullptr;
  std::set<std::string> nodes;
  Facts facts;
  bool of_house = false;  // a rule: its facts are whatever the cases give
};

}  // namespace dojo::codec
