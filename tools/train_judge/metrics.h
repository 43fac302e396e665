// How well an analyser does on one share of the corpus: whole replies, label by label and language by
// language.
//
//   Metrics m = measure(corpus, analyser, Share::test);      std::string json = metrics_json(m);
//
// A label counts once a reply, wherever it stands. Precision, recall and F1 are in permille, for files that
// are compared.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus.h"
#include "text/analysis.h"

namespace dojo::training {

struct Counts {
  int right = 0;
  int wrong = 0;   // found, not labelled
  int missed = 0;  // labelled, not found

  int precision() const { return right + wrong == 0 ? 1000 : right * 1000 / (right + wrong); }
  int recall() const { return right + missed == 0 ? 1000 : right * 1000 / (right + missed); }
  int f1() const { return right + wrong + missed == 0 ? 1000 : 2000 * right / (2 * right + wrong + missed); }
};

struct Metrics {
  std::map<std::string, std::map<std::string, Counts>> labels;  // locale -> label -> counts
  int replies = 0;
};

Metrics measure(const std::vector<LabelledReply>& corpus, const text::Analyser& analyser, Share share);
std::string metrics_json(const Metrics& metrics);
std::string summary(const Metrics& metrics);  // for people

}  // namespace dojo::training
