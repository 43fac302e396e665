// Plays a case every way that its guards tell apart, to a bound, and remembers what was seen.
//
//   Exploration seen = explore(stage, roots, {.most_turns = 9});
//   seen.ways[i].taken                // was that transition ever taken, and where first
//   witness(seen, place)              // the replies that lead there
//
// Every root is a world with how it came about: the opening of each variant, and the turns of real plans.
// From each place the shortest replies that open each guard are tried, also silence and words that are not
// understood. Places that no guard can tell apart are one. Where places have been seen less, and those nearer
// to a good end, come first; after `most_places` it stops and says so. Deterministic: no clock, no chance.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "proof/guards.h"
#include "proof/world.h"

namespace dojo::proof {

struct Bound {
  int most_turns = 10;
  std::size_t most_places = 1500;  // that are gone on from
};

// A place in a conversation and the reply that led there.
struct Place {
  World world;
  int from = -1;  // index of the place before; -1: the customer's first words
  Reply reply;
  customer::ReactionKind reaction = customer::ReactionKind::opening;
  std::string way;  // the transition taken, if any
  int turns = 0;
  std::string plan;  // of a real plan's course, if it is one
  bool gone_on = false;
};

// A guard's shortest reply, and whether it drives its own transition or another one's.
struct Trigger {
  Reply reply;
  int place = -1;
  bool works = false;
  std::size_t taken_by = 0;  // index of the way, if it does not
};

struct WayRecord {
  int taken = 0;
  int place = -1;  // where it was taken first
  Reply reply;
  int tried_at = 0;  // places whose list holds it and that were gone on from
  int last_tried = -1;
  std::map<std::string, Trigger> triggers;  // by description
};

struct Exploration {
  std::vector<Way> ways;
  std::vector<WayRecord> records;  // beside ways
  std::vector<Place> places;
  std::map<std::string, int> good_end;  // by variant: the first place with a success
  std::map<std::string, std::set<std::pair<std::string, std::string>>>
      steps;                  // by variant: from node to node
  bool cut_by_turns = false;  // something lay beyond the bound
  bool cut_by_places = false;
};

// `roots` may name each other by `from`; those of a plan come in its order.
Exploration explore(const Stage& stage, std::vector<Place> roots, const Bound& bound);

// Indices of the places from the start to this one.
std::vector<int> course(const Exploration& seen, int place);

// Steps of the story (transitions between nodes) that each node is from an exit with success; none: no way
// there.
std::map<std::string, int> distance_to_success(const pack::Scenario& scenario);

}  // namespace dojo::proof
