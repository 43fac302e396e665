#include <CLI/CLI.hpp>

#include "cli/shell.h"
#include "cli/terminal.h"

namespace dojo::cli {
namespace {

constexpr const char* kAbout =
    "Kefu Dojo 客服道场: serve scripted customers, be graded by the house rules.\n"
    "Without a verb the training begins in the terminal; `dojo VERB --help` explains a verb.";

}  // namespace

int run(int argc, const char* const* argv, Shell& shell) {
  CLI::App app{kAbout, "dojo"};
  app.set_version_flag("--version", "kefu-dojo 0.1.0");
  app.add_option("--packs", shell.packs,
                 "folder with the packs (default: $DOJO_PACKS, then beside the program)");
  app.add_option("--pack", shell.pack, "the pack to use")->capture_default_str();
  app.add_option_function<std::string>(
         "--ui-language", [&shell](const std::string& name) { shell.ui = *base::parse_locale(name); },
         "language of messages: zh or en (default: LANG, else zh)")
      ->check(CLI::IsMember({"zh", "en"}));
  app.require_subcommand(0, 1);
  app.fallthrough();
  add_actions(app, shell);
  add_bench_judge(app, shell);
  add_cases(app, shell);
  add_debrief(app, shell);
  add_format(app, shell);
  add_graph(app, shell);
  add_house(app, shell);
  add_import(app, shell);
  add_judge(app, shell);
  add_lint(app, shell);
  add_new(app, shell);
  add_plan(app, shell);
  add_play(app, shell);
  add_profile(app, shell);
  add_progress(app, shell);
  add_prove(app, shell);
  add_replay(app, shell);
  add_sessions(app, shell);
  add_simulate(app, shell);
  add_watch(app, shell);
  try {
    app.parse(argc, argv);
    if (app.get_subcommands().empty()) {
      if (shell.interactive)
        play_in_terminal(shell, {});
      else
        shell.out << app.help();
    }
  } catch (const CLI::Success& done) {
    app.exit(done, shell.out, shell.err);
  } catch (const CLI::ParseError& error) {
    app.exit(error, shell.out, shell.err);
    shell.exit = Exit::usage;
  }
  shell.out.flush();
  return static_cast<int>(shell.exit);
}

}  // namespace dojo::cli
