// dojo house: the clauses of the shop, the rules that check them, and the plans in which each rule fires.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "cli/paint.h"
#include "cli/shop.h"
#include "runtime/rule_use.h"

namespace dojo::cli {
namespace {

struct HouseOptions {
  std::string clause, rule;
  bool json = false;
};

using Uses = std::vector<runtime::RuleUse>;

bool cites(const pack::Rule& rule, const base::ClauseId& clause) {
  return std::find(rule.cites.begin(), rule.cites.end(), clause) != rule.cites.end();
}

std::vector<const pack::Rule*> rules_of(const pack::House& house, const base::ClauseId& clause) {
  std::vector<const pack::Rule*> rules;
  for (const pack::Rule& rule : house.rules) {
    if (cites(rule, clause)) rules.push_back(&rule);
  }
  return rules;
}

Uses uses_of(const Uses& all, const base::RuleId& rule) {
  Uses uses;
  for (const runtime::RuleUse& use : all) {
    if (use.rule == rule) uses.push_back(use);
  }
  return uses;
}

nlohmann::ordered_json both(const base::LocalText& text) {
  return {{"zh", text.zh}, {"en", text.en}};
}

nlohmann::ordered_json rule_json(const pack::Rule& rule, const Uses& all) {
  nlohmann::ordered_json cited = nlohmann::ordered_json::array(), fires = nlohmann::ordered_json::array();
  for (const base::ClauseId& clause : rule.cites) cited.push_back(clause.text());
  for (const runtime::RuleUse& use : uses_of(all, rule.id))
    fires.push_back({{"case", use.scene}, {"plan", use.plan}, {"times", use.times}});
  return {{"id", rule.id.text()},
          {"title", both(rule.title)},
          {"check", pack::name(rule.check)},
          {"severity", pack::name(rule.severity)},
          {"criterion", rule.criterion.text()},
          {"points", rule.points},
          {"cites", std::move(cited)},
          {"fires", std::move(fires)}};
}

nlohmann::ordered_json clause_json(const pack::House& house, const pack::Clause& clause) {
  nlohmann::ordered_json rules = nlohmann::ordered_json::array();
  for (const pack::Rule* rule : rules_of(house, clause.id)) rules.push_back(rule->id.text());
  return {{"id", clause.id.text()}, {"text", both(clause.text)}, {"rules", std::move(rules)}};
}

class Listing {
 public:
  Listing(Shell& shell, const pack::House& house, const Uses& uses)
      : shell_(shell), house_(house), uses_(uses), paint_{shell.colour} {}

  void clause(const pack::Clause& clause) {
    shell_.out << paint_.bold(clause.id.text()) << "  " << pick(shell_, clause.text) << "\n";
    const auto rules = rules_of(house_, clause.id);
    if (rules.empty())
      shell_.out << "    " << paint_.dim(pick(shell_, {"没有规则检查它", "no rule checks it"})) << "\n";
    for (const pack::Rule* rule : rules) rule_line(*rule, "    ");
  }

  void rule_line(const pack::Rule& rule, const std::string& margin) {
    const Uses uses = uses_of(uses_, rule.id);
    std::set<std::string> scenes;
    for (const runtime::RuleUse& use : uses) scenes.insert(use.scene);
    const std::string plans = std::to_string(uses.size()), cases = std::to_string(scenes.size());
    shell_.out << margin << paint_.cyan(rule.id.text()) << "  " << pick(shell_, rule.title) << "  ["
               << pack::name(rule.severity) << ", " << rule.criterion.text() << " -" << rule.points << "]  ";
    if (uses.empty())
      shell_.out << paint_.yellow(pick(shell_, {"没有计划触发它", "fires in no plan"}));
    else
      shell_.out << pick(shell_, {cases + " 个案例的 " + plans + " 个计划触发它",
                                  "fires in " + plans + " plans of " + cases + " cases"});
    shell_.out << "\n";
  }

  void rule_whole(const pack::Rule& rule) {
    rule_line(rule, "");
    shell_.out << "    " << pick(shell_, rule.why) << "\n    " << pick(shell_, {"更好：", "better: "})
               << pick(shell_, rule.better) << "\n";
    for (const base::ClauseId& id : rule.cites) {
      const pack::Clause* clause = house_.find(id);
      shell_.out << "    " << paint_.bold(id.text()) << "  " << (clause ? pick(shell_, clause->text) : "")
                 << "\n";
    }
    for (const runtime::RuleUse& use : uses_of(uses_, rule.id)) {
      shell_.out << "    " << use.scene << "/" << use.plan
                 << (use.times > 1 ? " ×" + std::to_string(use.times) : "") << "\n";
    }
  }

 private:
  Shell& shell_;
  const pack::House& house_;
  const Uses& uses_;
  Paint paint_;
};

void house_as_json(Shell& shell, const pack::House& house, const Uses& uses, const pack::Clause* clause,
                   const pack::Rule* rule) {
  nlohmann::ordered_json all;
  all["clauses"] = nlohmann::ordered_json::array();
  all["rules"] = nlohmann::ordered_json::array();
  for (const pack::Clause& each : house.clauses) {
    if (rule ? cites(*rule, each.id) : !clause || &each == clause)
      all["clauses"].push_back(clause_json(house, each));
  }
  for (const pack::Rule& each : house.rules) {
    if (rule ? &each == rule : !clause || cites(each, clause->id))
      all["rules"].push_back(rule_json(each, uses));
  }
  shell.out << all.dump() << "\n";
}

void house(Shell& shell, const HouseOptions& options) {
  const auto shop = open_shop(shell);
  if (!shop) return;
  const pack::House& house = shop->pack().house;
  const pack::Clause* clause = house.find(base::ClauseId{options.clause});
  const pack::Rule* rule = house.find(base::RuleId{options.rule});
  if (!clause && !options.clause.empty())
    return fail(shell, Exit::not_found,
                "the house has no clause \"" + options.clause + "\"; `dojo house` lists them");
  if (!rule && !options.rule.empty())
    return fail(shell, Exit::not_found,
                "the house has no rule \"" + options.rule + "\"; `dojo house` lists them");
  const Uses uses = runtime::rule_use(*shop);
  if (options.json) return house_as_json(shell, house, uses, clause, rule);
  Listing listing(shell, house, uses);
  if (rule) return listing.rule_whole(*rule);
  if (clause) {
    shell.out << clause->id.text() << "  " << pick(shell, clause->text) << "\n";
    for (const pack::Rule* each : rules_of(house, clause->id)) listing.rule_whole(*each);
    return;
  }
  for (const pack::Clause& each : house.clauses) listing.clause(each);
}

}  // namespace

void add_house(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand(
      "house", "Lists the clauses of the shop, the rules that check them, and the plans in which each fires");
  auto options = std::make_shared<HouseOptions>();
  CLI::Option* clause = verb->add_option("--clause", options->clause, "one clause and its rules, like L-3");
  verb->add_option("--rule", options->rule, "one rule, like language.cold")->excludes(clause);
  verb->add_flag("--json", options->json, "as JSON");
  verb->callback([&shell, options] { house(shell, *options); });
}

}  // namespace dojo::cli
