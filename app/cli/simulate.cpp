// dojo simulate: plays a case or the pack with synthetic trainees and reports what that says of the cases.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <memory>
#include <ostream>
#include <thread>
#include <unistd.h>

#include "cli/bank_file.h"
#include "cli/interrupt.h"
#include "cli/played_plans.h"
#include "cli/shop.h"
#include "cli/trial_text.h"
#include "runtime/paths.h"
#include "runtime/side_by_side.h"

namespace dojo::cli {
namespace {

constexpr std::size_t kPlacesToLearn = 500;

struct SimulateOptions {
  std::string scene, bank, page, locale = "both";
  std::uint64_t seed = 1;
  int trainees = 60;
  int show = -1;  // the trainee whose conversations are printed
  unsigned threads = 0;
  trial::Rates rates;
  bool json = false;
};

struct Banks {
  trial::Bank zh, en;
  const trial::Bank& in(base::Locale locale) const { return locale == base::Locale::zh ? zh : en; }
};

std::optional<Banks> open_banks(Shell& shell, const SimulateOptions& options) {
  std::filesystem::path folder = options.bank;
  if (folder.empty())
    folder = runtime::find_assets(runtime::environment(), runtime::executable_folder()) / "trainees";
  auto zh = read_bank(folder / "zh.json", base::Locale::zh);
  auto en = read_bank(folder / "en.json", base::Locale::en);
  if (zh && en) return Banks{std::move(*zh), std::move(*en)};
  fail(shell, zh ? en.error() : zh.error());
  return std::nullopt;
}

base::Locale locale_of(const SimulateOptions& options, int trainee) {
  if (options.locale != "both") return *base::parse_locale(options.locale);
  return trainee % 2 == 0 ? base::Locale::zh : base::Locale::en;
}

// One line on standard error, drawn over itself; nothing if nobody looks.
class ProgressBar {
 public:
  ProgressBar(Shell& shell, std::size_t count)
      : shell_(shell), count_(count), on_(isatty(STDERR_FILENO) != 0) {}
  ~ProgressBar() {
    if (on_) shell_.err << "\r\033[K" << std::flush;
  }

  void show(std::size_t done) {
    if (!on_ || count_ == 0) return;
    constexpr std::size_t kWidth = 30;
    const std::size_t filled = done * kWidth / count_;
    shell_.err << "\r[" << std::string(filled, '#') << std::string(kWidth - filled, '.') << "] " << done
               << "/" << count_ << pick(shell_, {" 场，按 Ctrl+C 停下", " sittings, Ctrl+C stops"})
               << std::flush;
  }

 private:
  Shell& shell_;
  std::size_t count_;
  bool on_;
};

class Simulation {
 public:
  Simulation(Shell& shell, const runtime::Shop& shop, std::vector<const pack::Case*> scenes, Banks banks,
             const SimulateOptions& options)
      : shell_(shell), shop_(shop), scenes_(std::move(scenes)), banks_(std::move(banks)), options_(options) {}

  TrialReport run() {
    const unsigned threads =
        options_.threads > 0 ? options_.threads : std::max(1U, std::thread::hardware_concurrency());
    for (const pack::Case* scene : scenes_) contexts_.push_back(shop_.context(*scene));
    knowledge_.resize(scenes_.size());
    const std::size_t trainees = static_cast<std::size_t>(options_.trainees);
    sittings_.resize(scenes_.size() * trainees);
    const Interrupt interrupt;
    const auto stopped = [&interrupt] { return interrupt.asked(); };
    const auto learned = runtime::run_side_by_side(
        scenes_.size(), threads,
        [this](std::size_t i) {
          const std::vector<proof::PlayedPlan> plans = play_plans_of(shop_, *scenes_[i]);
          knowledge_[i] = trial::learn({contexts_[i], plans}, kPlacesToLearn);
        },
        [](std::size_t) {}, stopped);
    ProgressBar bar(shell_, sittings_.size());
    const auto done = runtime::run_side_by_side(
        sittings_.size(), threads, [this](std::size_t i) { play_one(i); },
        [&bar](std::size_t n) { bar.show(n); },
        [&] { return stopped() || std::find(learned.begin(), learned.end(), 0) != learned.end(); });
    return report(done);
  }

