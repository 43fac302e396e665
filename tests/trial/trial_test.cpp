// Synthetic trainees play real sessions: the same for the same seed on any number of threads, better the
// abler they are, and with words of their own.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/bank_file.h"
#include "cli/played_plans.h"
#include "cli/trial_text.h"
#include "runtime/shop.h"
#include "runtime/side_by_side.h"

namespace dojo::tests {
namespace {

const runtime::Shop& shop() {
  static const base::Result<runtime::Shop> opened = [] {
    ::setenv("DOJO_ASSETS", DOJO_SOURCE_DIR "/assets", 1);
    return runtime::open_shop(DOJO_SOURCE_DIR "/scenarios", "lantern");
  }();
  EXPECT_TRUE(opened.ok());
  return *opened;
}

trial::Bank bank(base::Locale locale) {
  const std::string name(base::name(locale));
  const auto read = cli::read_bank(DOJO_SOURCE_DIR "/assets/trainees/" + name + ".json", locale);
  EXPECT_TRUE(read.ok());
  return read.ok() ? *read : trial::Bank();
}

const pack::Case& scene() {
  return *shop().pack().find_case("small-order-haggle");
}

const trial::Knowledge& knowledge() {
  static const std::vector<proof::PlayedPlan> plans = cli::play_plans_of(shop(), scene());
  static const trial::Knowledge known = trial::learn({shop().context(scene()), plans}, 300);
  return known;
}

std::vector<trial::Sitting> play(int trainees, unsigned threads, const trial::Rates& rates) {
  const session::Context context = shop().context(scene());
  const trial::Bank zh = bank(base::Locale::zh);
  const trial::Knowledge& known = knowledge();
  std::vector<trial::Sitting> sittings(static_cast<std::size_t>(trainees));
  runtime::run_side_by_side(
      sittings.size(), threads,
      [&](std::size_t i) {
        const trial::Trainee trainee = trial::draw_trainee(7, static_cast<int>(i), rates);
        sittings[i] = trial::play(context, known, zh, trainee);
      },
      [](std::size_t) {}, [] { return false; });
  return sittings;
}

std::string report_of(const std::vector<trial::Sitting>& sittings) {
  cli::TrialReport report;
  report.cases.push_back(trial::count_case(scene().scenario, sittings, trial::standing_of(sittings)));
  return cli::trial_json(report) + cli::trial_page(report, base::Locale::zh);
}

TEST(Bank, HasFourRepliesForEachActOfTheHouseInBothLanguages) {
  for (const base::Locale locale : {base::Locale::zh, base::Locale::en}) {
    const trial::Bank all = bank(locale);
    for (const pack::ActInfo& act : shop().pack().house.acts) {
      const auto found = all.acts.find(act.id.text());
      ASSERT_NE(found, all.acts.end()) << act.id.text();
      EXPECT_GE(found->second.size(), 4U) << act.id.text();
      EXPECT_EQ(std::set<std::string>(found->second.begin(), found->second.end()).size(),
                found->second.size());
    }
    for (const auto& [rule, replies] : all.poor)
      EXPECT_NE(shop().pack().house.find(base::RuleId{rule}), nullptr) << rule;
  }
}

TEST(Bank, HoldsNoLineOfAnyPlan) {
  std::set<std::string> said;
  for (const auto& [id, plans] : shop().loaded().plans)
    for (const codec::Plan& plan : plans)
      for (const codec::PlanStep& step : plan.steps) said.insert(step.say);
  for (const base::Locale locale : {base::Locale::zh, base::Locale::en}) {
    const trial::Bank all = bank(locale);
    for (const auto* part : {&all.acts, &all.poor})
      for (const auto& [key, replies] : *part)
        for (const std::string& reply : replies) EXPECT_EQ(said.count(reply), 0U) << reply;
  }
}

TEST(Bank, SaysWhatItIsKeyedByAsTheJudgeHearsIt) {
  for (const base::Locale locale : {base::Locale::zh, base::Locale::en}) {
    int heard = 0, all = 0;
    for (const auto& [act, replies] : bank(locale).acts) {
      for (const std::string& reply : replies) {
        ++all;
        heard += shop().analyser().analyse({reply, locale, ""}).has_act(act) ? 1 : 0;
      }
    }
    EXPECT_GE(heard * 100, all * 60) << base::name(locale) << ": " << heard << " of " << all;
  }
}

TEST(Bank, ThatIsNoneIsRefusedWithItsPlace) {
  EXPECT_FALSE(cli::read_bank("no-such-file.json", base::Locale::zh).ok());
  const auto other = cli::read_bank(DOJO_SOURCE_DIR "/assets/trainees/en.json", base::Locale::zh);
  ASSERT_FALSE(other.ok());
  EXPECT_NE(other.error().message.find("locale"), std::string::npos);
}

TEST(Trial, IsTheSameOnAnyNumberOfThreads) {
  const std::string one = report_of(play(12, 1, {}));
  EXPECT_EQ(report_of(play(12, 3, {})), one);
}

// By passes, not by mean quality: who leaves early has little that could be marked down.
TEST(Trial, FlawlessTraineesPassMoreOftenThanPoorOnes) {
  const trial::Rates flawless{0, 0, 0, 0}, hopeless{900, 900, 900, 900};
  const auto passes = [](const std::vector<trial::Sitting>& all) {
    return std::count_if(all.begin(), all.end(), [](const trial::Sitting& each) { return each.passed; });
  };
  const auto good = play(10, 2, flawless), bad = play(10, 2, hopeless);
  EXPECT_GE(passes(good), passes(bad) + 2);
  for (const trial::Sitting& each : good) EXPECT_NE(each.outcome, pack::Outcome::unfinished);
}

TEST(Trial, CountsWhatIsNeverReached) {
  const auto sittings = play(10, 2, {});
  const trial::CaseStatistics s = trial::count_case(scene().scenario, sittings, trial::standing_of(sittings));
  EXPECT_EQ(s.sittings, 10);
  EXPECT_FALSE(s.dead_ways.empty());
  int taken = 0;
  for (const auto& [way, count] : s.ways) taken += count > 0 ? 1 : 0;
  EXPECT_GT(taken, 5);
  EXPECT_EQ(s.ways.size(), static_cast<std::size_t>(taken) + s.dead_ways.size());
}

TEST(Trial, PageIsWholeInItself) {
  const auto sittings = play(4, 2, {});
  cli::TrialReport report;
  report.cases.push_back(trial::count_case(scene().scenario, sittings, trial::standing_of(sittings)));
  for (const base::Locale ui : {base::Locale::zh, base::Locale::en}) {
    const std::string page = cli::trial_page(report, ui);
    EXPECT_NE(page.find("<svg"), std::string::npos);
    for (const char* outside : {"http://", "https://", "<script", "<link", "src="})
      EXPECT_EQ(page.find(outside), std::string::npos) << outside;
  }
}

trial::Sitting sitting_with(int trainee, int quality, bool passed) {
  trial::Sitting sitting;
  sitting.trainee = trainee;
  sitting.quality_permille = quality;
  sitting.passed = passed;
  return sitting;
}

TEST(Statistics, DiscriminationComparesTheUpperAndTheLowerQuarter) {
  std::vector<trial::Sitting> all;
  for (int i = 0; i < 10; ++i) all.push_back(sitting_with(i, i * 100, i >= 8));
  const trial::CaseStatistics s = trial::count_case(scene().scenario, all, trial::standing_of(all));
  EXPECT_EQ(s.pass_permille, 200);
  EXPECT_EQ(s.facility_permille, 450);
  EXPECT_EQ(s.discrimination_permille, 1000);  // the two best passed, the two last did not
  EXPECT_EQ(s.qualities[9], 1);
}

TEST(SideBySide, StopsBetweenTwoPieces) {
  int begun = 0;
  const auto done = runtime::run_side_by_side(
      100, 1, [&](std::size_t) { ++begun; }, [](std::size_t) {}, [&] { return begun >= 5; });
  EXPECT_EQ(begun, 5);
  EXPECT_EQ(std::count(done.begin(), done.end(), 1), 5);
}

}  // namespace
}  // namespace dojo::tests
