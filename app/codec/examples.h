// The examples that acts and word rules carry: documentation for people and the tests of their patterns.
//
//   for (const Example& each : read_examples(files)) …  analyse each.text, expect each.id to fire (or not)
//
// Files that are no JSON are left out (the loader reports them). Sorted by file and place. Pure.
#pragma once

#include <string>
#include <vector>

#include "base/locale.h"
#include "codec/diagnostic.h"
#include "codec/names.h"
#include "codec/source_files.h"
#include "text/lexicon.h"

namespace dojo::codec {

struct Example {
  text::DetectorKind kind = text::DetectorKind::act;
  std::string id;  // of the act or rule
  base::Locale locale = base::Locale::zh;
  bool fires = true;  // else it must stay silent
  std::string text;
  std::string words;      // what must be found; empty: only that something is
  std::string situation;  // the customer's last words
  std::string file;
};

std::vector<Example> read_examples(const SourceFiles& files);

// Word rules need at least two of each side in each language that they have patterns for, and the words must
// stand in their text.
void check_examples(const Sources& sources, Diagnostics& diagnostics);

}  // namespace dojo::codec
