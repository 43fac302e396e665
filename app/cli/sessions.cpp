// dojo sessions: what was played, and the log of one session as it lies in the store.
#include "runtime/sessions.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/people.h"
#include "runtime/session_log.h"
#include "store/dump.h"

namespace dojo::cli {
namespace {

using Ordered = nlohmann::ordered_json;

struct SessionsOptions {
  std::string who, dump;
  bool json = false;
};

Ordered summary_json(const runtime::SessionSummary& s) {
  return {{"id", s.id.text()},
          {"profile", s.profile.text()},
          {"case", s.case_id.text()},
          {"locale", base::name(s.locale)},
          {"started", s.started_civil},
          {"last", s.last_recorded_at},
          {"events", s.events},
          {"replies", s.replies},
          {"ended", s.ended},
          {"outcome", pack::name(s.outcome)},
          {"fault", s.fault}};
}

void list(Shell& shell, const SessionsOptions& options) {
  const auto store = open_store(shell);
  if (!store) return;
  base::ProfileId who;
  if (!options.who.empty()) {
    const auto profile = find_profile(shell, *store, options.who);
    if (!profile) return;
    who = profile->id;
  }
  const auto all = runtime::list_sessions(*store, who);
  if (!all) return fail(shell, all.error());
  Ordered rows = Ordered::array();
  for (const runtime::SessionSummary& s : *all) {
    if (!s.fault.empty()) shell.exit = Exit::integrity;
    if (options.json)
      rows.push_back(summary_json(s));
    else if (!s.fault.empty())
      shell.out << s.id.text() << "  " << s.fault << "\n";
    else
      shell.out << s.id.text() << "  " << s.started_civil << "  " << s.case_id.text() << "  "
                << (s.ended ? std::string(pack::name(s.outcome))
                            : pick(shell, {"未结束，可继续", "open, can be resumed"}))
                << "\n";
  }
  if (options.json) shell.out << rows.dump() << "\n";
}

void dump(Shell& shell, const SessionsOptions& options) {
  const auto store = open_store(shell);
  if (!store) return;
  const auto text = store::dump(*store, runtime::session_stream(base::SessionId{options.dump}));
  if (!text) return fail(shell, text.error());
  shell.out << *text;
}

}  // namespace

void add_sessions(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand("sessions", "Lists recorded sessions; --dump shows the log of one");
  auto options = std::make_shared<SessionsOptions>();
  verb->add_option("--profile", options->who, "only this person's");
  verb->add_option("--dump", options->dump, "the events of this session, as they lie in the store");
  verb->add_flag("--json", options->json, "as JSON");
  verb->callback([&shell, options] {
    if (options->dump.empty())
      list(shell, *options);
    else
      dump(shell, *options);
  });
}

}  // namespace dojo::cli
