// What widgets keep between frames: half-typed texts, open lists, wishes for the keyboard. Nothing here is
// worth saving, and nothing decides anything.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "base/ids.h"
#include "window/app_state.h"
#include "window/composer/composer.h"

namespace dojo::window {

struct PersonScratch {
  composer::Composer name, staff_number, try_out;
  bool missing_name = false;
};

struct NoteScratch {
  bool open = false;
  composer::Composer text;
  std::string flag;
  bool focus_flags = false;
  bool focus_text = false;   // in the next frame: the digit is not also typed
  bool takes_digit = false;  // after Alt+F a digit chooses the flag
};

struct FormScratch {
  std::string action;  // whose fields these are
  std::map<std::string, composer::Composer> fields;
  std::map<std::string, std::size_t> choices;
  bool focus_first = false;
  bool complains = false;  // something is missing or no number
};

struct PhraseScratch {
  std::size_t chosen = 0;
  base::PhraseId put;   // into the reply, last
  bool closed = false;  // by Esc, until the text changes
};

struct Scratch {
  PersonScratch person;
  composer::Composer reply;
  bool blank_left = false;  // sending was refused: a {…} is still to be filled in
  PhraseScratch phrases;
  NoteScratch note;
  FormScratch form;
  composer::Composer rules;
  std::string open_clause;
  composer::Composer search;  // of the palette and the terms
  std::size_t palette_row = 0;
  std::string term;  // the desk term under the mouse or the keyboard, for F1
  float reply_height = 120;
  DeskPane pane = DeskPane::reply;
  bool pane_wanted = false;
  Overlay shown = Overlay::none;
  bool home_seen = false;
};

}  // namespace dojo::window
