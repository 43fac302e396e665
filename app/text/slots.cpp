#include "text/slots.h"

#include <algorithm>
#include <tuple>

#include "text/date.h"
#include "text/duration.h"
#include "text/identifiers.h"
#include "text/money.h"
#include "text/numbers.h"
#include "text/quantity.h"
#include "text/rate.h"
#include "text/terms.h"

namespace dojo::text {

struct SlotFinder::Compiled {
  explicit Compiled(const Vocabulary& vocabulary) : terms(vocabulary) {}

  IdentifierFinder identifiers;
  TermFinder terms;
};

SlotFinder::SlotFinder(const Vocabulary& vocabulary)
    : compiled_(std::make_unique<const Compiled>(vocabulary)) {}
SlotFinder::~SlotFinder() = default;
SlotFinder::SlotFinder(SlotFinder&&) noexcept = default;

std::vector<Slot> SlotFinder::find(const SlotInput& input) const {
  std::vector<Slot> slots;
  compiled_->identifiers.find(input, slots);
  compiled_->terms.find(input, slots);
  const std::vector<Number> numbers = find_numbers(input.shadow.text, input.glyphs);
  std::vector<bool> used(numbers.size(), false);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    used[i] = std::any_of(slots.begin(), slots.end(),
                          [&](const Slot& slot) { return slot.span.overlaps(numbers[i].span); });
  }
  find_dates(input, numbers, used, slots);
  find_durations(input, numbers, used, slots);
  find_rates(input, numbers, used, slots);
  find_money(input, numbers, used, slots);
  find_quantities(input, numbers, used, slots);
  for (Slot& slot : slots) slot.span = input.shadow.to_original(slot.span);
  std::sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) {
    return std::tie(a.span.begin, a.span.end, a.kind, a.value) <
           std::tie(b.span.begin, b.span.end, b.kind, b.value);
  });
  return slots;
}

}  // namespace dojo::text
