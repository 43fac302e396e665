// Words of the shop in a reply: colours, sizes, carriers, with the pack's ids where its vocabulary knows
// them.
//
//   TermFinder finder(vocabulary);      finder.find(input, slots)     藏青 -> colour "navy", XL码 -> size
//   "xl"
//
// Without the vocabulary: colours are common colour words (value: the words), sizes S to 5XL, 36码, size 8,
// 均码 (value: as written, upper case), carriers the large ones in China (value: a plain id such as
// sf-express). A lone s, m or l is a size only in capitals or beside 码, 号, size. The longest word wins.
// Immutable, any thread; spans are bytes of the shadow text.
#pragma once

#include <memory>
#include <vector>

#include "text/analysis.h"
#include "text/slots.h"
#include "text/vocabulary.h"

namespace dojo::text {

class TermFinder {
 public:
  explicit TermFinder(const Vocabulary& vocabulary);
  ~TermFinder();

  void find(const SlotInput& input, std::vector<Slot>& slots) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace dojo::text
