// How well a judge does on one share of the corpus: whole replies, label by label and language by language.
//
//   Metrics m = measure(corpus, analyser, Share::test);
//   Counts acts = m.total(Locale::zh, [](const std::string& label) { return !is_rule(label); });
//   acts.precision()  ->  in permille
//
// A label counts once a reply, wherever it stands. Confusions pair a label that was found wrongly with the
// labels of the same reply that were missed: where one is often taken for the other. Pure.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/locale.h"
#include "corpus/labelled_reply.h"
#include "text/analysis.h"

namespace dojo::corpus {

struct Counts {
  int right = 0;
  int wrong = 0;   // found, not labelled
  int missed = 0;  // labelled, not found

  int precision() const { return right + wrong == 0 ? 1000 : right * 1000 / (right + wrong); }
  int recall() const { return right + missed == 0 ? 1000 : right * 1000 / (right + missed); }
  int f1() const { return right + wrong + missed == 0 ? 1000 : 2000 * right / (2 * right + wrong + missed); }
};

// The 95 % interval of `hits` of `n`, in permille (Wilson 1927, "Probable inference"). {0, 1000} for n = 0.
struct Interval {
  int low = 0;
  int high = 1000;
};
Interval wilson(int hits, int n);

struct Metrics {
  std::map<base::Locale, std::map<std::string, Counts>> labels;
  std::map<base::Locale, std::map<std::pair<std::string, std::string>, int>> confusions;  // {found, missed}
  int replies = 0;

  Counts total(base::Locale locale, const std::function<bool(const std::string&)>& counts) const;
};

bool is_rule(const std::string& label);  // rule ids hold a dot, acts none

Metrics measure(const std::vector<LabelledReply>& corpus, const text::Analyser& analyser, Share share);
std::string summary(const Metrics& metrics);  // acts and rules of each language, a line each, for people

}  // namespace dojo::corpus
