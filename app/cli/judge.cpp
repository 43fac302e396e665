// dojo judge: dialogue acts, findings and slots of replies, JSON Lines in and out.
#include <CLI/CLI.hpp>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/utf8.h"
#include "cli/shop.h"

namespace dojo::cli {
namespace {

using Ordered = nlohmann::ordered_json;

struct Question {
  Ordered id;
  base::Locale locale = base::Locale::zh;
  std::string text, situation;
};

// The question of a line, or what is wrong with it.
std::variant<Question, std::string> read_question(const std::string& line) {
  if (!base::is_utf8(line)) return "the line is not UTF-8";
  const auto json = Ordered::parse(line, nullptr, false);
  if (json.is_discarded()) return "the line is no JSON";
  if (!json.is_object()) return "the line is no JSON object";
  Question question;
  if (json.contains("id")) question.id = json["id"];
  if (!json.contains("text") || !json["text"].is_string()) return "\"text\" is missing or no text";
  if (!json.contains("locale") || !json["locale"].is_string())
    return "\"locale\" is missing; it must be zh or en";
  const auto locale = base::parse_locale(json["locale"].get<std::string>());
  if (!locale) return "\"locale\" must be zh or en";
  question.locale = *locale;
  question.text = json["text"].get<std::string>();
  if (question.text.size() > text::kMaxReplyBytes) return "\"text\" is longer than 16384 bytes";
  if (json.contains("situation") && !json["situation"].is_null()) {
    if (!json["situation"].is_string()) return "\"situation\" is no text";
    question.situation = json["situation"].get<std::string>();
  }
  return question;
}

// Integers as integers: fen, permille of the price still to pay, milliseconds, pieces.
Ordered slot_value(const text::Slot& slot) {
  switch (slot.kind) {
    case text::SlotKind::money:
    case text::SlotKind::rate:
    case text::SlotKind::duration:
    case text::SlotKind::quantity:
      return slot.number;
    default:
      return slot.value;
  }
}

Ordered answer(const runtime::Shop& shop, const Question& question) {
  const text::Analysis analysis =
      shop.analyser().analyse({question.text, question.locale, question.situation});
  Ordered acts = Ordered::array(), findings = Ordered::array(), slots = Ordered::array();
  for (const text::ActHit& act : analysis.acts) {
    acts.push_back({{"id", act.id.text()}, {"begin", act.span.begin}, {"end", act.span.end}});
  }
  for (const text::RuleHit& hit : analysis.rules) {
    const pack::Rule* rule = shop.pack().house.find(hit.id);
    Ordered cites = Ordered::array();
    if (rule) {
      for (const base::ClauseId& clause : rule->cites) cites.push_back(clause.text());
    }
    findings.push_back({{"rule", hit.id.text()},
                        {"severity", rule ? pack::name(rule->severity) : "minor"},
                        {"begin", hit.span.begin},
                        {"end", hit.span.end},
                        {"cites", cites}});
  }
  for (const text::Slot& slot : analysis.slots) {
    slots.push_back({{"kind", text::name(slot.kind)},
                     {"value", slot_value(slot)},
                     {"begin", slot.span.begin},
                     {"end", slot.span.end}});
  }
  return {{"id", question.id}, {"acts", acts}, {"findings", findings}, {"slots", slots}};
}

void judge(Shell& shell) {
  const auto shop = open_shop(shell);
  if (!shop) return;
  std::string line;
  for (int number = 1; std::getline(shell.in, line); ++number) {
    const auto question = read_question(line);
    if (const auto* why = std::get_if<std::string>(&question)) {
      shell.out << Ordered{{"line", number}, {"error", *why}}.dump() << "\n";
      shell.exit = Exit::invalid_input;
      continue;
    }
    shell.out << answer(*shop, std::get<Question>(question)).dump() << "\n";
  }
}

}  // namespace

void add_judge(CLI::App& app, Shell& shell) {
  CLI::App* verb = app.add_subcommand("judge",
                                      "Judges replies: JSON Lines {id, locale, situation?, text} on standard "
                                      "input, acts, findings and slots out");
  verb->add_flag("--json")->description("accepted for likeness; the answer always is JSON");
  verb->callback([&shell] { judge(shell); });
}

}  // namespace dojo::cli
