// How fast authors' tools are: the linter over 1,000 generated cases, and the look at one case that `dojo
// watch` takes after a save.
//
//   build/release/tests/bench/dojo_bench --benchmark_filter='Lint|Watch'
//
// The cases are those of `dojo new case`, seven files each, written once into a temporary folder.
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <filesystem>

#include "codec/case_skeleton.h"
#include "runtime/case_watch.h"
#include "runtime/workshop.h"
#include "runtime/write_files.h"

namespace {

using namespace dojo;
namespace fs = std::filesystem;

constexpr int kCases = 1000;

class GeneratedPack {
 public:
  GeneratedPack() {
    setenv("DOJO_ASSETS", DOJO_SOURCE_DIR "/assets", 0);
    std::string pattern = (fs::temp_directory_path() / "dojo-bench-XXXXXX").string();
    if (!mkdtemp(pattern.data())) std::abort();
    root_ = pattern;
    fs::create_directories(pack() / "cases" / "return");
    fs::copy(DOJO_SOURCE_DIR "/scenarios/schema", root_ / "schema", fs::copy_options::recursive);
    fs::copy(DOJO_SOURCE_DIR "/scenarios/lantern/house", pack() / "house", fs::copy_options::recursive);
    const auto schemas = runtime::schemas_for(pack(), "");
    if (!schemas) std::abort();
    const auto house = runtime::open_house(pack(), *schemas);
    if (!house) std::abort();
    for (int i = 0; i < kCases; ++i) {
      const std::string id = "case-" + std::to_string(i);
      const auto files = codec::new_case(*house, {"return", id}, *schemas);
      if (!files || !runtime::write_new_folder(pack() / "cases" / "return" / id, *files)) std::abort();
    }
  }
  ~GeneratedPack() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }
  fs::path pack() const { return root_ / "lantern"; }

 private:
  fs::path root_;
};

const GeneratedPack& generated() {
  static const GeneratedPack pack;
  return pack;
}

void LintOfAThousandCases(benchmark::State& state) {
  const runtime::Target target{generated().pack(), "cases"};
  for (auto _ : state) {
    const auto schemas = runtime::schemas_for(target.pack, "");
    const auto linted = runtime::lint(target, *schemas);
    if (!linted || !linted->found.empty()) state.SkipWithError("the generated cases are not clean");
  }
}
BENCHMARK(LintOfAThousandCases)->Unit(benchmark::kMillisecond);

void WatchLooksAtOneCase(benchmark::State& state) {
  auto watch = runtime::CaseWatch::open({generated().pack(), "cases/return/case-7"}, "");
  if (!watch) std::abort();
  watch->look_at_all();
  for (auto _ : state) {
    const auto verdicts = watch->look_at({"cases/return/case-7/zh.json"});
    if (verdicts.size() != 1 || verdicts.front().broken) state.SkipWithError("the case is not sound");
  }
}
BENCHMARK(WatchLooksAtOneCase)->Unit(benchmark::kMillisecond);

}  // namespace
