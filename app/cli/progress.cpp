// dojo progress: the tier, what is met, and exactly what is still missing.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/civil_time.h"
#include "career/words.h"
#include "cli/people.h"
#include "cli/shop.h"
#include "pack/kinds.h"
#include "runtime/results.h"

namespace dojo::cli {
namespace {

using Ordered = nlohmann::ordered_json;

struct ProgressOptions {
  std::string who, tier, by;
  bool json = false;
};

std::string tier_name(const Shell& shell, const pack::Ladder& ladder, const std::string& id) {
  for (const pack::Tier& tier : ladder.tiers) {
    if (tier.id == id) return pick(shell, tier.name);
  }
  return id;
}

base::LocalText worded(const career::ConditionProgress& each) {
  return career::word(each, pack::kind_name(each.condition.case_kind));
}

Ordered condition_json(const career::ConditionProgress& each) {
  return {{"case_kind", each.condition.case_kind},
          {"mark_permille", each.condition.mark_permille},
          {"met", each.met},
          {"have", each.have},
          {"need", each.need},
          {"missing", each.missing()},
          {"text", {{"zh", worded(each).zh}, {"en", worded(each).en}}}};
}

void show(Shell& shell, const ProgressOptions& options) {
  const auto shop = open_shop(shell);
  const auto store = open_store(shell);
  if (!shop || !store) return;
  const auto profile = find_profile(shell, *store, options.who);
  if (!profile) return;
  shell.ui = profile->language;
  const auto records = runtime::read_records(*store, profile->id);
  if (!records) return fail(shell, records.error());
  const pack::Ladder& ladder = shop->pack().house.ladder;
  const career::Progress progress = career::progress(ladder, *records);
  if (options.json) {
    Ordered conditions = Ordered::array();
    for (const auto& each : progress.conditions) conditions.push_back(condition_json(each));
    shell.out << Ordered{{"profile", profile->id.text()},
                         {"tier", progress.tier},
                         {"practice_tier", progress.practice_tier},
                         {"next", progress.next},
                         {"conditions", conditions},
                         {"counted", progress.counted},
                         {"set_aside", progress.set_aside}}
                     .dump()
              << "\n";
    return;
  }
  shell.out << profile->name << "  " << pick(shell, {"职级：", "tier: "})
            << tier_name(shell, ladder, progress.tier) << "\n"
            << pick(shell, {"计入的练习：", "sessions that count: "}) << progress.counted << "\n";
  if (progress.next.empty()) return;
  shell.out << pick(shell, {"下一级：", "next: "}) << tier_name(shell, ladder, progress.next) << "\n";
  for (const auto& each : progress.conditions) {
    shell.out << (each.met ? "  [x] " : "  [ ] ") << pick(shell, worded(each)) << "\n";
  }
}

void confirm(Shell& shell, const ProgressOptions& options) {
  const auto shop = open_shop(shell);
  const auto store = open_store(shell);
  if (!shop || !store) return;
  const auto profile = find_profile(shell, *store, options.who);
  if (!profile) return;
  const auto lead = find_profile(shell, *store, options.by);
  if (!lead) return;
  if (lead->id == profile->id)
    return fail(shell, Exit::not_allowed,
                pick(shell, {"不能给自己确认晋级。", "nobody confirms their own step"}));
  bool known = false;
  for (const pack::Tier& tier : shop->pack().house.ladder.tiers) known = known || tier.id == options.tier;
  if (!known) return fail(shell, Exit::not_found, "the ladder has no tier \"" + options.tier + "\"");
  const runtime::SystemClock clock;
  const career::LeadConfirmation confirmation{profile->id, options.tier, lead->id,
                                              base::write_rfc3339(clock.wall())};
  const std::string command = "confirm/" + profile->id.text() + "/" + options.tier;
  if (auto status = runtime::append_record(*store, clock, profile->id, command, confirmation); !status)
    fail(shell, status.error());
}

}  // namespace

void add_progress(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand("progress", "Says the tier, what is met, and what is still missing");
  auto options = std::make_shared<ProgressOptions>();
  verb->add_option("who", options->who, "id, staff number or name")->required();
  verb->add_flag("--json", options->json, "as JSON");
  CLI::Option* tier = verb->add_option("--confirm", options->tier, "a lead confirms the step to this tier");
  verb->add_option("--by", options->by, "the lead who confirms")->needs(tier);
  verb->callback([&shell, options] {
    if (options->tier.empty())
      show(shell, *options);
    else
      confirm(shell, *options);
  });
}

}  // namespace dojo::cli
