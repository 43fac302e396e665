// The words of a shop that slots refer to: colours, sizes, carriers and goods, each with the ways people
// write them. Filled from the pack's catalog; an empty Vocabulary only means that those slots keep the words
// as typed.
#pragma once

#include <string>
#include <vector>

namespace dojo::text {

struct Term {
  std::string id;                  // "navy", "sf-express", "xl"
  std::vector<std::string> words;  // "藏青", "navy", "navy blue"
};

struct Vocabulary {
  std::vector<Term> colours;
  std::vector<Term> sizes;
  std::vector<Term> carriers;
};

}  // namespace dojo::text
