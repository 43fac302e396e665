// The structure of a case from its scenario.json, with every name in it checked.
//
//   CaseScope scope = case_scope(names, scenario_root, lines);
//   pack::Scenario scenario = read_scenario(scenario_root, scope);
//
// `scope.used` gathers the lines that somebody says. Nodes come sorted by id. Pure. Format:
// docs/formats/case.md.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "codec/field.h"
#include "codec/names.h"
#include "pack/scenario.h"

namespace dojo::codec {

struct CaseScope : Scope {
  std::set<std::string> lines;  // of both languages
  std::set<std::string> used;
  Declared transitions;
};

CaseScope case_scope(const Names& names, const Field& scenario, std::set<std::string> lines);
pack::Scenario read_scenario(const Field& root, CaseScope& scope);

// Whether every node can be reached and can end; only for a scenario without errors.
void check_graph(const Field& root, const pack::Scenario& scenario);

// Parts of read_scenario, each in a file of its own.
pack::Persona read_persona(const Field& field, CaseScope& scope);
pack::Node read_node(const Field& field, CaseScope& scope);
std::vector<pack::Transition> read_transitions(const Field& list, CaseScope& scope);

base::LineId read_line(const Field& field, CaseScope& scope);
std::vector<base::LineId> read_lines(const Field& list, CaseScope& scope);
base::NodeId read_node_name(const Field& field, const CaseScope& scope);

}  // namespace dojo::codec
