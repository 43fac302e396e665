// How fast the judge is on one core, over the replies of the labelled corpus with what the customer had said:
// replies a second, and the time of the slowest one in a hundred. The same with a lexicon of 3,000 phrases
// and 200 expressions more, and making the judge of both lexicons ready.
//
//   build/release/tests/bench/dojo_bench --benchmark_filter=corpus
//
// The phrases and expressions that are added are cut from the replies themselves, so that they are found.
#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "runtime/shop.h"
#include "text/model_file.h"
#include "text/shadow.h"

namespace {

using namespace dojo;
namespace fs = std::filesystem;

struct CorpusReply {
  std::string text, situation;
  base::Locale locale = base::Locale::zh;
};

const std::vector<CorpusReply>& corpus() {
  static const std::vector<CorpusReply> all = [] {
    std::vector<CorpusReply> replies;
    for (const auto& entry : fs::recursive_directory_iterator(DOJO_SOURCE_DIR "/corpus/judge")) {
      if (entry.path().extension() != ".jsonl") continue;
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) {
        const auto json = nlohmann::json::parse(line);
        CorpusReply& reply = replies.emplace_back();
        for (const auto& part : json["parts"]) reply.text += part[0].get<std::string>();
        reply.situation = json.value("situation", "");
        reply.locale = base::parse_locale(json["locale"].get<std::string>()).value_or(base::Locale::zh);
      }
    }
    return replies;
  }();
  return all;
}

const codec::LoadedPack& lantern() {
  static const codec::LoadedPack pack = [] {
    setenv("DOJO_ASSETS", DOJO_SOURCE_DIR "/assets", 0);
    auto loaded = runtime::load_pack(DOJO_SOURCE_DIR "/scenarios", "lantern");
    if (!loaded) std::abort();
    return std::move(*loaded);
  }();
  return pack;
}

const text::Model& model() {
  static const text::Model learned = [] {
    std::ifstream in(DOJO_SOURCE_DIR "/assets/judge/model.bin", std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    auto parsed = text::parse_model(bytes);
    if (!parsed) std::abort();
    return std::move(*parsed);
  }();
  return learned;
}

// `count` characters from somewhere in the reply: letters and hanzi only, so that they mean themselves in a
// pattern.
std::string piece_of(const CorpusReply& reply, std::size_t from, std::size_t count) {
  const std::string shadow = text::shadow_of(reply.text).text;
  std::string piece;
  std::size_t seen = 0;
  for (std::size_t at = 0; at < shadow.size() && count > 0;) {
    const base::CodePoint c = base::utf8_at(shadow, at);
    const bool plain = c.value >= 0x4E00 || (c.value >= U'a' && c.value <= U'z') || c.value == U' ';
    if (plain && seen++ >= from) {
      piece += shadow.substr(at, c.length);
      --count;
    }
    at += c.length;
  }
  return piece;
}

text::Lexicon larger_lexicon() {
  text::Lexicon lexicon = lantern().pack->house.lexicon();
  text::Detector words;
  words.kind = text::DetectorKind::rule;
  words.id = "bench.larger";
  for (std::size_t i = 0; words.patterns.size() < 3000; ++i) {
    const CorpusReply& reply = corpus()[i * 7 % corpus().size()];
    const std::string phrase = piece_of(reply, i % 5, 3 + i % 6);
    if (phrase.size() >= 6) words.patterns.push_back({reply.locale, phrase});
  }
  for (std::size_t i = 0; words.patterns.size() < 3200; ++i) {
    const CorpusReply& reply = corpus()[i * 11 % corpus().size()];
    const std::string head = piece_of(reply, 0, 2);
    const std::string tail = piece_of(reply, 4, 3);
    if (head.size() < 2 || tail.size() < 3) continue;
    words.patterns.push_back(
        {reply.locale, "(?:" + head + "|" + tail + ")[^,。!?]{0,8}(?:" + tail + "|就好)"});
  }
  lexicon.detectors.push_back(std::move(words));
  return lexicon;
}

text::Analyser make(const text::Lexicon& lexicon) {
  auto analyser = text::Analyser::build(lexicon, lantern().pack->house.catalog.vocabulary, model());
  if (!analyser) std::abort();
  return std::move(*analyser);
}

void judge_all(benchmark::State& state, const text::Analyser& analyser) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times_us;
  for (auto _ : state) {
    for (const CorpusReply& reply : corpus()) {
      const auto begin = Clock::now();
      benchmark::DoNotOptimize(analyser.analyse({reply.text, reply.locale, reply.situation}));
      times_us.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(times_us.size()));
  const auto rank = static_cast<std::ptrdiff_t>(times_us.size() * 99 / 100);
  std::nth_element(times_us.begin(), times_us.begin() + rank, times_us.end());
  state.counters["p99_us"] = times_us[static_cast<std::size_t>(rank)];
}

void judge_the_corpus(benchmark::State& state) {
  static const text::Analyser analyser = make(lantern().pack->house.lexicon());
  judge_all(state, analyser);
}
BENCHMARK(judge_the_corpus)->Unit(benchmark::kMillisecond);

void judge_the_corpus_with_a_larger_lexicon(benchmark::State& state) {
  static const text::Analyser analyser = make(larger_lexicon());
  judge_all(state, analyser);
}
BENCHMARK(judge_the_corpus_with_a_larger_lexicon)->Unit(benchmark::kMillisecond);

void make_the_judge_of_the_corpus(benchmark::State& state) {
  const text::Lexicon lexicon = lantern().pack->house.lexicon();
  for (auto _ : state) benchmark::DoNotOptimize(make(lexicon));
}
BENCHMARK(make_the_judge_of_the_corpus)->Unit(benchmark::kMillisecond)->UseRealTime();

void make_the_judge_of_the_corpus_with_a_larger_lexicon(benchmark::State& state) {
  const text::Lexicon lexicon = larger_lexicon();
  for (auto _ : state) benchmark::DoNotOptimize(make(lexicon));
}
BENCHMARK(make_the_judge_of_the_corpus_with_a_larger_lexicon)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
