// Order notes: in a situation a note with one of the flags in `names` is due, written content—agent—time (N-1
// to N-8). A rule without `names` judges the form of every note that was written.
#include <algorithm>
#include <array>
#include <cctype>

#include "grading/checks/check.h"

namespace dojo::grading {
namespace {

constexpr std::array kDashes = {"——", "—", "–", " - ", "-"};

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// The last two parts behind dashes, as {content, agent, time}; empty if there are not three parts.
std::vector<std::string> split_note(const std::string& note) {
  for (const char* dash : kDashes) {
    const std::string mark = dash;
    const std::size_t first = note.find(mark);
    if (first == std::string::npos) continue;
    const std::size_t second = note.find(mark, first + mark.size());
    if (second == std::string::npos) continue;
    return {note.substr(0, first), note.substr(first + mark.size(), second - first - mark.size()),
            note.substr(second + mark.size())};
  }
  return {};
}

bool well_formed(const std::string& note) {
  const std::vector<std::string> parts = split_note(note);
  return parts.size() == 3 && !parts[0].empty() && has_digit(parts[1]) && has_digit(parts[2]);
}

struct WrittenNote {
  const session::AgentAction* action;
  std::string flag, text;
};

std::vector<WrittenNote> notes_of(const Dossier& dossier) {
  std::vector<WrittenNote> notes;
  for (const session::Turn& turn : dossier.facts.turns) {
    for (const session::AgentAction& action : turn.actions) {
      if (action.refused || action.call.id.text() != "add_note") continue;
      notes.push_back({&action, desk::text_arg(action.call, "flag"), desk::text_arg(action.call, "text")});
    }
  }
  return notes;
}

}  // namespace

Verdicts check_note_flag(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  const std::vector<WrittenNote> notes = notes_of(dossier);
  if (rule.names.empty()) {
    for (const WrittenNote& note : notes) {
      verdicts.applies = true;
      if (well_formed(note.text)) continue;
      Finding finding = found_action(rule, *note.action);
      finding.args["words"] = note.text;
      verdicts.findings.push_back(std::move(finding));
    }
    return verdicts;
  }
  const std::size_t at = first_situation(rule, dossier);
  if (at == dossier.readings.size()) return verdicts;
  verdicts.applies = true;
  const auto flagged = std::find_if(notes.begin(), notes.end(), [&](const WrittenNote& note) {
    return std::find(rule.names.begin(), rule.names.end(), note.flag) != rule.names.end();
  });
  if (flagged != notes.end()) return verdicts;
  const std::size_t last = dossier.readings.size() - 1;
  if (notes.empty()) {
    verdicts.findings.push_back(
        found_missing(rule, dossier.last_entry_of(last), join(rule.names), dossier.agent_entries(at, last)));
  } else {
    Finding finding = found_action(rule, *notes.back().action);
    finding.args["flag"] = notes.back().flag;
    finding.args["expected"] = join(rule.names);
    verdicts.findings.push_back(std::move(finding));
  }
  return verdicts;
}

}  // namespace dojo::grading
