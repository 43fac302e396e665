// The values that a reply names: money, rates, durations, dates, quantities, sizes, colours, numbers of
// orders and parcels, carriers, phones, chat ids, addresses (Slot in text/analysis.h), each with the bytes as
// typed.
//
//   SlotFinder finder(vocabulary);
//   finder.find("给您减五块，三天内退", …)  ->  money 500 off 五块, duration 259200000 三天
//
// The kinds stand in files of their own (money.h, rate.h, duration.h, date.h, …) with their decisions. Where
// two kinds claim the same bytes, the first in the order of SlotFinder::find wins (identifiers, money and
// rates, times, the rest). The situation helps to say which price is meant. Results are sorted by (begin,
// end, kind). Immutable, any thread.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/locale.h"
#include "text/analysis.h"
#include "text/characters.h"
#include "text/clauses.h"
#include "text/shadow.h"
#include "text/vocabulary.h"

namespace dojo::text {

// What every slot file reads: one reply, decoded once.
struct SlotInput {
  std::string_view typed;  // as typed
  const MappedText& shadow;
  const std::vector<Glyph>& glyphs;
  const std::vector<Clause>& clauses;
  std::string_view situation;  // shadow text
  base::Locale locale = base::Locale::zh;
};

class SlotFinder {
 public:
  explicit SlotFinder(const Vocabulary& vocabulary);
  SlotFinder(SlotFinder&&) noexcept;
  ~SlotFinder();

  std::vector<Slot> find(const SlotInput& input) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace dojo::text
