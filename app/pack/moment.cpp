#include "pack/moment.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace dojo::pack {
namespace {

using Kind = Condition::Kind;

// The value that a bound stands for now; none if it names a fact that does not exist.
std::optional<Value> value_of(const Quantity& quantity, const Values& facts) {
  if (quantity.fact.empty()) return Value{quantity.value};
  const auto fact = facts.find(quantity.fact);
  if (fact == facts.end()) return std::nullopt;
  return fact->second;
}

std::optional<std::int64_t> number_of(const Quantity& quantity, const Values& facts) {
  const auto value = value_of(quantity, facts);
  if (!value || !std::holds_alternative<std::int64_t>(*value)) return std::nullopt;
  return std::get<std::int64_t>(*value);
}

bool within(const Bounds& bounds, std::int64_t number, const Values& facts) {
  if (bounds.at_least) {
    const auto low = number_of(*bounds.at_least, facts);
    if (!low || number < *low) return false;
  }
  if (bounds.at_most) {
    const auto high = number_of(*bounds.at_most, facts);
    if (!high || number > *high) return false;
  }
  if (bounds.equals) {
    const auto same = number_of(*bounds.equals, facts);
    if (!same || number != *same) return false;
  }
  return true;
}

// A number is held against the bounds; words must equal `text` or the fact that `equals` names.
bool within(const Bounds& bounds, const std::optional<std::string>& text, const Value& value,
            const Values& facts) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return !text && within(bounds, *number, facts);
  const std::string& words = std::get<std::string>(value);
  if (text) return words == *text;
  if (bounds.equals) {
    const auto same = value_of(*bounds.equals, facts);
    return same && *same == value;
  }
  return !bounds.at_least && !bounds.at_most;
}

std::string_view name(text::PriceRole role) {
  switch (role) {
    case text::PriceRole::list:
      return "list";
    case text::PriceRole::asked:
      return "asked";
    case text::PriceRole::offered:
      return "offered";
    case text::PriceRole::off:
      return "off";
    case text::PriceRole::none:
      break;
  }
  return "";
}

bool slot_holds(const Condition& condition, const std::vector<text::Slot>& slots, const Values& facts) {
  return std::any_of(slots.begin(), slots.end(), [&](const text::Slot& slot) {
    if (text::name(slot.kind) != condition.name) return false;
    if (!condition.role.empty() && name(slot.role) != condition.role) return false;
    if (condition.text) return slot.value == *condition.text;
    // A fact of words (a size, a colour) is compared with the slot's canonical words.
    if (condition.bounds.equals) {
      const auto same = value_of(*condition.bounds.equals, facts);
      if (same && std::holds_alternative<std::string>(*same))
        return slot.value == std::get<std::string>(*same);
    }
    return within(condition.bounds, slot.number, facts);
  });
}

bool done_holds(const Condition& condition, const std::vector<DoneAction>& done, const Values& facts) {
  return std::any_of(done.begin(), done.end(), [&](const DoneAction& action) {
    if (action.id != condition.name) return false;
    return std::all_of(condition.where.begin(), condition.where.end(), [&](const ArgumentTest& test) {
      const auto argument = action.args.find(test.argument);
      return argument != action.args.end() && within(test.bounds, test.text, argument->second, facts);
    });
  });
}

bool fact_holds(const Condition& condition, const Moment& moment) {
  const auto fact = moment.facts.find(condition.name);
  return fact != moment.facts.end() && within(condition.bounds, condition.text, fact->second, moment.facts);
}

bool visits_hold(const Condition& condition, const Moment& moment) {
  const auto visits = moment.visits.find(condition.name);
  return within(condition.bounds, visits == moment.visits.end() ? 0 : visits->second, moment.facts);
}

bool haggle_holds(const Condition& condition, const Moment& moment) {
  if (condition.name == "accepts") return moment.haggle_accepts;
  if (condition.name == "at_limit") return moment.haggle_at_limit;
  return condition.name == "no_offer" && moment.haggle_no_offer;
}

bool parts_hold(const Condition& condition, const Moment& moment) {
  const auto part_holds = [&](const Condition& part) { return holds(part, moment); };
  const auto& parts = condition.parts;
  if (condition.kind == Kind::all) return std::all_of(parts.begin(), parts.end(), part_holds);
  if (condition.kind == Kind::any) return std::any_of(parts.begin(), parts.end(), part_holds);
  return std::none_of(parts.begin(), parts.end(), part_holds);
}

}  // namespace

bool holds(const Condition& condition, const Moment& moment) {
  const bool since_start = condition.since == Condition::Since::start;
  const auto among = [&](const std::set<std::string>& turn, const std::set<std::string>& all) {
    return (since_start ? all : turn).count(condition.name) > 0;
  };
  switch (condition.kind) {
    case Kind::always:
      return true;
    case Kind::all:
    case Kind::any:
    case Kind::none:
      return parts_hold(condition, moment);
    case Kind::act:
      return among(moment.turn_acts, moment.all_acts);
    case Kind::rule:
      return among(moment.turn_rules, moment.all_rules);
    case Kind::slot:
      return slot_holds(condition, since_start ? moment.all_slots : moment.turn_slots, moment.facts);
    case Kind::done:
      return done_holds(condition, since_start ? moment.all_done : moment.turn_done, moment.facts);
    case Kind::refused:
      return among(moment.turn_refused, moment.all_refused);
    case Kind::signal:
      return among(moment.turn_signals, moment.all_signals);
    case Kind::fact:
      return fact_holds(condition, moment);
    case Kind::mood:
      return within(condition.bounds, moment.mood, moment.facts);
    case Kind::patience:
      return within(condition.bounds, moment.patience, moment.facts);
    case Kind::turns:
      return within(condition.bounds, moment.turns, moment.facts);
    case Kind::visits:
      return visits_hold(condition, moment);
    case Kind::misses:
      return within(condition.bounds, moment.misses, moment.facts);
    case Kind::waited:
      return within(condition.bounds, moment.waited.count(), moment.facts);
    case Kind::haggle:
      return haggle_holds(condition, moment);
    case Kind::first_answer:
      return moment.first_answer;
  }
  return false;
}

}  // namespace dojo::pack
