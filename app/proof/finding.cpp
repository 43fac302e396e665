#include "proof/finding.h"

#include <algorithm>
#include <tuple>

namespace dojo::proof {
namespace {

struct FaultRow {
  Fault fault;
  std::string_view name;
  base::LocalText meaning;
};

const std::vector<FaultRow>& fault_rows() {
  static const std::vector<FaultRow> rows = {
      {Fault::no_passing_path, "no_passing_path", {"走不到成功的结局", "no path to a success"}},
      {Fault::no_exit, "no_exit", {"有节点走不到任何结局", "a node from which no exit is reached"}},
      {Fault::never_taken, "never_taken", {"永远走不到的分支", "a transition that can never be taken"}},
      {Fault::shadowed, "shadowed", {"被前面的分支挡住", "a transition hidden by an earlier one"}},
      {Fault::ambiguous, "ambiguous", {"同一句回复有两条分支要", "one reply that two transitions claim"}},
      {Fault::plan_fails, "plan_fails", {"示范计划没有通过", "an exemplary plan that does not pass"}},
      {Fault::plan_breaks_clause,
       "plan_breaks_clause",
       {"示范计划违反条款", "an exemplary plan that breaks a clause"}},
      {Fault::model_breaks_rule,
       "model_breaks_rule",
       {"示范回复违反规则", "a model reply that breaks a rule"}},
      {Fault::model_goes_nowhere,
       "model_goes_nowhere",
       {"示范回复推不动对话", "a model reply that drives no transition"}},
      {Fault::answer_in_words, "answer_in_words", {"台词说出了示范回复", "a line that says the model reply"}},
      {Fault::answer_named,
       "answer_named",
       {"台词点出了该做什么", "a line that names the wanted act or clause"}},
      {Fault::one_sided_limit,
       "one_sided_limit",
       {"数字界限只有一边有变体", "a limit with variants on one side only"}},
      {Fault::not_shown, "not_shown", {"在界限内没能证明", "not shown within the bound"}},
  };
  return rows;
}

const FaultRow& row_of(Fault fault) {
  return fault_rows()[static_cast<std::size_t>(fault) - 1];
}

}  // namespace

std::string code(Fault fault) {
  const int number = static_cast<int>(fault);
  return std::string(number < 10 ? "KP0" : "KP") + std::to_string(number);
}

std::string_view name(Fault fault) {
  return row_of(fault).name;
}

const base::LocalText& meaning(Fault fault) {
  return row_of(fault).meaning;
}

const std::vector<Fault>& all_faults() {
  static const std::vector<Fault> faults = [] {
    std::vector<Fault> all;
    for (const FaultRow& row : fault_rows()) all.push_back(row.fault);
    return all;
  }();
  return faults;
}

void sort(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.file, a.pointer, a.fault, a.subject, a.other) <
           std::tie(b.file, b.pointer, b.fault, b.subject, b.other);
  });
}

}  // namespace dojo::proof
