// The learned part: exact arithmetic, and a file that refuses to be anything else than what was written.
#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "text/analysis.h"
#include "text/classifier.h"
#include "text/features.h"
#include "text/model_file.h"

namespace dojo::text {
namespace {

using base::Locale;

std::vector<std::uint32_t> features_of(std::string_view clause) {
  return FeatureReader().read({.clauses = {clause}, .situation = {}, .fired = {}}).clauses.at(0).words;
}

// A model that knows one feature of "抱歉" and turns on label "apologize" for it in Chinese only.
Model small_model() {
  std::vector<std::uint32_t> known = features_of("抱歉");
  Model model;
  model.labels = {ModelLabel{.id = "apologize", .bias_zh = -1, .bias_en = -1000000},
                  ModelLabel{.id = "thank", .bias_zh = -1, .bias_en = -1}};
  model.features = {known[3]};
  model.ends = {2};
  model.weights = {{0, 100}, {1, -5}};
  return model;
}

TEST(Model, SurvivesItsFile) {
  const Model model = small_model();
  const std::string bytes = model_bytes(model);
  const auto read = parse_model(bytes);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->features, model.features);
  EXPECT_EQ(read->weights, model.weights);
  EXPECT_EQ(read->labels[0].id, "apologize");
  EXPECT_EQ(read->labels[0].bias_en, -1000000);
  EXPECT_EQ(read->hash.size(), 64U);
}

TEST(Model, RefusesEveryDamage) {
  const std::string bytes = model_bytes(small_model());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    EXPECT_FALSE(parse_model(damaged).ok()) << i;
    EXPECT_FALSE(parse_model(bytes.substr(0, i)).ok()) << i;
  }
}

TEST(Classifier, ScoresByTheFormula) {
  const Model model = small_model();
  const Classifier classifier(model);
  std::vector<std::int64_t> scores;
  const auto features = features_of("抱歉");
  Classifier::Sums sums = classifier.start();
  classifier.add(FeatureSet{features, {}}, sums);
  classifier.score(sums, Locale::zh, scores);
  ASSERT_EQ(scores.size(), 2U);
  EXPECT_EQ(scores[0], -1 + 100 * inverse_root(features.size()) / 256);
  EXPECT_LT(scores[1], 0);
  EXPECT_EQ(inverse_root(1), 65536);
  EXPECT_EQ(inverse_root(4), 32768);
}

TEST(Classifier, WeighsWordsAndSensesEachByItsOwnRoot) {
  const Model model = small_model();
  const Classifier classifier(model);
  std::vector<std::int64_t> scores;
  const std::uint32_t known = model.features[0];
  Classifier::Sums sums = classifier.start();
  classifier.add(FeatureSet{{known, 1, 2, 3}, {known}}, sums);
  classifier.score(sums, Locale::zh, scores);
  EXPECT_EQ(scores[0], -1 + (100 * inverse_root(4) + 100 * inverse_root(1)) / 256);
}

TEST(Concepts, JoinWordsOfBothLanguages) {
  const Concepts concepts;
  const auto in = [&](std::string_view text) { return concepts.in(tokens_of(text)).ids; };
  const auto shared = [&](std::string_view a, std::string_view b) {
    const auto first = in(a);
    const auto second = in(b);
    return std::any_of(first.begin(), first.end(), [&](ConceptId id) {
      return std::find(second.begin(), second.end(), id) != second.end();
    });
  };
  EXPECT_TRUE(shared("运费我们出", "we'll cover the postage"));
  EXPECT_TRUE(shared("让您久等了", "thanks for your patience"));
  EXPECT_FALSE(shared("运费", "hello"));
  EXPECT_TRUE(in("").empty());
}

TEST(Classifier, FiresOnlyWhatTheLexiconKnowsAndAllows) {
  const Detector known{.kind = DetectorKind::act, .id = "apologize"};
  Detector forbidden = known;
  forbidden.learned = false;
  const auto acts = [&](const Lexicon& lexicon, Locale locale) {
    auto analyser = Analyser::build(lexicon, Vocabulary{}, small_model());
    return analyser->analyse({"抱歉", locale, ""}).acts.size();
  };
  EXPECT_EQ(acts(Lexicon{{known}}, Locale::zh), 1U);
  EXPECT_EQ(acts(Lexicon{{known}}, Locale::en), 0U);
  EXPECT_EQ(acts(Lexicon{{forbidden}}, Locale::zh), 0U);
  EXPECT_EQ(acts(Lexicon{}, Locale::zh), 0U);
}

TEST(Analyser, RefusesAModelWhoseWeightsDoNotFit) {
  Model model = small_model();
  model.ends.pop_back();
  EXPECT_FALSE(Analyser::build(Lexicon{}, Vocabulary{}, model).ok());
}

TEST(Features, AreTheSameEverywhere) {
  EXPECT_EQ(features_of("抱歉"), features_of("抱歉"));
  EXPECT_NE(features_of("抱歉"), features_of("多谢"));
  EXPECT_EQ(features_of("减5元"), features_of("减20元"));  // digits are one token
}

}  // namespace
}  // namespace dojo::text
