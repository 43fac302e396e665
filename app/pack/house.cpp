#include "pack/house.h"

#include <algorithm>

namespace dojo::pack {
namespace {

// Lists are short (a shop has some hundred ids at most), so a walk is as good as an index and cannot go
// stale.
template <typename Item, typename Id>
const Item* find_by_id(const std::vector<Item>& items, const Id& id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::hint:
      return "hint";
    case Severity::minor:
      return "minor";
    case Severity::major:
      return "major";
    case Severity::critical:
      return "critical";
  }
  return "";
}

std::string_view name(CheckKind kind) {
  switch (kind) {
    case CheckKind::words:
      return "words";
    case CheckKind::language:
      return "language";
    case CheckKind::answer_time:
      return "answer_time";
    case CheckKind::act_required:
      return "act_required";
    case CheckKind::act_forbidden:
      return "act_forbidden";
    case CheckKind::action_required:
      return "action_required";
    case CheckKind::action_forbidden:
      return "action_forbidden";
    case CheckKind::order_of_steps:
      return "order_of_steps";
    case CheckKind::price_authority:
      return "price_authority";
    case CheckKind::note_flag:
      return "note_flag";
    case CheckKind::customer_tag:
      return "customer_tag";
    case CheckKind::promise_kept:
      return "promise_kept";
    case CheckKind::phrase_use:
      return "phrase_use";
    case CheckKind::concession_steps:
      return "concession_steps";
    case CheckKind::question_answered:
      return "question_answered";
    case CheckKind::outcome:
      return "outcome";
  }
  return "";
}

const Goods* Catalog::find(const base::GoodsId& id) const {
  return find_by_id(goods, id);
}

const Clause* House::find(const base::ClauseId& wanted) const {
  return find_by_id(clauses, wanted);
}
const Rule* House::find(const base::RuleId& wanted) const {
  return find_by_id(rules, wanted);
}
const Phrase* House::find(const base::PhraseId& wanted) const {
  return find_by_id(phrases, wanted);
}

const Authority* House::authority_of(std::string_view tier) const {
  const auto found = std::find_if(authority.begin(), authority.end(),
                                  [&](const Authority& each) { return each.tier == tier; });
  return found == authority.end() ? nullptr : &*found;
}

text::Lexicon House::lexicon() const {
  text::Lexicon lexicon{act_detectors};
  for (const Rule& rule : rules) {
    if (rule.detector) lexicon.detectors.push_back(*rule.detector);
  }
  return lexicon;
}

}  // namespace dojo::pack
