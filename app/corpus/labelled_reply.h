// The labelled corpus of agent replies: what the judge learns from and is measured on.
//
//   Result<std::vector<LabelledReply>> corpus = read_corpus("corpus/judge");
//
// One reply a line: id, group, locale, situation, parts [[text, "act act"], …], rules [[rule, words], …]. The
// parts make up the text. Files in order of their path, so that what comes of them is the same everywhere. A
// bad line is invalid_input and named. The split follows the group, by the first 32 bits of its SHA-256: 4
// ninths learn, 2 tune, 3 test. Reads files; throws nothing.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/locale.h"
#include "base/result.h"
#include "text/span.h"

namespace dojo::corpus {

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
  bool seen_by_patterns = false;  // the house's patterns were written with its words in view
  Share share = Share::learn;
  unsigned fold = 0;  // of kFolds, for tuning; by group

  bool has_label(const std::string& id) const;
  bool is_clause() const { return group == text; }  // of the bank
};

inline constexpr unsigned kFolds = 4;

base::Result<std::vector<LabelledReply>> read_corpus(const std::filesystem::path& folder);

// The bank of labelled clauses and short replies, <folder>/<locale>/*.tsv: acts (or -), the customer's words,
// the text, and perhaps broken rules ("rule.id=words || …"); each its own group, all of them to learn from. A
// folder that does not exist gives none.
base::Result<std::vector<LabelledReply>> read_clauses(const std::filesystem::path& folder);

}  // namespace dojo::corpus
