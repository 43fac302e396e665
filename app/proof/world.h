// Where a conversation stands, as far as the customer and the desk can tell: a session without words and
// clock.
//
//   World world = world_of(state);                      // of a real session (session/state.h)
//   Step step = take(stage, world, reply);              // the real customer::react on the real desk
//   step.world, step.reaction, step.refused             // step.moved: the customer said or did something
//
// The same guards, reactions, desk checks and deeds as in a session, with what is heard given instead of read
// from words. Left out: the seed's choice of wording, and the seconds between two turns (`Reply::waited`
// stands for the wait that a guard may ask about). A supervisor's answer comes before the next turn. Values;
// pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "customer/customer.h"
#include "pack/house.h"
#include "proof/reply.h"
#include "session/state.h"

namespace dojo::proof {

struct Stage {
  const pack::House& house;
  const pack::Scenario& scenario;
};

struct World {
  std::string variant;
  customer::CustomerState customer;
  desk::Desk desk;
  std::set<std::string> acts, rules, signals, refused;  // since the start
  std::set<std::string> turn_signals;                   // of the customer's last words
  std::vector<text::Slot> slots;
  std::vector<pack::DoneAction> done;
  int turns = 0;
  std::optional<pack::Exit> exit;
};

World world_of(const session::State& state);

struct Step {
  World world;
  customer::Reaction reaction;
  std::vector<std::string> refused;  // calls that the desk did not allow
  bool moved = false;                // false: the customer only waits; the turn goes on
};

Step take(const Stage& stage, const World& world, const Reply& reply);

// What the customer's guards are asked about when this reply comes. Calls that the desk refuses count as
// refused; `desk` (if wanted) becomes the desk after the calls.
pack::Moment moment_of(const Stage& stage, const World& world, const Reply& reply,
                       desk::Desk* desk = nullptr);

// The reply added to a moment that was made without it: cheap, for trying many.
struct Trial {
  pack::Moment moment;
  desk::Desk desk;
};
Trial trial_of(const Stage& stage, const World& world);
void hear(const Stage& stage, const World& world, Trial& trial, const Reply& more);

// Two worlds with the same key behave alike from here on, as far as this case's guards can tell.
class Keys {
 public:
  explicit Keys(const pack::Scenario& scenario);
  std::string of(const World& world) const;

 private:
  std::set<std::string> acts_, rules_, signals_, done_, refused_,
      visits_;  // that a guard asks about since the start
  bool haggles_ = false, slots_ = false, turns_ = false;
};

}  // namespace dojo::proof
