// The debrief as text for the terminal: the same bytes for the same session and language.
#pragma once

#include <string>

#include "base/locale.h"
#include "grading/debrief.h"

namespace dojo::cli {

struct DebriefPage {
  const pack::House& house;
  const pack::Case& scene;
  const session::Facts& facts;
  const grading::Grade& grade;
  const grading::Debrief& debrief;
  base::Locale ui = base::Locale::zh;
  bool colour = false;
};

std::string debrief_text(const DebriefPage& page);

// One row of a transcript: "00:09 you  您好呀".
std::string entry_text(const pack::House& house, const session::Entry& entry, base::Locale ui);
std::string clock_text(base::Millis at);

}  // namespace dojo::cli
