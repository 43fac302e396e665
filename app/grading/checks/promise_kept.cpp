// Every promise of the ledger is kept as it was said (R-5, L-5).
#include "grading/checks/check.h"
#include "grading/promises.h"

namespace dojo::grading {

Verdicts check_promise_kept(const pack::Rule& rule, const Dossier& dossier) {
  Verdicts verdicts;
  for (const Promise& promise : promise_ledger(dossier)) {
    if (promise.state == Promise::State::offered) continue;
    verdicts.applies = true;
    if (promise.state == Promise::State::kept) continue;
    const Reading& reading = dossier.readings[promise.turn];
    text::Span span;
    for (const text::ActHit& act : reading.analysis.acts) {
      if (act.id == promise.kind) span = act.span;
    }
    Finding finding = found_words(rule, reading, span);
    finding.args["promise"] = promise.kind.text();
    if (promise.said_fen) finding.args["said_fen"] = *promise.said_fen;
    if (promise.done_fen) finding.args["done_fen"] = *promise.done_fen;
    if (!promise.deadline.empty()) finding.args["deadline"] = promise.deadline;
    verdicts.findings.push_back(std::move(finding));
  }
  return verdicts;
}

}  // namespace dojo::grading
