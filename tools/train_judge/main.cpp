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

#include "codec/examples.h"
#include "corpus/labelled_reply.h"
#include "corpus/metrics.h"
#include "instances.h"
#include "runtime/pack_folder.h"
#include "runtime/plan_player.h"
#include "runtime/shop.h"
#include "session/facts.h"
#include "text/analysis.h"
#include "text/features.h"
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

std::vector<std::string> labels_of(const text::Lexicon& lexicon) {
  std::vector<std::string> labels;
  for (const text::Detector& detector : lexicon.detectors) {
    if (detector.learned) labels.push_back(detector.id);
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

using Examples = std::vector<training::ExampleClause>;

corpus::LabelledReply unlabelled(const std::string& text, base::Locale locale, const std::string& situation) {
  corpus::LabelledReply reply;
  reply.text = text;
  reply.locale = locale;
  reply.situation = situation;
  return reply;
}

// The examples of acts and rules.
void add_examples(const codec::SourceFiles& files, const text::Analyser& by_patterns, Examples& clauses) {
  const std::vector<codec::Example> examples = codec::read_examples(files);
  std::vector<corpus::LabelledReply> texts;
  for (const codec::Example& each : examples)
    texts.push_back(unlabelled(each.text, each.locale, each.situation));
  for (training::Instance& instance : training::instances_of(texts, by_patterns)) {
    const codec::Example& example = examples[instance.reply];
    clauses.push_back({example.id, example.fires, std::move(instance.features)});
  }
}

// What the cases' plans say, as their writers proved it: what the patterns find there stands, and good agents
// break no rule that the patterns do not see.
void add_plans(const runtime::Shop& shop, Examples& clauses) {
  std::vector<corpus::LabelledReply> texts;
  std::vector<bool> good;
  for (const auto& [id, plans] : shop.loaded().plans) {
    const session::Context context = shop.context(*shop.pack().find_case(id));
    for (const codec::Plan& plan : plans) {
      const auto events = runtime::play_plan(context, plan).played.events;
      for (const session::Turn& turn : session::gather_facts(shop.pack().house, events).turns) {
        std::string text;
        for (const session::AgentMessage& message : turn.messages)
          text += (text.empty() ? "" : "\n") + message.text;
        if (text.empty()) continue;
        texts.push_back(unlabelled(text, plan.locale, turn.situation));
        good.push_back(plan.name.starts_with("exemplary") || plan.name.starts_with("decent"));
      }
    }
  }
  const text::Lexicon lexicon = shop.pack().house.lexicon();
  for (const training::Instance& instance : training::instances_of(texts, shop.analyser())) {
    const auto& senses = instance.features.senses;
    for (const text::Detector& detector : lexicon.detectors) {
      const bool fired =
          std::find(senses.begin(), senses.end(), text::detector_hash(detector.id)) != senses.end();
      const bool silent = !fired && detector.kind == text::DetectorKind::rule && good[instance.reply];
      if (fired || silent) clauses.push_back({detector.id, fired, instance.features});
    }
  }
}

base::Result<text::Model> trained(const std::vector<corpus::LabelledReply>& replies,
                                  const runtime::Shop& shop, const codec::SourceFiles& files,
                                  const Options& options) {
  const text::Analyser& by_patterns = shop.analyser();
  const text::Lexicon lexicon = shop.pack().house.lexicon();
  Examples examples;
  add_examples(files, by_patterns, examples);
  add_plans(shop, examples);
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
  text::Model model = training::train(replies, training::instances_of(replies, by_patterns), examples,
                                      labels_of(lexicon), hits, settings);
  for (text::ModelLabel& label : model.labels) {
    for (const text::Detector& detector : lexicon.detectors) {
      if (detector.id == label.id) label.detector = text::fingerprint(detector);
    }
  }
  return text::parse_model(text::model_bytes(model));
}

int run(const Options& options) {
  auto replies = corpus::read_corpus(option(options, "corpus", "corpus/judge"));
  if (!replies) return fail(replies.error());
  const auto clauses = corpus::read_clauses(option(options, "clauses", "corpus/clauses"));
  if (!clauses) return fail(clauses.error());
  replies->insert(replies->end(), clauses->begin(), clauses->end());
  const std::string packs = option(options, "packs", "scenarios");
  const std::string name = option(options, "pack", "lantern");
  auto pack = runtime::load_pack(packs, name);
  if (!pack) return fail(pack.error());
  const auto files = runtime::read_pack_folder(std::filesystem::path(packs) / name);
  if (!files) return fail(files.error());
  const text::Lexicon lexicon = pack->pack->house.lexicon();
  const text::Vocabulary vocabulary = pack->pack->house.catalog.vocabulary;
  auto by_patterns = text::Analyser::build(lexicon, vocabulary, {});
  if (!by_patterns) return fail(by_patterns.error());
  const runtime::Shop shop(std::move(*pack), std::move(*by_patterns), {});
  const std::string given = option(options, "model", "");
  const auto model = given.empty() ? trained(*replies, shop, *files, options) : read_model(given);
  if (!model) return fail(model.error());
  const auto analyser = text::Analyser::build(lexicon, vocabulary, *model);
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
