// A desk action as a form: what is asked for, what may be chosen, and the call that the answers make.
//
//   const FormField field = field_of(house, desk, argument);   // choices empty: typed
//   auto call = call_of(house, desk, spec, scratch);           // nothing while an answer is missing or no
//   number
//
// Amounts are typed in yuan. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/actions.h"
#include "window/views/scratch.h"

namespace dojo::window {

struct FormField {
  const desk::ArgumentSpec* spec = nullptr;
  std::vector<std::string> choices;  // ids; with an empty first one where nothing may be chosen
  bool money = false;
  bool hidden = false;  // the only order there is
};

FormField field_of(const pack::House& house, const desk::Desk& desk, const desk::ArgumentSpec& spec);
std::optional<desk::ActionCall> call_of(const pack::House& house, const desk::Desk& desk,
                                        const desk::ActionSpec& spec, const FormScratch& scratch);

}  // namespace dojo::window
