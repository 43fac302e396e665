#include <algorithm>

#include "desk/actions.h"

namespace dojo::desk {
namespace {

base::Error bad(const ActionCall& call, const std::string& what) {
  return {base::ErrorCode::invalid_input, "action " + call.id.text() + ": " + what};
}

std::string list(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

std::int64_t integer_arg(const ActionCall& call, const std::string& name) {
  const auto found = call.args.find(name);
  const auto* number = found == call.args.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
  return number ? *number : 0;
}

std::string text_arg(const ActionCall& call, const std::string& name) {
  const auto found = call.args.find(name);
  const auto* words = found == call.args.end() ? nullptr : std::get_if<std::string>(&found->second);
  return words ? *words : std::string();
}

base::Result<ActionCall> complete(const Desk& desk, ActionCall call) {
  const ActionSpec* spec = find_action(call.id);
  if (!spec) return bad(call, "there is no such action; `dojo actions` lists them");
  for (const auto& [name, value] : call.args) {
    const auto known = std::find_if(spec->arguments.begin(), spec->arguments.end(),
                                    [&wanted = name](const ArgumentSpec& arg) { return arg.name == wanted; });
    if (known == spec->arguments.end()) return bad(call, "it takes no argument \"" + name + "\"");
  }
  for (const ArgumentSpec& arg : spec->arguments) {
    auto found = call.args.find(arg.name);
    if (found == call.args.end()) {
      if (arg.type == ArgumentType::order && !desk.orders.empty())
        call.args[arg.name] = desk.orders.front().number;
      else if (arg.type == ArgumentType::order)
        return bad(call, "this customer has no order");
      else if (arg.required)
        return bad(call, "argument \"" + arg.name + "\" is missing");
      continue;
    }
    const bool is_integer = std::holds_alternative<std::int64_t>(found->second);
    if (is_integer != (arg.type == ArgumentType::integer)) {
      return bad(call, "argument \"" + arg.name + "\" must be " +
                           (arg.type == ArgumentType::integer ? "an integer" : "text"));
    }
    if (is_integer) continue;
    const std::string& words = std::get<std::string>(found->second);
    if (arg.type == ArgumentType::choice &&
        std::find(arg.choices.begin(), arg.choices.end(), words) == arg.choices.end()) {
      return bad(
          call, "argument \"" + arg.name + "\" is \"" + words + "\"; it must be one of " + list(arg.choices));
    }
    if (arg.type == ArgumentType::order && !find_order(desk, words)) {
      return bad(call, "this customer has no order \"" + words + "\"");
    }
  }
  return call;
}

}  // namespace dojo::desk
