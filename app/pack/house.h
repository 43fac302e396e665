// A shop as values: its clauses, rules, authority, catalog, phrases and ladder. docs/formats/house.md
// describes the files.
//
// Loaded by codec/house_reader.h from scenarios/<pack>/house/; sound after loading and immutable. Money in
// fen.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/locale.h"
#include "base/units.h"
#include "pack/condition.h"
#include "pack/ladder.h"
#include "text/lexicon.h"
#include "text/vocabulary.h"

namespace dojo::pack {

enum class Severity { hint, minor, major, critical };
std::string_view name(Severity severity);

struct Clause {
  base::ClauseId id;
  base::LocalText text;
  bool law = false;
  std::string checked_on;  // facts of law or of a marketplace: YYYY-MM-DD
};

struct ActInfo {
  base::ActId id;
  base::LocalText name;
  base::LocalText means;
};

// The closed set of check kinds; each is one file in grading/checks/.
enum class CheckKind {
  words,              // a text rule that the analyser finds
  language,           // the answer is in the conversation's language
  answer_time,        // first and later answers in time
  act_required,       // in a situation, one of these acts is due
  act_forbidden,      // in a situation, none of these acts may come
  action_required,    // in a situation, a desk action is due
  action_forbidden,   // in a situation, a desk action is a fault
  order_of_steps,     // steps in their order
  price_authority,    // a price below what the agent may give
  note_flag,          // note with the right flag, content and form
  customer_tag,       // the class that the customer showed
  promise_kept,       // what was promised is registered, granted and done
  phrase_use,         // a quick phrase twice running, or sent unadapted
  concession_steps,   // small concessions first, one at a time
  question_answered,  // every question is answered or taken up
  outcome,            // how the conversation ended
};
std::string_view name(CheckKind kind);

// One step of order_of_steps: it is done when its condition holds of a turn.
struct Step {
  std::string id;
  base::LocalText title;
  Condition when;
  bool required = true;
};

struct Rule {
  base::RuleId id;
  CheckKind check = CheckKind::words;
  Severity severity = Severity::minor;
  base::CriterionId criterion;
  int points = 10;  // taken off the criterion, once per turn
  std::vector<base::ClauseId> cites;
  base::LocalText title;   // "Flat refusal"
  base::LocalText why;     // one sentence for the debrief; {words} {ms} {limit} … are filled in
  base::LocalText better;  // what would have been right, in general
  // Parameters by check kind; the loader refuses any that the kind does not take.
  Condition when;                    // the situation
  std::vector<std::string> acts;     // act_required (any of), act_forbidden
  std::vector<std::string> actions;  // action_required (any of), action_forbidden
  Condition unless = never();        // excuses
  std::string window = "turn";       // turn | session: where a required thing may come
  std::vector<Step> steps;
  std::map<std::string, std::int64_t> limits;  // first_ms, later_ms …
  std::vector<std::string> names;              // flags, tags, words that must stand in a note
  std::optional<text::Detector> detector;      // words
};

struct Criterion {
  base::CriterionId id;
  base::LocalText title;
  int weight_permille = 0;
  int points = 100;
};

struct Rubric {
  std::vector<Criterion> criteria;
  int pass_permille = 800;
};

struct Goods {
  base::GoodsId id;
  base::LocalText name;
  base::LocalText short_name;
  base::LocalText facts;  // what an agent may say about it
  std::string category;
  std::int64_t list_price_fen = 0;
  std::int64_t floor_fen = 0;  // the desk refuses to go below without a supervisor
  std::vector<std::string> sizes, colours;
  int stock = 0;
  std::string picture;
};

struct Coupon {
  std::string id;
  base::LocalText name;
  std::int64_t off_fen = 0;
  std::int64_t from_fen = 0;  // the order value it needs
  bool open_to_all = true;
};

struct Gift {
  std::string id;
  base::LocalText name;
  std::int64_t value_fen = 0;
};

struct Catalog {
  std::vector<Goods> goods;
  std::vector<Coupon> coupons;
  std::vector<Gift> gifts;
  text::Vocabulary vocabulary;
  std::map<std::string, base::LocalText> term_names;  // colours, sizes, carriers by id

  const Goods* find(const base::GoodsId& id) const;
};

struct Phrase {
  base::PhraseId id;
  std::string group;
  std::string code;  // typed after '/'
  base::LocalText text;
};

struct Flag {
  std::string id;
  std::string colour;
  base::LocalText name;
  base::LocalText meaning;
  bool usable = true;
};

struct Tag {
  std::string id;  // potential | premium | bargainer | thorny | blacklist
  std::string colour;
  base::LocalText name;
  base::LocalText meaning;
};

struct Authority {  // what an agent of a tier may decide alone
  std::string tier;
  int price_permille = 1000;  // lowest share of the list price
  std::int64_t compensation_fen = 0;
  std::int64_t gift_fen = 0;
};

struct Term {  // a desk word that explains itself (催付, 改价, 旗帜 …)
  std::string id;
  base::LocalText name;
  base::LocalText explains;
};

struct AfterSales {
  int no_reason_days = 7;
  std::set<std::string> excepted_categories;
  base::LocalText return_address;
  base::LocalText return_requirements;
  std::map<std::string, base::LocalText> refund_reasons;  // id -> words on the platform
};

struct House {
  std::string id;  // "lantern"
  base::LocalText name;
  base::Millis wrap_up{90000};
  std::vector<Clause> clauses;
  std::vector<ActInfo> acts;
  std::vector<text::Detector> act_detectors;
  std::vector<Rule> rules;  // sorted by id
  Rubric rubric;
  Catalog catalog;
  std::vector<Phrase> phrases;
  std::vector<Flag> flags;
  std::vector<Tag> tags;
  std::vector<Authority> authority;
  std::vector<Term> terms;
  std::map<std::string, base::LocalText> signals;  // situations that nodes may raise
  AfterSales after_sales;
  Ladder ladder;

  const Clause* find(const base::ClauseId& id) const;
  const Rule* find(const base::RuleId& id) const;
  const Phrase* find(const base::PhraseId& id) const;
  const Authority* authority_of(std::string_view tier) const;
  text::Lexicon lexicon() const;  // acts and word rules together
};

}  // namespace dojo::pack
