// The order desk of one conversation as values: orders, notes and flags, tags, the review, what was granted.
//
//   Desk desk = set_up(house, scenario, facts);       // deterministic: same facts, same desk
//   auto refusal = check(house, desk, call);          // guards (desk/actions.h)
//   desk = carry_out(house, std::move(desk), call);   // total: what check let through
//
// Money in fen, times in days. No clock: events say when. Values; any thread. Clauses: N-1 to N-9, P-1 to
// P-12, C-6.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/ids.h"
#include "pack/house.h"
#include "pack/scenario.h"

namespace dojo::desk {

struct Application {
  enum class State { open, checked, approved, rejected };
  std::string kind;    // return | exchange | refund
  std::string reason;  // id of the house's refund reasons
  std::int64_t amount_fen = 0;
  State state = State::open;

  bool operator==(const Application&) const = default;
};

struct Note {
  std::string flag;
  std::string text;

  bool operator==(const Note&) const = default;
};

struct Registration {
  std::string matter;
  std::string text;

  bool operator==(const Registration&) const = default;
};

struct Order {
  std::string number;
  base::GoodsId goods;
  std::int64_t quantity = 1;
  std::string size, colour;
  std::int64_t list_fen = 0;   // list price of all goods of the order
  std::int64_t price_fen = 0;  // what they cost now
  std::int64_t freight_fen = 0;
  std::string state;  // unpaid | paid | shipped | received | completed | cancelled
  std::int64_t received_days = 0;
  std::string carrier, parcel;
  std::string condition;
  bool made_to_order = false;
  std::vector<std::string> gifts;
  std::vector<Note> notes;
  std::vector<Registration> registrations;
  std::optional<Application> application;
  std::string return_decision;  // accepted | declined, empty: none yet
  std::string exchange_decision;
  std::string return_freight;  // shop | customer
  bool application_invited = false;
  bool return_address_sent = false;
  bool parcel_came_back = false;
  std::int64_t receipt_extended_days = 0;
  std::int64_t refunded_fen = 0;
  bool resent = false;

  bool operator==(const Order&) const = default;
};

struct Review {
  int stars = 5;
  std::string text;
  std::string answer;

  bool operator==(const Review&) const = default;
};

// What a supervisor allowed in this conversation.
struct Grant {
  std::string topic;
  bool granted = false;
  std::optional<std::int64_t> floor_fen;

  bool operator==(const Grant&) const = default;
};

struct Desk {
  std::vector<Order> orders;
  std::optional<Review> review;
  std::vector<std::string> coupons;
  std::set<std::string> tags;
  std::vector<Grant> grants;

  bool operator==(const Desk&) const = default;
};

// The desk as the case begins. Facts resolve the `$names` of the scenario; they come from the session's
// variant.
Desk set_up(const pack::House& house, const pack::Scenario& scenario, const pack::Values& facts);

const Order* find_order(const Desk& desk, const std::string& number);

// A quantity of the pack under these facts; a fact that is no integer counts as 0 (the loader refuses such
// packs).
std::int64_t resolve(const pack::Quantity& quantity, const pack::Values& facts);
std::string resolve_text(const std::string& text, const pack::Values& facts);

// What a supervisor's reply allows under these facts.
Grant grant_of(const pack::SupervisorReply& reply, const pack::Values& facts);

}  // namespace dojo::desk
