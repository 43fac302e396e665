// What every verb of `dojo` shares: streams, languages, exit codes, and how errors are told.
//
// Data goes to `out`, messages to `err`; `--json` and NO_COLOR are honoured. A verb adds itself to the app
// and leaves its exit code in the shell. Exit codes are a contract (docs/architecture.md): scripts rely on
// them.
#pragma once

#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>

#include "base/locale.h"
#include "base/result.h"

namespace CLI {
class App;
}

namespace dojo::runtime {
class Shop;
}

namespace dojo::cli {

enum class Exit {
  good = 0,
  findings = 1,
  usage = 2,
  invalid_input = 3,
  not_found = 4,
  integrity = 5,
  unavailable = 6,
  not_allowed = 7,
  internal = 70,
};

struct Shell {
  Shell(std::istream& input, std::ostream& output, std::ostream& errors)
      : in(input), out(output), err(errors) {}

  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  base::Locale ui = base::Locale::zh;
  std::string packs;  // --packs, or empty: where packs are looked for otherwise
  std::string pack = "lantern";
  bool colour = false;
  bool interactive = false;  // a person sits at a terminal
  // Shops that stay open from one run to the next, by pack: for tests, which run many verbs over the same
  // packs.
  std::map<std::string, runtime::Shop>* kept_shops = nullptr;
  Exit exit = Exit::good;
};

Exit exit_of(const base::Error& error);

// Tells the error on `err` and sets the exit code.
void fail(Shell& shell, const base::Error& error);
void fail(Shell& shell, Exit exit, const std::string& message);

// zh or en sentence for the interface's language.
const std::string& pick(const Shell& shell, const base::LocalText& text);

// Whole of a file, or of standard input for "-". invalid_input or not_found, naming it.
base::Result<std::string> read_input(Shell& shell, const std::string& path);

// One function a verb, each in its own file.
void add_actions(CLI::App& app, Shell& shell);
void add_bench_judge(CLI::App& app, Shell& shell);
void add_cases(CLI::App& app, Shell& shell);
void add_debrief(CLI::App& app, Shell& shell);
void add_format(CLI::App& app, Shell& shell);
void add_graph(CLI::App& app, Shell& shell);
void add_house(CLI::App& app, Shell& shell);
void add_import(CLI::App& app, Shell& shell);
void add_judge(CLI::App& app, Shell& shell);
void add_lint(CLI::App& app, Shell& shell);
void add_new(CLI::App& app, Shell& shell);
void add_plan(CLI::App& app, Shell& shell);
void add_play(CLI::App& app, Shell& shell);
void add_profile(CLI::App& app, Shell& shell);
void add_progress(CLI::App& app, Shell& shell);
void add_prove(CLI::App& app, Shell& shell);
void add_replay(CLI::App& app, Shell& shell);
void add_sessions(CLI::App& app, Shell& shell);
void add_simulate(CLI::App& app, Shell& shell);
void add_watch(CLI::App& app, Shell& shell);

// The whole program: arguments in, exit code out.
int run(int argc, const char* const* argv, Shell& shell);

}  // namespace dojo::cli
