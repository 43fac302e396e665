// Where the exploration begins: the opening of each variant, and each turn of the plans as they were played.
#include "proof/prove.h"
#include "session/rehearsal.h"

namespace dojo::proof {
namespace {

constexpr const char* kCivilStart = "2026-01-05T09:00:00+08:00";

Place opening_of(const session::Context& context, const std::string& variant) {
  session::Rehearsal rehearsal(context);
  session::Start start;
  start.started_civil = kCivilStart;
  start.variant = variant;
  Place place;
  if (rehearsal.submit({base::Millis{0}, start})) place.world = world_of(rehearsal.state());
  return place;
}

// Turns a plan's events into places: one when the customer has reacted and the next move is the agent's.
class PlanCourse {
 public:
  PlanCourse(const pack::House& house, const PlayedPlan& plan, std::vector<Place>& roots)
      : house_(house), plan_(plan), roots_(roots) {}

  void walk() {
    for (const session::Event& event : plan_.events) take_event(event);
    settle();
  }

 private:
  void take_event(const session::Event& event) {
    const bool agent_moves = std::holds_alternative<session::ReplySubmitted>(event.payload) ||
                             std::holds_alternative<session::ActionTaken>(event.payload) ||
                             std::holds_alternative<session::ActionRefused>(event.payload);
    const auto* spoke = std::get_if<session::CustomerSpoke>(&event.payload);
    const bool reacts = spoke && !spoke->continues;
    if (agent_moves || reacts) settle();
    state_ = session::apply(house_, std::move(state_), event);
    if (std::holds_alternative<session::ReplySubmitted>(event.payload)) spoke_ = true;
    if (const auto* taken = std::get_if<session::ActionTaken>(&event.payload))
      reply_.calls.push_back(taken->call);
    if (reacts) note(*spoke);
  }

  void note(const session::CustomerSpoke& spoke) {
    pending_ = true;
    place_ = {};
    place_.plan = plan_.name;
    place_.reaction = spoke.kind;
    place_.way = spoke.transition.text();
    if (spoke.kind == customer::ReactionKind::nudge) {
      place_.reply.kind = ReplyKind::silence;
      return;
    }
    reply_.acts = {spoke.heard.acts.begin(), spoke.heard.acts.end()};
    reply_.rules = {spoke.heard.rules.begin(), spoke.heard.rules.end()};
    reply_.slots = spoke.heard.slots;
    if (spoke_ && !reply_.has_words()) reply_.kind = ReplyKind::unclear;
    place_.reply = std::move(reply_);
    reply_ = {};
    spoke_ = false;
  }

  void settle() {
    if (!pending_) return;
    pending_ = false;
    place_.world = world_of(state_);
    place_.from = last_;
    place_.turns = place_.reaction == customer::ReactionKind::opening ? 0 : ++turns_;
    last_ = static_cast<int>(roots_.size());
    roots_.push_back(std::move(place_));
  }

  const pack::House& house_;
  const PlayedPlan& plan_;
  std::vector<Place>& roots_;
  session::State state_;
  Place place_;
  Reply reply_;
  bool pending_ = false;
  bool spoke_ = false;  // the agent, in the open turn
  int last_ = -1;
  int turns_ = 0;
};

}  // namespace

std::vector<Place> roots_of(const Subject& subject) {
  std::vector<Place> roots;
  for (const pack::Variant& variant : subject.context.scene.scenario.variants)
    roots.push_back(opening_of(subject.context, variant.id));
  for (const PlayedPlan& plan : subject.plans) PlanCourse(subject.context.house, plan, roots).walk();
  return roots;
}

}  // namespace dojo::proof
