#include "session/event.h"

namespace dojo::session {
namespace {

struct Namer {
  std::string_view operator()(const SessionStarted&) const { return "SessionStarted"; }
  std::string_view operator()(const CustomerSpoke&) const { return "CustomerSpoke"; }
  std::string_view operator()(const CustomerWaited&) const { return "CustomerWaited"; }
  std::string_view operator()(const CustomerActed&) const { return "CustomerActed"; }
  std::string_view operator()(const TimeJumped&) const { return "TimeJumped"; }
  std::string_view operator()(const ReplySubmitted&) const { return "ReplySubmitted"; }
  std::string_view operator()(const ActionTaken&) const { return "ActionTaken"; }
  std::string_view operator()(const ActionRefused&) const { return "ActionRefused"; }
  std::string_view operator()(const SupervisorAnswered&) const { return "SupervisorAnswered"; }
  std::string_view operator()(const HintAsked&) const { return "HintAsked"; }
  std::string_view operator()(const RuleLookedUp&) const { return "RuleLookedUp"; }
  std::string_view operator()(const Resumed&) const { return "Resumed"; }
  std::string_view operator()(const ConversationClosed&) const { return "ConversationClosed"; }
  std::string_view operator()(const SessionEnded&) const { return "SessionEnded"; }
};

}  // namespace

std::string_view type_name(const Payload& payload) {
  return std::visit(Namer{}, payload);
}

}  // namespace dojo::session
