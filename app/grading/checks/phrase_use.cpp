// Quick phrases: not the same one twice running, and nothing left in braces (K-10).
#include "grading/checks/check.h"

namespace dojo::grading {

Verdicts check_phrase_use(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  base::PhraseId before;
  std::size_t before_entry = 0;
  for (const session::Turn& turn : dossier.facts.turns) {
    for (const session::AgentMessage& message : turn.messages) {
      const bool repeated = !message.phrase.empty() && message.phrase == before;
      const std::size_t open = message.text.find('{');
      const bool unfilled = !message.phrase.empty() && open != std::string::npos &&
                            message.text.find('}', open) != std::string::npos;
      if (!message.phrase.empty()) verdicts.applies = true;
      if (repeated || unfilled) {
        Finding finding = found_words(rule, {message.text, {{message.entry, 0, message.text.size()}}, {}, {}},
                                      {0, message.text.size()});
        finding.args["phrase"] = message.phrase.text();
        if (repeated) finding.also.push_back({before_entry, 0, 0});
        verdicts.findings.push_back(std::move(finding));
      }
      before = message.phrase;
      before_entry = message.entry;
    }
  }
  return verdicts;
}

}  // namespace dojo::grading
