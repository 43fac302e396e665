// dojo profile: the people who train here.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/civil_time.h"
#include "cli/people.h"

namespace dojo::cli {
namespace {

using Ordered = nlohmann::ordered_json;

struct ProfileOptions {
  std::string name, staff, language = "zh", who;
  bool json = false;
};

Ordered profile_json(const store::Profile& profile) {
  return {{"id", profile.id.text()},
          {"name", profile.name},
          {"staff_number", profile.staff_number},
          {"language", base::name(profile.language)}};
}

void add(Shell& shell, const ProfileOptions& options) {
  const auto language = base::parse_locale(options.language);
  if (!language) return fail(shell, Exit::usage, "--language must be zh or en");
  const auto store = open_store(shell);
  if (!store) return;
  const auto profile = add_person(shell, *store, options.name, options.staff, *language);
  if (!profile) return;
  if (options.json)
    shell.out << profile_json(*profile).dump() << "\n";
  else
    shell.out << profile->id.text() << "\n";
}

void list(Shell& shell, const ProfileOptions& options) {
  const auto store = open_store(shell);
  if (!store) return;
  const auto all = store->profiles();
  if (!all) return fail(shell, all.error());
  Ordered rows = Ordered::array();
  for (const store::Profile& profile : *all) {
    if (options.json)
      rows.push_back(profile_json(profile));
    else
      shell.out << profile.id.text() << "  " << profile.name << "  " << profile.staff_number << "  "
                << base::name(profile.language) << "\n";
  }
  if (options.json) shell.out << rows.dump() << "\n";
}

void erase(Shell& shell, const ProfileOptions& options) {
  const auto store = open_store(shell);
  if (!store) return;
  const auto profile = find_profile(shell, *store, options.who);
  if (!profile) return;
  const std::string now = base::write_rfc3339(runtime::SystemClock().wall());
  const auto erased = store->erase_person(profile->id, "cli", now);
  if (!erased) return fail(shell, erased.error());
  shell.out << pick(shell, {"已删除姓名、工号和所有对话内容；记录链还在，仍可校验。",
                            "Name, staff number and every conversation's words are erased; the chain of "
                            "records stands and still verifies."})
            << "\n";
}

}  // namespace

void add_profile(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand("profile", "The people who train here: add, list, erase");
  verb->require_subcommand(1);
  auto options = std::make_shared<ProfileOptions>();
  CLI::App* adding = verb->add_subcommand("add", "Adds a person and prints their id");
  adding->add_option("name", options->name, "name")->required();
  adding->add_option("--staff", options->staff, "staff number");
  adding->add_option("--language", options->language, "zh or en")->capture_default_str();
  adding->add_flag("--json", options->json, "as JSON");
  adding->callback([&shell, options] { add(shell, *options); });
  CLI::App* listing = verb->add_subcommand("list", "Lists the people");
  listing->add_flag("--json", options->json, "as JSON");
  listing->callback([&shell, options] { list(shell, *options); });
  CLI::App* erasing = verb->add_subcommand("erase", "Erases a person: name, staff number and words");
  erasing->add_option("who", options->who, "id, staff number or name")->required();
  erasing->callback([&shell, options] { erase(shell, *options); });
}

}  // namespace dojo::cli
