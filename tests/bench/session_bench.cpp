// How fast the house is on one core: judging a reply, one step of a session, replaying a session, opening the
// shop.
//
//   build/release/tests/bench/dojo_bench --benchmark_repetitions=5 --benchmark_report_aggregates_only=true
//
// Medians and ratios are what counts; the machine is noisy. Replies are those of the shipped plans, in both
// languages.
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <vector>

#include "runtime/plan_player.h"
#include "runtime/shop.h"

namespace {

using namespace dojo;

const runtime::Shop& shop() {
  static const runtime::Shop opened = [] {
    setenv("DOJO_ASSETS", DOJO_SOURCE_DIR "/assets", 0);
    auto result = runtime::open_shop(DOJO_SOURCE_DIR "/scenarios", "lantern");
    if (!result) std::abort();
    return std::move(*result);
  }();
  return opened;
}

struct Reply {
  std::string text;
  base::Locale locale;
};

const std::vector<Reply>& replies() {
  static const std::vector<Reply> all = [] {
    std::vector<Reply> found;
    for (const auto& [scene, plans] : shop().loaded().plans) {
      for (const codec::Plan& plan : plans) {
        for (const codec::PlanStep& step : plan.steps) {
          if (!step.say.empty()) found.push_back({step.say, plan.locale});
        }
      }
    }
    return found;
  }();
  return all;
}

const codec::Plan& some_plan() {
  return shop().loaded().plans.begin()->second.front();
}
const pack::Case& some_case() {
  return *shop().pack().find_case(shop().loaded().plans.begin()->first);
}

void judge_a_reply(benchmark::State& state) {
  std::size_t next = 0;
  for (auto _ : state) {
    const Reply& reply = replies()[next++ % replies().size()];
    benchmark::DoNotOptimize(shop().analyser().analyse({reply.text, reply.locale, {}}));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(judge_a_reply)->Unit(benchmark::kMicrosecond);

// Every message and reaction of a plan, graded at the end; items are the agent's steps.
void play_a_plan(benchmark::State& state) {
  const session::Context context = shop().context(some_case());
  for (auto _ : state) benchmark::DoNotOptimize(runtime::play_plan(context, some_plan()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(some_plan().steps.size()));
}
BENCHMARK(play_a_plan)->Unit(benchmark::kMillisecond);

// A state again from its events; items are events.
void replay_a_session(benchmark::State& state) {
  const session::Context context = shop().context(some_case());
  const std::vector<session::Event> events = runtime::play_plan(context, some_plan()).played.events;
  for (auto _ : state) {
    session::State again;
    for (const session::Event& event : events) again = session::apply(context.house, std::move(again), event);
    benchmark::DoNotOptimize(again);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(events.size()));
}
BENCHMARK(replay_a_session)->Unit(benchmark::kMicrosecond);

void open_the_shop(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(runtime::open_shop(DOJO_SOURCE_DIR "/scenarios", "lantern"));
}
BENCHMARK(open_the_shop)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
