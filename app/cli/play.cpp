// dojo play: serve a customer in the terminal, or let a script do it.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "cli/debrief_text.h"
#include "cli/people.h"
#include "cli/shop.h"
#include "cli/terminal.h"
#include "codec/grade_json.h"
#include "runtime/plan_player.h"
#include "runtime/results.h"
#include "runtime/session_runner.h"

namespace dojo::cli {
namespace {

struct PlayOptions {
  std::string scene, locale = "zh", ui, start = "2026-01-05T09:00:00+08:00", script, variant, node, who;
  std::uint64_t seed = 1;
  bool json = false, record = false, locale_given = false, seed_given = false;
};

session::Start start_of(const PlayOptions& options) {
  session::Start start;
  start.seed = options.seed;
  start.locale = *base::parse_locale(options.locale);
  start.started_civil = options.start;
  start.variant = options.variant;
  start.node = base::NodeId{options.node};
  return start;
}

void show_result(Shell& shell, const runtime::Shop& shop, const pack::Case& scene,
                 const session::Facts& facts, const grading::Grade& grade, const std::vector<int>& unused,
                 const PlayOptions& options) {
  const base::Locale ui =
      options.ui.empty() ? *base::parse_locale(options.locale) : *base::parse_locale(options.ui);
  if (options.json) {
    shell.out << codec::play_json({shop.pack().house, facts.last, grade, unused, ui}) << "\n";
  } else {
    const grading::Debrief page = grading::make_debrief(shop.rulebook(scene), scene, facts, grade);
    shell.out << debrief_text({shop.pack().house, scene, facts, grade, page, ui, shell.colour});
  }
  if (!grade.passed) shell.exit = Exit::findings;
}

// The script played into the store, step by step, as a person's session.
void record_script(Shell& shell, const runtime::Shop& shop, const pack::Case& scene,
                   const std::vector<codec::ScriptStep>& steps, const PlayOptions& options) {
  const auto store = open_store(shell);
  if (!store) return;
  const auto profile = find_profile(shell, *store, options.who);
  if (!profile) return;
  const runtime::SystemClock clock;
  auto runner = runtime::SessionRunner::start(
      shop.stage(), *store, clock,
      {profile->id, scene.scenario.id.text(), start_of(options), shop.pins(scene)});
  if (!runner) return fail(shell, runner.error());
  std::vector<int> unused;
  for (const codec::ScriptStep& step : steps) {
    if (auto waited = (*runner)->submit_at(step.command.at, session::Advance{}); !waited)
      return fail(shell, waited.error());
    if ((*runner)->state().phase == session::Phase::ended) {
      unused.push_back(step.line);
    } else if (auto events = (*runner)->submit_at(step.command.at, step.command.what); !events) {
      return fail(shell, events.error());
    }
  }
  while (const auto due = session::next_due((*runner)->state())) {
    if (auto events = (*runner)->submit_at(*due - (*runner)->state().jumped, session::Advance{}); !events)
      return fail(shell, events.error());
  }
  const auto graded = runtime::grade_and_record(shop, *store, clock, (*runner)->id());
  if (!graded) return fail(shell, graded.error());
  shell.err << (*runner)->id().text() << "\n";
  show_result(shell, shop, scene, graded->facts, graded->grade, unused, options);
}

void play_by_script(Shell& shell, const PlayOptions& options) {
  const auto shop = open_shop(shell);
  if (!shop) return;
  const pack::Case* scene = find_case(shell, *shop, options.scene);
  if (!scene) return;
  const auto bytes = read_input(shell, options.script);
  if (!bytes) return fail(shell, bytes.error());
  const auto steps = codec::read_script(*bytes);
  if (!steps) return fail(shell, steps.error());
  if (options.record) return record_script(shell, *shop, *scene, *steps, options);
  const session::Context context = shop->context(*scene);
  const auto run = runtime::play_script(context, start_of(options), *steps);
  if (!run) return fail(shell, run.error());
  const session::Facts facts = session::gather_facts(context.house, run->played.events);
  show_result(shell, *shop, *scene, facts, run->played.grade, run->unused_lines, options);
}

void play(Shell& shell, const PlayOptions& options) {
  if (!options.script.empty()) {
    if (options.scene.empty())
      return fail(shell, Exit::usage, "--script needs a case; `dojo cases` lists them");
    if (options.record && options.who.empty()) return fail(shell, Exit::usage, "--record needs --profile");
    return play_by_script(shell, options);
  }
  TerminalWish wish;
  wish.scene = options.scene;
  wish.who = options.who;
  if (options.locale_given) wish.locale = base::parse_locale(options.locale);
  if (!options.ui.empty()) wish.ui = base::parse_locale(options.ui);
  if (options.seed_given) wish.seed = options.seed;
  wish.variant = options.variant;
  wish.node = options.node;
  play_in_terminal(shell, wish);
}

}  // namespace

void add_play(CLI::App& app, Shell& shell) {
  CLI::App* verb =
      app.add_subcommand("play", "Serves a customer: in the terminal, or by --script without waiting");
  auto options = std::make_shared<PlayOptions>();
  verb->add_option("case", options->scene, "the case; without it you choose");
  CLI::Option* locale =
      verb->add_option("--locale", options->locale, "language of the conversation: zh or en")
          ->check(CLI::IsMember({"zh", "en"}));
  verb->add_option("--ui", options->ui, "language of everything else (default: the conversation's)")
      ->check(CLI::IsMember({"zh", "en"}));
  CLI::Option* seed = verb->add_option("--seed", options->seed, "which playing of the case");
  verb->add_option("--start", options->start, "civil time of the customer's first line, RFC 3339")
      ->capture_default_str();
  verb->add_option("--variant", options->variant, "the variant of the case (default: drawn by the seed)");
  verb->add_option("--node", options->node, "begin at this node (for authors)");
  verb->add_option("--script", options->script,
                   "JSON Lines with what is said and done, - for standard input");
  verb->add_flag("--json", options->json, "the result as JSON");
  verb->add_flag("--record", options->record, "keep the session and its result in the store");
  verb->add_option("--profile", options->who, "whose session it is: id, staff number or name");
  verb->callback([&shell, options, locale, seed] {
    options->locale_given = locale->count() > 0;
    options->seed_given = seed->count() > 0;
    play(shell, *options);
  });
}

}  // namespace dojo::cli
