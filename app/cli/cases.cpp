// dojo cases: the cases of the pack.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/shop.h"

namespace dojo::cli {
namespace {

using Ordered = nlohmann::ordered_json;

Ordered case_json(const pack::House& house, const pack::Case& each) {
  Ordered clauses = Ordered::array();
  for (const base::ClauseId& clause : each.scenario.clauses) clauses.push_back(clause.text());
  return {{"id", house.id + "/" + each.scenario.id.text()},
          {"kind", each.scenario.kind},
          {"tier", each.scenario.tier},
          {"title", {{"zh", each.zh.title}, {"en", each.en.title}}},
          {"competences", each.scenario.competences},
          {"clauses", clauses},
          {"plans", each.scenario.plans}};
}

void list_cases(Shell& shell, bool json) {
  const auto shop = open_shop(shell);
  if (!shop) return;
  Ordered all = Ordered::array();
  for (const pack::Case& each : shop->pack().cases) {
    if (json)
      all.push_back(case_json(shop->pack().house, each));
    else
      shell.out << each.scenario.id.text() << "  [" << each.scenario.kind << ", " << each.scenario.tier
                << "]  " << each.in(shell.ui).title << "\n    " << each.in(shell.ui).brief << "\n";
  }
  if (json) shell.out << all.dump() << "\n";
}

}  // namespace

void add_cases(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand("cases", "Lists the cases of the pack");
  auto json = std::make_shared<bool>(false);
  verb->add_flag("--json", *json, "as JSON");
  verb->callback([&shell, json] { list_cases(shell, *json); });
}

}  // namespace dojo::cli
