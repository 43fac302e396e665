// Filling in a desk action in the terminal: one question for each argument, amounts in yuan, choices by
// number.
//
//   ActionForm form(spec);
//   while (!form.done()) ask(form.question(ui)); form.answer(line) -> nullopt or what is wrong with it
//   submit(form.call());
//
// Optional arguments may be left empty; the order is never asked for (the current one is meant). Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/locale.h"
#include "desk/actions.h"

namespace dojo::cli {

class ActionForm {
 public:
  ActionForm(const desk::ActionSpec& spec, base::Locale ui);

  bool done() const { return next_ >= asked_.size(); }
  std::string question() const;
  std::optional<std::string> answer(const std::string& line);  // why it will not do; nullopt: taken
  const desk::ActionCall& call() const { return call_; }
  const desk::ActionSpec& spec() const { return spec_; }

 private:
  const desk::ActionSpec& spec_;
  base::Locale ui_;
  std::vector<const desk::ArgumentSpec*> asked_;
  std::size_t next_ = 0;
  desk::ActionCall call_;
};

}  // namespace dojo::cli