 private:
  // Trainee by trainee, so that what is done when it is stopped is whole trainees as far as may be.
  void play_one(std::size_t i) {
    const std::size_t scene = i % scenes_.size();
    const int number = static_cast<int>(i / scenes_.size());
    const trial::Trainee trainee = trial::draw_trainee(options_.seed, number, options_.rates);
    sittings_[i] = trial::play(contexts_[scene], knowledge_[scene], banks_.in(locale_of(options_, number)),
                               trainee, number == options_.show);
  }

  TrialReport report(const std::vector<char>& done) const {
    TrialReport report;
    report.pack = shop_.pack().house.id;
    report.seed = options_.seed;
    report.trainees = options_.trainees;
    report.rates = options_.rates;
    report.planned = sittings_.size();
    std::vector<trial::Sitting> all;
    std::vector<std::vector<trial::Sitting>> by_case(scenes_.size());
    for (std::size_t i = 0; i < sittings_.size(); ++i) {
      if (done[i] == 0) continue;
      all.push_back(sittings_[i]);
      by_case[i % scenes_.size()].push_back(sittings_[i]);
    }
    for (const trial::Sitting& sitting : all)
      for (const std::string& line : sitting.rows) shell_.err << line << "\n";
    report.done = all.size();
    const std::map<int, int> standing = trial::standing_of(all);
    for (std::size_t c = 0; c < scenes_.size(); ++c)
      report.cases.push_back(trial::count_case(scenes_[c]->scenario, by_case[c], standing));
    return report;
  }

  Shell& shell_;
  const runtime::Shop& shop_;
  std::vector<const pack::Case*> scenes_;
  Banks banks_;
  const SimulateOptions& options_;
  std::vector<session::Context> contexts_;
  std::vector<trial::Knowledge> knowledge_;
  std::vector<trial::Sitting> sittings_;
};

void simulate(Shell& shell, const SimulateOptions& options) {
  const auto shop = open_shop(shell);
  if (!shop) return;
  std::vector<const pack::Case*> scenes;
  if (!options.scene.empty()) {
    const pack::Case* scene = find_case(shell, *shop, options.scene);
    if (!scene) return;
    scenes.push_back(scene);
  } else {
    for (const pack::Case& scene : shop->pack().cases) scenes.push_back(&scene);
  }
  auto banks = open_banks(shell, options);
  if (!banks) return;
  const TrialReport report = Simulation(shell, *shop, std::move(scenes), std::move(*banks), options).run();
  shell.out << (options.json ? trial_json(report) + "\n" : trial_text(report, shell.ui, Paint{shell.colour}));
  if (!options.page.empty()) {
    std::ofstream page(options.page, std::ios::binary);
    page << trial_page(report, shell.ui);
    if (!page.flush()) return fail(shell, Exit::unavailable, options.page + " can't be written");
  }
  if (report.done < report.planned) shell.exit = Exit::findings;
}

}  // namespace

void add_simulate(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand(
      "simulate",
      "Plays a case (or all) with synthetic trainees and reports scores, coverage and dead branches");
  auto options = std::make_shared<SimulateOptions>();
  const auto rate = [verb](const char* name, int& value, const char* about) {
    verb->add_option(name, value, about)->check(CLI::Range(0, 1000))->capture_default_str();
  };
  verb->add_option("case", options->scene, "the case; without it, every case");
  verb->add_option("--trainees", options->trainees, "how many; each plays every case once")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  verb->add_option("--seed", options->seed, "same seed, same report")->capture_default_str();
  verb->add_option("--threads", options->threads, "threads (default: as many as the machine has)")
      ->check(CLI::Range(1, 256));
  verb->add_option("--locale", options->locale, "language of the conversations")
      ->check(CLI::IsMember({"zh", "en", "both"}))
      ->capture_default_str();
  rate("--skips", options->rates.skips,
       "permille of due acts and actions that the weakest trainee leaves out");
  rate("--poor-tone", options->rates.poor_tone, "permille of turns that come with a poor reply");
  rate("--wrong-action", options->rates.wrong_action, "permille of actions that are done wrongly");
  rate("--late", options->rates.late, "permille of answers that come too late");
  verb->add_option("--show", options->show,
                   "print the conversations of this trainee (from 0) on standard error");
  verb->add_option("--bank", options->bank, "folder with zh.json and en.json: what the trainees say");
  verb->add_option("--html", options->page, "also write the report as one page");
  verb->add_flag("--json", options->json, "as JSON");
  verb->callback([&shell, options] { simulate(shell, *options); });
}

}  // namespace dojo::cli
