// The list of everything that the loader can complain about: one row a code, with its level and its wording.
//
//   make(Code::unknown_node, "scenario.json", {12, 9}, {"opning"})   ->  KD020: there is no node "opning" in
//   this case
//
// A code never changes its meaning and is never used again for something else; new ones are added at the end
// of their ten. `{0}` `{1}` … in message and hint stand for the arguments. Each code has a page
// docs/diagnostics/KD0xx.md.
#pragma once

#include <string>
#include <vector>

#include "base/locale.h"
#include "codec/diagnostic.h"

namespace dojo::codec {

enum class Code {
  // Files and JSON
  missing_file = 1,
  not_json = 2,
  duplicate_key = 3,
  not_an_integer = 4,
  too_deep = 5,
  too_large = 6,
  bad_utf8 = 7,
  byte_order_mark = 8,
  unexpected_file = 9,
  unknown_version = 10,
  // Shape
  unknown_key = 11,
  missing_key = 12,
  wrong_type = 13,
  not_allowed = 14,
  out_of_range = 15,
  bad_condition = 16,
  bad_parameter = 17,
  // References
  unknown_node = 20,
  unknown_line = 21,
  unknown_act = 22,
  unknown_rule = 23,
  unknown_action = 24,
  bad_argument = 25,
  unknown_signal = 26,
  unknown_fact = 27,
  unknown_goods = 28,
  unknown_clause = 29,
  unknown_criterion = 30,
  unknown_phrase = 31,
  unknown_flag = 32,
  unknown_tag = 33,
  unknown_tier = 34,
  unknown_term = 35,
  unknown_refund_reason = 36,
  unknown_variant = 37,
  fact_of_no_case = 38,
  // Names
  duplicate_id = 40,
  misplaced = 41,
  bad_id = 42,
  // Two languages
  missing_translation = 50,
  placeholder_mismatch = 51,
  unknown_placeholder = 52,
  stale_partner = 53,
  unused_line = 54,
  // How a case runs
  no_way_out = 60,
  unreachable_node = 61,
  exit_goes_on = 62,
  transition_shadowed = 63,
  no_model_reply = 64,
  variants_differ = 65,
  wrong_fact_type = 66,
  missing_plan = 67,
  bad_haggling = 68,
  // House
  bad_pattern = 70,
  bad_weights = 71,
  too_few_examples = 72,
  words_not_in_example = 73,
};

struct CodeInfo {
  Code code;
  Level level;
  base::LocalText message;
  base::LocalText hint;
};

const std::vector<CodeInfo>& code_table();  // by number
std::string code_id(Code code);             // "KD020"

Diagnostic make(Code code, const std::string& file, Position position,
                const std::vector<std::string>& arguments);

// "did you mean …?", or the few that exist; empty when neither helps.
base::LocalText suggestion(const std::string& unknown, const std::vector<std::string>& known);

}  // namespace dojo::codec
