// dojo-train-judge: makes the judge's learned weights again from the labelled corpus.
//
//   dojo-train-judge --corpus corpus/judge --clauses corpus/clauses --packs scenarios --pack lantern
//                    --out assets/judge/model.bin [--seed 1] [--cost 0.3] [--positive 1]
//   dojo-train-judge … --model assets/judge/model.bin      only measures
//
// Same corpus, house, seed and liblinear: same bytes. Numbers go to standard error; exit 3 for input that
// cannot be read.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "corpus/labelled_reply.h"
#include "corpus/metrics.h"
#include "instances.h"
#include "runtime/shop.h"
#include "text/analysis.h"
#include "text/model_file.h"
#include "train.h"

namespace {

using namespace dojo;

using Options = std::map<std::string, std::string>;

std::string option(const Options& options, const std::string& name, const std::string& otherwise) {
  const auto at = options.find(name);
  return at == options.end() ? otherwise : at->second;
}

int fail(const base::Error& error) {
  std::fprintf(stderr, "%s\n", error.message.c_str());
  return 3;
}

// Acts are learned. Rules are not: whoever is told that a rule was broken must be shown the words that a
// person wrote down as breaking it.
std::vector<std::string> labels_of(const text::Lexicon& lexicon) {
  std::vector<std::string> labels;
  for (const text::Detector& detector : lexicon.detectors) {
    if (detector.kind == text::DetectorKind::act && detector.learned) labels.push_back(detector.id);
  }
  std::sort(labels.begin(), labels.end());
  return labels;
}

base::Result<text::Model> read_model(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return text::parse_model(bytes.str());
}

base::Result<text::Model> trained(const std::vector<corpus::LabelledReply>& replies,
                                  const std::vector<std::string>& labels, const text::Analyser& by_patterns,
                                  const Options& options) {
  training::Settings settings;
  settings.seed = static_cast<unsigned>(std::stoul(option(options, "seed", "1")));
  settings.cost = std::stod(option(options, "cost", "0.3"));
  settings.positive_weight = std::stod(option(options, "positive", "1"));
  settings.rounds = std::stoi(option(options, "rounds", "1"));
  settings.least_weight = std::stoi(option(options, "least", "2"));
  std::vector<std::set<std::string>> found(replies.size());
  for (std::size_t r = 0; r < replies.size(); ++r) {
    const text::Analysis analysis =
        by_patterns.analyse({replies[r].text, replies[r].locale, replies[r].situation});
    for (const text::ActHit& hit : analysis.acts) found[r].insert(hit.id.text());
    for (const text::RuleHit& hit : analysis.rules) found[r].insert(hit.id.text());
  }
  const auto hits = [&](const std::string& label, std::size_t reply) { return found[reply].contains(label); };
  const text::Model model =
      training::train(replies, training::instances_of(replies, by_patterns), labels, hits, settings);
  return text::parse_model(text::model_bytes(model));
}

int run(const Options& options) {
  auto replies = corpus::read_corpus(option(options, "corpus", "corpus/judge"));
  if (!replies) return fail(replies.error());
  const auto clauses = corpus::read_clauses(option(options, "clauses", "corpus/clauses"));
  if (!clauses) return fail(clauses.error());
  replies->insert(replies->end(), clauses->begin(), clauses->end());
  const auto pack =
      runtime::load_pack(option(options, "packs", "scenarios"), option(options, "pack", "lantern"));
  if (!pack) return fail(pack.error());
  const pack::House& house = pack->pack->house;
  const text::Lexicon lexicon = house.lexicon();
  const auto by_patterns = text::Analyser::build(lexicon, house.catalog.vocabulary, {});
  if (!by_patterns) return fail(by_patterns.error());
  const std::string given = option(options, "model", "");
  const auto model =
      given.empty() ? trained(*replies, labels_of(lexicon), *by_patterns, options) : read_model(given);
  if (!model) return fail(model.error());
  const auto analyser = text::Analyser::build(lexicon, house.catalog.vocabulary, *model);
  if (!analyser) return fail(analyser.error());
  for (const corpus::Share share : {corpus::Share::tune, corpus::Share::test}) {
    const corpus::Metrics metrics = corpus::measure(*replies, *analyser, share);
    std::fprintf(stderr, "%s\n%s", share == corpus::Share::tune ? "tune" : "test (untouched)",
                 corpus::summary(metrics).c_str());
  }
  std::fprintf(stderr, "%zu features, %zu labels, %s\n", model->features.size(), model->labels.size(),
               model->hash.c_str());
  if (const std::string out = option(options, "out", ""); !out.empty()) {
    std::filesystem::create_directories(std::filesystem::path(out).parent_path());
    std::ofstream(out, std::ios::binary) << text::model_bytes(*model);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    if (!name.starts_with("--")) return std::fprintf(stderr, "not an option: %s\n", argv[i]), 2;
    options[name.substr(2)] = argv[i + 1];
  }
  if (argc % 2 == 0) return std::fprintf(stderr, "an option lacks its value\n"), 2;
  return run(options);
}
