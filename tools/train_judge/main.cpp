// dojo-train-judge: makes the judge's learned weights again from the labelled corpus.
//
//   dojo-train-judge --corpus corpus/judge --house scenarios/lantern/house --out assets/judge/model.bin
//                    --metrics assets/judge/metrics.json [--seed 1] [--cost 4] [--positive 2] [--rounds 2]
//   dojo-train-judge --corpus … --house … --model assets/judge/model.bin      only measures
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

#include "corpus.h"
#include "instances.h"
#include "metrics.h"
#include "text/analysis.h"
#include "text/model_file.h"
#include "train.h"

namespace {

using namespace dojo;

using Options = std::map<std::string, std::string>;

// The critical rules are never learned: their words must be provable.
const std::set<std::string> kNeverLearned = {
    "language.abuse",       "conduct.off_platform",  "conduct.disclose",
    "conduct.review_bribe", "conduct.review_threat", "conduct.refuse_legal_right",
    "language.typo",        "language.shouting",     "language.no_honorific"};

std::string option(const Options& options, const std::string& name, const std::string& otherwise) {
  const auto at = options.find(name);
  return at == options.end() ? otherwise : at->second;
}

int fail(const base::Error& error) {
  std::fprintf(stderr, "%s\n", error.message.c_str());
  return 3;
}

std::vector<std::string> labels_of(const std::vector<training::LabelledReply>& corpus) {
  std::set<std::string> labels;
  for (const auto& reply : corpus) {
    for (const auto& part : reply.parts) labels.insert(part.acts.begin(), part.acts.end());
    for (const auto& rule : reply.rules) {
      if (!kNeverLearned.contains(rule.id)) labels.insert(rule.id);
    }
  }
  return {labels.begin(), labels.end()};
}

// Every label needs a detector that lets the model fire it; the house may not have all of them yet.
void complete(text::Lexicon& lexicon, const std::vector<std::string>& labels) {
  for (const std::string& label : labels) {
    const bool known = std::any_of(lexicon.detectors.begin(), lexicon.detectors.end(),
                                   [&](const text::Detector& detector) { return detector.id == label; });
    const bool rule = label.find('.') != std::string::npos;
    if (!known)
      lexicon.detectors.push_back(
          {.kind = rule ? text::DetectorKind::rule : text::DetectorKind::act, .id = label});
  }
}

base::Result<text::Model> read_model(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return text::parse_model(bytes.str());
}

base::Result<text::Model> trained(const std::vector<training::LabelledReply>& corpus,
                                  const std::vector<std::string>& labels, const Options& options) {
  training::Settings settings;
  settings.seed = static_cast<unsigned>(std::stoul(option(options, "seed", "1")));
  settings.cost = std::stod(option(options, "cost", "4"));
  settings.positive_weight = std::stod(option(options, "positive", "2"));
  settings.rounds = std::stoi(option(options, "rounds", "2"));
  settings.least_weight = std::stoi(option(options, "least", "2"));
  // The patterns were written while looking at learn and tune, so what they find there says nothing about
  // unseen replies: thresholds are those of the model alone.
  const auto hits = [](const std::string&, std::size_t) { return false; };
  const text::Model model = training::train(corpus, training::instances_of(corpus), labels, hits, settings);
  return text::parse_model(text::model_bytes(model));
}

int run(const Options& options) {
  const auto corpus = training::read_corpus(option(options, "corpus", "corpus/judge"));
  if (!corpus) return fail(corpus.error());
  auto lexicon = training::read_lexicon(option(options, "house", ""));
  if (!lexicon) return fail(lexicon.error());
  const std::vector<std::string> labels = labels_of(*corpus);
  complete(*lexicon, labels);
  const std::string given = option(options, "model", "");
  const auto model = given.empty() ? trained(*corpus, labels, options) : read_model(given);
  if (!model) return fail(model.error());
  const auto analyser = text::Analyser::build(*lexicon, {}, *model);
  if (!analyser) return fail(analyser.error());
  const training::Metrics tune = training::measure(*corpus, *analyser, training::Share::tune);
  const training::Metrics test = training::measure(*corpus, *analyser, training::Share::test);
  std::fprintf(stderr, "seen (tune)\n%suntouched (test)\n%s%zu features, %zu labels, %s\n",
               training::summary(tune).c_str(), training::summary(test).c_str(), model->features.size(),
               model->labels.size(), model->hash.c_str());
  if (const std::string out = option(options, "out", ""); !out.empty()) {
    std::filesystem::create_directories(std::filesystem::path(out).parent_path());
    std::ofstream(out, std::ios::binary) << text::model_bytes(*model);
  }
  if (const std::string out = option(options, "metrics", ""); !out.empty()) {
    std::ofstream(out) << training::metrics_json(test);
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
