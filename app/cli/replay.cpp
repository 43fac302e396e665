// dojo replay and dojo debrief: a recorded session again, from its events.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/debrief_text.h"
#include "cli/people.h"
#include "cli/shop.h"
#include "codec/grade_json.h"
#include "codec/state_json.h"
#include "runtime/results.h"

namespace dojo::cli {
namespace {

struct ReplayOptions {
  std::string session, ui;
  bool json = false;
};

void replay(Shell& shell, const ReplayOptions& options) {
  const auto store = open_store(shell);
  const auto shop = open_shop(shell);
  if (!store || !shop) return;
  const auto log = runtime::read_session(*store, base::SessionId{options.session});
  if (!log) return fail(shell, log.error());
  const session::State state = runtime::replay(shop->pack().house, log->events);
  const std::string checksum = codec::state_checksum(state);
  if (options.json) {
    shell.out << nlohmann::ordered_json{{"session", options.session},
                                        {"events", log->events.size()},
                                        {"checksum", checksum}}
                     .dump()
              << "\n";
    return;
  }
  for (const session::Entry& entry : state.transcript)
    shell.out << entry_text(shop->pack().house, entry, shell.ui) << "\n";
  shell.out << "checksum " << checksum << "\n";
}

void debrief(Shell& shell, const ReplayOptions& options) {
  const auto store = open_store(shell);
  const auto shop = open_shop(shell);
  if (!store || !shop) return;
  const auto graded = runtime::grade_recorded(*shop, *store, base::SessionId{options.session});
  if (!graded) return fail(shell, graded.error());
  const base::Locale ui = options.ui.empty() ? graded->facts.last.start.locale
                                             : base::parse_locale(options.ui).value_or(base::Locale::zh);
  const pack::House& house = shop->pack().house;
  if (options.json) {
    shell.out << codec::play_json({house, graded->facts.last, graded->grade, {}, ui}) << "\n";
  } else {
    const grading::Debrief page =
        grading::make_debrief(shop->rulebook(*graded->scene), *graded->scene, graded->facts, graded->grade);
    shell.out << debrief_text({house, *graded->scene, graded->facts, graded->grade, page, ui, shell.colour});
  }
  if (!graded->grade.passed) shell.exit = Exit::findings;
}

}  // namespace

void add_replay(CLI::App& app, Shell& shell) {
  CLI::App* verb =
      app.add_subcommand("replay", "Replays a recorded session from its events and prints its checksum");
  auto options = std::make_shared<ReplayOptions>();
  verb->add_option("session", options->session, "id of the session")->required();
  verb->add_flag("--json", options->json, "as JSON");
  verb->callback([&shell, options] { replay(shell, *options); });
}

void add_debrief(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand("debrief", "The debrief of a recorded session");
  auto options = std::make_shared<ReplayOptions>();
  verb->add_option("session", options->session, "id of the session")->required();
  verb->add_option("--ui", options->ui, "language of the debrief: zh or en")
      ->check(CLI::IsMember({"zh", "en"}));
  verb->add_flag("--json", options->json, "as JSON");
  verb->callback([&shell, options] { debrief(shell, *options); });
}

}  // namespace dojo::cli
