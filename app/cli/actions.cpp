// dojo actions: what an agent can do at the desk.
#include "desk/actions.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/shell.h"

namespace dojo::cli {
namespace {

using Ordered = nlohmann::ordered_json;

const char* type_name(desk::ArgumentType type) {
  switch (type) {
    case desk::ArgumentType::integer:
      return "integer";
    case desk::ArgumentType::text:
      return "text";
    case desk::ArgumentType::choice:
      return "choice";
    case desk::ArgumentType::order:
      return "order";
    case desk::ArgumentType::goods:
      return "goods";
  }
  return "";
}

Ordered local(const base::LocalText& text) {
  return {{"zh", text.zh}, {"en", text.en}};
}

Ordered spec_json(const desk::ActionSpec& spec) {
  Ordered args = Ordered::array();
  for (const desk::ArgumentSpec& arg : spec.arguments) {
    Ordered row = {{"name", arg.name},
                   {"type", type_name(arg.type)},
                   {"required", arg.required},
                   {"about", local(arg.about)}};
    if (!arg.choices.empty()) row["choices"] = arg.choices;
    args.push_back(std::move(row));
  }
  return {{"id", spec.id.text()},    {"name", local(spec.name)},        {"about", local(spec.about)},
          {"visible", spec.visible}, {"moves_money", spec.moves_money}, {"args", args}};
}

void list_actions(Shell& shell, bool json) {
  if (json) {
    Ordered all = Ordered::array();
    for (const desk::ActionSpec& spec : desk::action_specs()) all.push_back(spec_json(spec));
    shell.out << all.dump() << "\n";
    return;
  }
  for (const desk::ActionSpec& spec : desk::action_specs()) {
    shell.out << spec.id.text() << "  " << pick(shell, spec.name) << "\n    " << pick(shell, spec.about)
              << "\n";
    for (const desk::ArgumentSpec& arg : spec.arguments) {
      shell.out << "    " << arg.name << (arg.required ? "" : "?") << ": " << pick(shell, arg.about);
      for (std::size_t i = 0; i < arg.choices.size(); ++i)
        shell.out << (i == 0 ? " = " : " | ") << arg.choices[i];
      shell.out << "\n";
    }
  }
}

}  // namespace

void add_actions(CLI::App& app, Shell& shell) {
  CLI::App* verb =
      app.add_subcommand("actions", "Lists what an agent can do at the desk, with typed arguments");
  auto json = std::make_shared<bool>(false);
  verb->add_flag("--json", *json, "as JSON");
  verb->callback([&shell, json] { list_actions(shell, *json); });
}

}  // namespace dojo::cli
