#include "proof/reply.h"

namespace dojo::proof {
namespace {

std::string role_name(text::PriceRole role) {
  switch (role) {
    case text::PriceRole::list:
      return " list";
    case text::PriceRole::asked:
      return " asked";
    case text::PriceRole::offered:
      return " offered";
    case text::PriceRole::off:
      return " off";
    case text::PriceRole::none:
      break;
  }
  return "";
}

}  // namespace

std::vector<std::string> heard_names(const Reply& reply) {
  std::vector<std::string> names(reply.acts.begin(), reply.acts.end());
  for (const std::string& rule : reply.rules) names.push_back("rule " + rule);
  for (const text::Slot& slot : reply.slots)
    names.push_back(std::string(text::name(slot.kind)) + role_name(slot.role) + " " + slot.value);
  return names;
}

std::string call_name(const desk::ActionCall& call) {
  std::string args;
  for (const auto& [name, value] : call.args) {
    if (name == "order") continue;
    const auto* number = std::get_if<std::int64_t>(&value);
    args += (args.empty() ? "" : ", ") + name + "=" +
            (number ? std::to_string(*number) : std::get<std::string>(value));
  }
  return call.id.text() + (args.empty() ? "" : "(" + args + ")");
}

std::string describe(const Reply& reply) {
  if (reply.kind == ReplyKind::silence) return "(silence)";
  std::string text = reply.kind == ReplyKind::unclear ? "(not understood)" : "";
  for (const std::string& name : heard_names(reply)) text += (text.empty() ? "" : " + ") + name;
  for (const desk::ActionCall& call : reply.calls) text += (text.empty() ? "" : " + ") + call_name(call);
  if (reply.waited.count() > 0) text += " after " + std::to_string(reply.waited.count()) + " ms";
  return text.empty() ? "(words)" : text;
}

}  // namespace dojo::proof
