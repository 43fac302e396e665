#include "text/analysis.h"

#include <algorithm>
#include <array>

namespace dojo::text {

std::string_view name(SlotKind kind) {
  constexpr std::array<std::string_view, 13> kNames = {
      "money",        "rate",          "duration", "date",  "quantity",   "size",   "colour",
      "order_number", "parcel_number", "carrier",  "phone", "contact_id", "address"};
  return kNames[static_cast<std::size_t>(kind)];
}

bool Analysis::has_act(std::string_view id) const {
  return std::any_of(acts.begin(), acts.end(), [&](const ActHit& hit) { return hit.id.text() == id; });
}

bool Analysis::has_rule(std::string_view id) const {
  return std::any_of(rules.begin(), rules.end(), [&](const RuleHit& hit) { return hit.id.text() == id; });
}

}  // namespace dojo::text
