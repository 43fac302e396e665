// The debrief as values, for every shell to show: what happened, what it was worth, and what to do better
// first.
//
//   Debrief d = make_debrief(rulebook, facts, grade);
//   d.marks[i].why.in(ui), d.priorities, d.answers, d.moods
//
// Sentences are worded in both languages; marks are numbered from 1 in the order of the transcript. Pure;
// same bytes for the same facts, pack and engine.
#pragma once

#include <string>
#include <vector>

#include "grading/grade.h"
#include "grading/mood_cause.h"

namespace dojo::grading {

struct ClauseText {
  base::ClauseId id;
  base::LocalText text;
};

struct Mark {
  int number = 0;  // from 1
  Finding finding;
  base::LocalText title, why, better;
  std::vector<ClauseText> clauses;
};

struct AnswerTime {
  std::size_t turn = 0;  // transcript index of the answer
  base::Millis waited{0};
  bool first = false;
};

struct Debrief {
  std::vector<Mark> marks;
  std::vector<int> priorities;  // at most three mark numbers, gravest first
  std::vector<AnswerTime> answers;
  std::vector<session::MoodChange> moods;
  std::vector<MoodCause> causes;  // beside moods
  std::vector<std::vector<std::string>>
      model_replies;  // beside facts.turns: what a good agent might have said there
};

Debrief make_debrief(const Rulebook& rulebook, const pack::Case& scene, const session::Facts& facts,
                     const Grade& grade);

}  // namespace dojo::grading
