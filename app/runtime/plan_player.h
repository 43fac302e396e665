// Plays a scripted trainee: a plan with what must come of it, or a plain script.
//
//   PlanRun run = play_plan(context, plan);   for (auto& complaint : run.complaints) …   // empty: as
//   expected ScriptRun run = play_script(context, start, steps);
//
// In memory; time is the script's. A plan's `answer_ms` waits for the customer's next words or system notice.
// A complaint is one English sentence that names what was expected and what came.
#pragma once

#include <string>
#include <vector>

#include "codec/plan.h"
#include "codec/script.h"
#include "grading/grade.h"
#include "session/rehearsal.h"

namespace dojo::runtime {

struct Played {
  std::vector<session::Event> events;
  session::State state;
  grading::Grade grade;
};

struct PlanRun {
  Played played;
  std::vector<std::string> complaints;
};

struct ScriptRun {
  Played played;
  std::vector<int> unused_lines;  // of the file: they came after the end
};

PlanRun play_plan(const session::Context& context, const codec::Plan& plan);

// Refuses unknown actions and malformed arguments (invalid_input, naming the line); never-ending is
// impossible.
base::Result<ScriptRun> play_script(const session::Context& context, const session::Start& start,
                                    const std::vector<codec::ScriptStep>& steps);

}  // namespace dojo::runtime
