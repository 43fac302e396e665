// One case: a scripted customer as values. Structure only; the words of each language stand in CaseText.
//
// Loaded by codec/case_reader.h from scenarios/<pack>/cases/<kind>/<case>/; documented in
// docs/formats/case.md. A loaded Scenario is sound: every id that it names exists, every node can end.
// Immutable after loading.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/locale.h"
#include "base/units.h"
#include "pack/condition.h"
#include "pack/moment.h"

namespace dojo::pack {

enum class Outcome { solved, bought, left, complained, handed_over, unfinished };
enum class ExitResult { success, partial, failure };  // what the exit is worth for the criterion "outcome"

// What the customer does on the platform when a transition is taken.
struct CustomerDeed {
  enum class Kind {
    pay_order,
    open_application,
    return_parcel,
    change_review,
    add_review,
    cancel_order,
    receive_parcel
  };
  Kind kind = Kind::pay_order;
  std::string application;  // open_application: return | exchange | refund
  std::string
      reason;  // open_application: the reason chosen on the platform, an id of the house's refund reasons
  std::optional<Quantity> amount_fen;
  int stars = 0;      // add_review, change_review: 1 to 5
  base::LineId text;  // add_review: its words
};

struct Transition {
  base::TransitionId id;
  Condition when;
  base::NodeId to;  // empty: stays in the node
  std::vector<base::LineId> say;
  int mood = 0;      // added
  int patience = 0;  // added
  std::vector<CustomerDeed> deeds;
  std::map<std::string, Value> set;  // facts that change
};

// What the customer wants to hear in a node. Asked again, in other words, while nothing in `answered_by`
// holds.
struct Question {
  Condition answered_by;
  std::vector<base::LineId> again;
};

struct Exit {
  Outcome outcome = Outcome::solved;
  ExitResult result = ExitResult::success;
};

struct TimeJump {
  base::Millis by{0};
  base::LineId notice;  // what the system tells the trainee ("the next morning…")
};

struct Node {
  base::NodeId id;
  std::vector<base::LineId> say;
  std::vector<std::string> signals;  // the situations that these words raise, by the house's list
  std::optional<Question> question;
  std::vector<base::LineId> model;  // replies that a good agent might give here
  std::vector<Transition> transitions;
  std::optional<TimeJump> jump;  // taken on entering, before the customer speaks
  std::optional<Exit> exit;      // the conversation is over when the words are said
};

struct Haggling {
  std::string list_price;  // fact with the list price in fen
  int opening_permille = 700;
  int target_permille = 850;
  int limit_permille = 950;
  int step_permille = 50;     // of the list price, for the first concession
  int shrink_permille = 700;  // each further concession is this part of the one before
  std::vector<base::ActId> softens;
  std::vector<base::ActId> hardens;
};

struct KnownAnswer {  // what the persona can tell when asked
  Condition when;
  std::vector<base::LineId> say;
};

struct Persona {
  std::string customer_class;  // potential | premium | bargainer | thorny | blacklist
  int mood = 50;
  int patience = 3;
  base::Millis nudge_after{60000};
  std::vector<base::LineId> nudges;
  base::NodeId silent_exit;    // entered when patience runs out in silence
  base::NodeId patience_exit;  // entered when patience runs out otherwise
  std::vector<base::LineId> not_understood;
  int misses_allowed = 3;
  base::NodeId stuck;  // entered after that many misses in a row
  std::vector<KnownAnswer> known;
  std::vector<KnownAnswer> unknown;
  std::optional<Haggling> haggling;
};

struct Variant {
  std::string id;
  Values facts;
};

// Money in fen; Quantity may name a fact.
struct OrderSetup {
  std::string goods;  // goods id, or $fact
  Quantity quantity{1, ""};
  std::string size, colour;
  Quantity unit_price_fen;
  Quantity freight_fen;
  std::string state;  // unpaid | paid | shipped | received | completed
  Quantity received_days;
  std::string carrier;
  std::string condition = "intact";  // intact | worn | unsealed | activated | faulty, or $fact
  bool made_to_order = false;
};

struct SupervisorReply {
  std::string topic;  // price | return | refund | other
  Condition when;
  bool grants = false;
  std::optional<Quantity> floor_fen;
  base::LineId line;
};

struct Scenario {
  base::CaseId id;  // "small-order-haggle"; with its pack "lantern/small-order-haggle"
  std::string kind;
  std::string tier;
  std::vector<std::string> competences;
  std::vector<base::ClauseId> clauses;
  Persona persona;
  std::vector<Variant> variants;
  std::vector<OrderSetup> orders;
  std::optional<int> review_stars;  // a review that stands when the case begins
  base::LineId review_text;
  std::vector<SupervisorReply> supervisor;
  base::NodeId start;
  std::vector<Node> nodes;            // sorted by id
  std::vector<Transition> always;     // tried before a node's own
  std::vector<Transition> otherwise;  // tried after a node's own
  std::vector<std::string> plans;     // names of its plans

  const Node* find(const base::NodeId& node) const;
};

// The first reply to the topic whose condition holds; null if the script has none.
const SupervisorReply* supervisor_reply(const Scenario& scenario, const std::string& topic,
                                        const Moment& moment);

// A variant of a line is a burst: the messages that the customer sends one after another.
struct Line {
  std::vector<std::vector<std::string>> bursts;
  std::string partner;  // stamp of the same line in the other language when somebody last reviewed both
};

struct CaseText {
  base::Locale locale = base::Locale::zh;
  std::string title;
  std::string brief;    // what the trainee is told before the chat
  std::string persona;  // who this is and why they write, for authors and the debrief
  std::map<std::string, std::vector<std::string>> words;  // drawn by seed: name, address …
  std::map<base::LineId, Line> lines;
};

struct Case {
  Scenario scenario;
  CaseText zh, en;

  const CaseText& in(base::Locale locale) const { return locale == base::Locale::zh ? zh : en; }
};

std::string_view name(Outcome outcome);
std::string_view name(ExitResult result);

}  // namespace dojo::pack
