#include "pack/scenario.h"

#include <algorithm>

namespace dojo::pack {

const Node* Scenario::find(const base::NodeId& node) const {
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const Node& each) { return each.id == node; });
  return found == nodes.end() ? nullptr : &*found;
}

const SupervisorReply* supervisor_reply(const Scenario& scenario, const std::string& topic,
                                        const Moment& moment) {
  const auto& replies = scenario.supervisor;
  const auto found = std::find_if(replies.begin(), replies.end(), [&](const SupervisorReply& reply) {
    return reply.topic == topic && holds(reply.when, moment);
  });
  return found == replies.end() ? nullptr : &*found;
}

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::solved:
      return "solved";
    case Outcome::bought:
      return "bought";
    case Outcome::left:
      return "left";
    case Outcome::complained:
      return "complained";
    case Outcome::handed_over:
      return "handed_over";
    case Outcome::unfinished:
      return "unfinished";
  }
  return "";
}

std::string_view name(ExitResult result) {
  switch (result) {
    case ExitResult::success:
      return "success";
    case ExitResult::partial:
      return "partial";
    case ExitResult::failure:
      return "failure";
  }
  return "";
}

}  // namespace dojo::pack
