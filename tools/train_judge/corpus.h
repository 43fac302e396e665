// The labelled corpus of agent replies, corpus/judge/<locale>/*.jsonl, and the shop's lexicon, as the trainer
// needs them.
//
//   Result<std::vector<LabelledReply>> corpus = read_corpus("corpus/judge");
//
// One reply a line: id, group, locale, situation, parts [[text, "act act"], …], rules [[rule, words], …]. The
// parts make up the text. Files in order of their path, so that training is the same everywhere. A bad line
// is invalid_input, named. The split follows the group, by the first 32 bits of its SHA-256: 4 ninths
// learn, 2 tune, 3 test.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/locale.h"
#include "base/result.h"
#include "text/lexicon.h"
#include "text/span.h"

namespace dojo::training {

enum class Share { learn, tune, test };

struct LabelledPart {
  text::Span span;
  std::vector<std::string> acts;
};

struct LabelledRule {
  std::string id;
  text::Span span;
};

struct LabelledReply {
  std::string id;
  std::string group;
  base::Locale locale = base::Locale::zh;
  std::string situation;
  std::string text;
  std::vector<LabelledPart> parts;
  std::vector<LabelledRule> rules;
  Share share = Share::learn;
  unsigned fold = 0;  // of kFolds, for tuning; by group

  bool has_label(const std::string& id) const;
};

inline constexpr unsigned kFolds = 5;

base::Result<std::vector<LabelledReply>> read_corpus(const std::filesystem::path& folder);

// The detectors of house/acts and house/rules. A folder that does not exist gives an empty lexicon.
base::Result<text::Lexicon> read_lexicon(const std::filesystem::path& house);

}  // namespace dojo::training
