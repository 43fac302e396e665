// dojo watch: on every save, what broke in a case and when it is mended, in one line.
#include <CLI/CLI.hpp>
#include <chrono>
#include <csignal>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/pack_place.h"
#include "cli/paint.h"
#include "runtime/case_watch.h"
#include "runtime/folder_watch.h"

namespace dojo::cli {
namespace {

volatile std::sig_atomic_t stop_asked = 0;

void ask_to_stop(int) {
  stop_asked = 1;
}

// Ctrl+C and a polite kill end the watching, not the program, while this lives.
class StopSignals {
 public:
  StopSignals() {
    stop_asked = 0;
    struct sigaction action {};
    action.sa_handler = ask_to_stop;
    ::sigaction(SIGINT, &action, &interrupt_);
    ::sigaction(SIGTERM, &action, &terminate_);
  }
  ~StopSignals() {
    ::sigaction(SIGINT, &interrupt_, nullptr);
    ::sigaction(SIGTERM, &terminate_, nullptr);
  }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

 private:
  struct sigaction interrupt_ {};
  struct sigaction terminate_ {};
};

struct WatchOptions {
  std::string where;
  bool json = false;
};

class Reporter {
 public:
  Reporter(Shell& shell, bool json) : shell_(shell), json_(json) {}

  // `quiet`: a case that was sound and is so still is not worth a line, as at the beginning.
  void tell(const runtime::Verdict& verdict, std::int64_t ms, bool quiet) {
    const bool was_broken = broken_[verdict.scene];
    broken_[verdict.scene] = verdict.broken;
    if (verdict.gone) broken_.erase(verdict.scene);
    if (quiet && !verdict.broken && !was_broken) return;
    const char* state = verdict.gone ? "gone" : verdict.broken ? "broken" : was_broken ? "mended" : "ok";
    if (json_)
      tell_json(verdict, state, ms);
    else
      tell_text(verdict, state, ms);
    shell_.out.flush();
  }

  int broken() const {
    int count = 0;
    for (const auto& [scene, is_broken] : broken_) count += is_broken ? 1 : 0;
    return count;
  }

  // The house is whole again once cases could be looked at.
  void tell_house(std::int64_t ms) {
    if (!broken_["house"]) return;
    runtime::Verdict whole;
    whole.scene = "house";
    tell(whole, ms, false);
  }

 private:
  void tell_json(const runtime::Verdict& verdict, const char* state, std::int64_t ms) {
    const nlohmann::ordered_json line = {{"case", verdict.scene},
                                         {"state", state},
                                         {"plans", verdict.plans},
                                         {"warnings", verdict.warnings},
                                         {"what", pick(shell_, verdict.what)},
                                         {"more", verdict.more},
                                         {"ms", ms}};
    shell_.out << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << "\n";
  }

  void tell_text(const runtime::Verdict& verdict, const std::string& state, std::int64_t ms) {
    const Paint paint{shell_.colour};
    static const std::map<std::string, base::LocalText> kStates = {{"ok", {"正常", "ok    "}},
                                                                   {"broken", {"坏了", "broken"}},
                                                                   {"mended", {"好了", "mended"}},
                                                                   {"gone", {"没了", "gone  "}}};
    const std::string word = pick(shell_, kStates.at(state));
    shell_.out << (verdict.broken ? paint.red(word) : paint.green(word)) << "  " << verdict.scene << "  ";
    if (verdict.broken) {
      shell_.out << pick(shell_, verdict.what);
      const std::string more = std::to_string(verdict.more);
      if (verdict.more > 0)
        shell_.out << pick(shell_, {"（另有 " + more + " 处）", " (and " + more + " more)"});
    } else if (!verdict.gone) {
      const std::string plans = std::to_string(verdict.plans), warnings = std::to_string(verdict.warnings);
      shell_.out << pick(shell_, {plans + " 个计划都如所料", plans + " plans as expected"});
      if (verdict.warnings > 0)
        shell_.out << pick(shell_, {"，" + warnings + " 条警告", ", " + warnings + " warnings"});
    }
    shell_.out << "  " << paint.dim(std::to_string(ms) + " ms") << "\n";
  }

  Shell& shell_;
  bool json_;
  std::map<std::string, bool> broken_;
};

using SteadyClock = std::chrono::steady_clock;

std::int64_t ms_since(SteadyClock::time_point begin) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin).count();
}

void tell_all(Reporter& reporter, const std::vector<runtime::Verdict>& verdicts, std::int64_t ms,
              bool quiet) {
  if (!verdicts.empty() && verdicts.front().scene != "house") reporter.tell_house(ms);
  for (const runtime::Verdict& each : verdicts) reporter.tell(each, ms, quiet);
}

base::Result<runtime::Target> watched(const Shell& shell, const std::string& where) {
  std::error_code error;
  if (std::filesystem::exists(where, error)) {
    const auto targets = runtime::find_targets(where);
    if (!targets) return targets.error();
    if (targets->size() == 1) return targets->front();
    return base::Error{base::ErrorCode::invalid_input, where + " holds several packs; name one of them"};
  }
  return case_place(shell, where);
}

void watch(Shell& shell, const WatchOptions& options) {
  const auto target = watched(shell, options.where);
  if (!target) return fail(shell, target.error());
  const StopSignals signals;
  auto folder = runtime::FolderWatch::open(target->pack);
  if (!folder) return fail(shell, folder.error());
  auto cases = runtime::CaseWatch::open(*target, shell.packs);
  if (!cases) return fail(shell, cases.error());
  Reporter reporter(shell, options.json);
  auto begin = SteadyClock::now();
  const std::vector<runtime::Verdict> at_first = cases->look_at_all();
  tell_all(reporter, at_first, ms_since(begin), true);
  const std::string broken = std::to_string(reporter.broken());
  const std::string place = (target->only.empty() ? target->pack : target->pack / target->only).string();
  shell.err << pick(shell, {"正在看着 " + place + "，坏的有 " + broken + " 个；按 Ctrl+C 结束",
                            "watching " + place + ", " + broken + " broken; Ctrl+C ends"})
            << std::endl;
  while (stop_asked == 0) {
    const std::vector<std::string> files = folder->wait(base::Millis{500});
    if (files.empty()) continue;
    begin = SteadyClock::now();
    const std::vector<runtime::Verdict> verdicts = cases->look_at(files);
    tell_all(reporter, verdicts, ms_since(begin), verdicts.size() > 1);
  }
}

}  // namespace

void add_watch(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand(
      "watch",
      "On every save, lints the case again and plays its plans: one line when it breaks or is mended");
  auto options = std::make_shared<WatchOptions>();
  verb->add_option("where", options->where, "a case (its id or its folder) or a pack's folder")->required();
  verb->add_flag("--json", options->json, "each line as JSON");
  verb->callback([&shell, options] { watch(shell, *options); });
}

}  // namespace dojo::cli
