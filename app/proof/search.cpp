#include "proof/search.h"

#include <algorithm>
#include <deque>

#include "desk/desk.h"

namespace dojo::proof {
namespace {

using Kind = pack::Condition::Kind;

struct Draft {
  Reply reply;
  std::size_t parts = 0;
};

// The numbers worth trying for a bound: the limits themselves.
std::vector<std::int64_t> limits_of(const pack::Bounds& bounds, const pack::Values& facts,
                                    std::int64_t otherwise) {
  std::vector<std::int64_t> numbers;
  const auto add = [&](const std::optional<pack::Quantity>& quantity) {
    if (!quantity) return;
    const std::int64_t number = desk::resolve(*quantity, facts);
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
  };
  add(bounds.equals), add(bounds.at_most), add(bounds.at_least);
  if (numbers.empty()) numbers.push_back(otherwise);
  return numbers;
}

text::PriceRole role_of(const std::string& name) {
  if (name == "list") return text::PriceRole::list;
  if (name == "asked") return text::PriceRole::asked;
  if (name == "offered") return text::PriceRole::offered;
  if (name == "off") return text::PriceRole::off;
  return text::PriceRole::none;
}

std::optional<text::SlotKind> slot_kind(const std::string& name) {
  for (int i = 0; i <= static_cast<int>(text::SlotKind::address); ++i) {
    const auto kind = static_cast<text::SlotKind>(i);
    if (text::name(kind) == name) return kind;
  }
  return std::nullopt;
}

// Any value of that kind, where the guard does not care.
std::int64_t usual_number(text::SlotKind kind, const World& world) {
  const std::int64_t price = world.desk.orders.empty() ? 1000 : world.desk.orders.front().price_fen;
  if (kind == text::SlotKind::money) return price / 20 + 1;
  if (kind == text::SlotKind::rate) return 950;
  if (kind == text::SlotKind::duration) return 86400000;
  return kind == text::SlotKind::quantity ? 1 : 0;
}

void add_slots(const pack::Condition& atom, const World& world, std::vector<Reply>& out) {
  const auto kind = slot_kind(atom.name);
  if (!kind) return;
  const pack::Values& facts = world.customer.facts;
  std::optional<std::string> words = atom.text;
  if (!words && atom.bounds.equals && !atom.bounds.equals->fact.empty()) {
    const auto fact = facts.find(atom.bounds.equals->fact);
    const auto* text = fact == facts.end() ? nullptr : std::get_if<std::string>(&fact->second);
    if (text) words = *text;
  }
  for (const std::int64_t number : limits_of(atom.bounds, facts, usual_number(*kind, world))) {
    Reply reply;
    text::Slot slot;
    slot.kind = *kind;
    slot.role = role_of(atom.role);
    slot.number = words ? 0 : number;
    slot.value = words ? *words : std::to_string(number);
    reply.slots.push_back(std::move(slot));
    out.push_back(std::move(reply));
    if (words) return;
  }
}

void add_haggling(const Stage& stage, const std::string& name, const World& world, std::vector<Reply>& out) {
  const auto& stance = stage.scenario.persona.haggling;
  if (!stance) return;
  if (name == "at_limit") {
    for (const base::ActId& act : stance->softens) {
      Reply reply;
      reply.acts.insert(act.text());
      out.push_back(std::move(reply));
    }
  }
  if (name != "accepts") return;
  Reply said, done;
  said.slots.push_back({text::SlotKind::money,
                        std::to_string(world.customer.ask_fen),
                        world.customer.ask_fen,
                        text::PriceRole::offered,
                        -1,
                        {}});
  done.calls.push_back({base::ActionId{"change_price"}, {{"price_fen", world.customer.ask_fen}}});
  out.push_back(std::move(said)), out.push_back(std::move(done));
}

// What could make this smallest part true.
void add_atom(const Stage& stage, const pack::Condition& atom, const World& world, std::vector<Reply>& out) {
  Reply reply;
  if (atom.kind == Kind::act) reply.acts.insert(atom.name);
  if (atom.kind == Kind::rule) reply.rules.insert(atom.name);
  if (atom.kind == Kind::waited)
    reply.waited = base::Millis{limits_of(atom.bounds, world.customer.facts, 1000).front()};
  if (reply.has_words() || reply.waited.count() > 0) out.push_back(reply);
  if (atom.kind == Kind::slot) add_slots(atom, world, out);
  if (atom.kind == Kind::haggle) add_haggling(stage, atom.name, world, out);
  if (atom.kind != Kind::done && atom.kind != Kind::refused) return;
  for (desk::ActionCall& call : calls_for(stage, world, atom.name, atom.where)) {
    Reply action;
    action.calls.push_back(std::move(call));
    out.push_back(std::move(action));
  }
}

// What brings `condition` nearer to `want`; nothing if the reply can't change it.
void add_missing(const Stage& stage, const pack::Condition& condition, bool want, const World& world,
                 const pack::Moment& moment, std::vector<Reply>& out) {
  if (pack::holds(condition, moment) == want) return;
  const auto each = [&](bool part_wants) {
    for (const pack::Condition& part : condition.parts)
      add_missing(stage, part, part_wants, world, moment, out);
  };
  const auto first = [&](bool part_wants) {
    for (const pack::Condition& part : condition.parts) {
      if (pack::holds(part, moment) == part_wants) continue;
      add_missing(stage, part, part_wants, world, moment, out);
      return;
    }
  };
  if (condition.kind == Kind::all)
    want ? first(true) : each(false);
  else if (condition.kind == Kind::any)
    want ? each(true) : first(false);
  else if (condition.kind == Kind::none)
    want ? first(false) : each(true);
  else if (want)
    add_atom(stage, condition, world, out);
}

void join(Reply& reply, const Reply& more) {
  reply.acts.insert(more.acts.begin(), more.acts.end());
  reply.rules.insert(more.rules.begin(), more.rules.end());
  reply.slots.insert(reply.slots.end(), more.slots.begin(), more.slots.end());
  reply.calls.insert(reply.calls.end(), more.calls.begin(), more.calls.end());
  if (more.waited.count() > 0) reply.waited = more.waited;
}

// The first guard that still stands in the way, and which way it has to turn.
std::pair<const pack::Condition*, bool> obstacle(const Goal& goal, const pack::Moment& moment) {
  if (!pack::holds(*goal.when, moment)) return {goal.when, true};
  for (const pack::Condition* other : goal.but_not) {
    if (pack::holds(*other, moment)) return {other, false};
  }
  return {nullptr, true};
}

// What an agent would write into an argument that no guard asks about.
pack::Value usual_argument(const Stage& stage, const World& world, const desk::ArgumentSpec& spec) {
  const desk::Order* order = world.desk.orders.empty() ? nullptr : &world.desk.orders.front();
  if (spec.name == "price_fen") return order ? order->price_fen * 97 / 100 : std::int64_t{100};
  if (spec.name == "amount_fen")
    return order ? std::min<std::int64_t>(order->price_fen, 500) : std::int64_t{100};
  if (spec.name == "days") return std::int64_t{7};
  if (spec.type == desk::ArgumentType::integer) return std::int64_t{1};
  if (spec.type == desk::ArgumentType::goods) return order ? order->goods.text() : std::string();
  const auto& catalog = stage.house.catalog;
  if (spec.name == "coupon" && !catalog.coupons.empty()) return catalog.coupons.front().id;
  if (spec.name == "gift" && !catalog.gifts.empty()) return catalog.gifts.front().id;
  return std::string("note");
}

std::vector<pack::Value> argument_values(const Stage& stage, const World& world,
                                         const desk::ArgumentSpec& spec,
                                         const std::vector<pack::ArgumentTest>& where) {
  for (const pack::ArgumentTest& test : where) {
    if (test.argument != spec.name) continue;
    if (test.text) return {pack::Value{*test.text}};
    std::vector<pack::Value> values;
    for (const std::int64_t number : limits_of(test.bounds, world.customer.facts, 1))
      values.emplace_back(number);
    return values;
  }
  if (spec.type != desk::ArgumentType::choice) return {usual_argument(stage, world, spec)};
  const std::size_t most = spec.choices.size() <= 3 ? spec.choices.size() : 1;
  return {spec.choices.begin(), spec.choices.begin() + static_cast<std::ptrdiff_t>(most)};
}

}  // namespace

std::vector<desk::ActionCall> calls_for(const Stage& stage, const World& world, const std::string& action,
                                        const std::vector<pack::ArgumentTest>& where) {
  const desk::ActionSpec* spec = desk::find_action(base::ActionId{action});
  if (!spec) return {};
  std::vector<desk::ActionCall> calls = {{spec->id, {}}};
  for (const desk::ArgumentSpec& argument : spec->arguments) {
    const bool asked = std::any_of(where.begin(), where.end(),
                                   [&](const pack::ArgumentTest& t) { return t.argument == argument.name; });
    if (argument.type == desk::ArgumentType::order || (!argument.required && !asked)) continue;
    std::vector<desk::ActionCall> filled;
    for (const pack::Value& value : argument_values(stage, world, argument, where)) {
      for (desk::ActionCall call : calls) {
        call.args[argument.name] = value;
        filled.push_back(std::move(call));
      }
    }
    calls = std::move(filled);
  }
  return calls;
}

std::vector<Reply> replies_for(const Stage& stage, const World& world, const Goal& goal,
                               const SearchLimits& limits) {
  std::vector<Reply> found;
  std::set<std::string> tried;
  std::deque<Draft> open;
  open.push_back({});
  const Trial unsaid = trial_of(stage, world);
  std::size_t tries = 0;
  while (!open.empty() && tries < limits.most_tries && found.size() < limits.most_found) {
    const Draft draft = std::move(open.front());
    open.pop_front();
    ++tries;
    Trial trial = unsaid;
    hear(stage, world, trial, draft.reply);
    const auto [condition, want] = obstacle(goal, trial.moment);
    if (!condition) {
      found.push_back(draft.reply);
      continue;
    }
    if (draft.parts >= limits.most_parts) continue;
    std::vector<Reply> missing;
    add_missing(stage, *condition, want, world, trial.moment, missing);
    for (const Reply& part : missing) {
      if (open.size() + tries >= limits.most_tries) break;
      Draft next = draft;
      join(next.reply, part);
      if (!tried.insert(describe(next.reply)).second) continue;
      next.parts += 1;
      open.push_back(std::move(next));
    }
  }
  return found;
}

}  // namespace dojo::proof
