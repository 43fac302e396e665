// A grade as JSON: what `dojo play` prints and what a `Graded` event records. docs/formats/results.md
// describes it.
//
//   std::string bytes = play_json({house, state, grade, unused, ui});
//
// Pure; keys in the order of the contract, integers only.
#pragma once

#include <string>
#include <vector>

#include "base/locale.h"
#include "grading/grade.h"
#include "pack/house.h"
#include "session/state.h"

namespace dojo::codec {

struct PlayResult {
  const pack::House& house;
  const session::State& state;
  const grading::Grade& grade;
  std::vector<int> unused_lines;
  base::Locale ui = base::Locale::zh;
};

std::string play_json(const PlayResult& result);

// The recorded grade: pins, scorecard and findings, independent of any interface language.
std::string graded_json(const session::State& state, const grading::Grade& grade);

}  // namespace dojo::codec
