// What widgets keep between frames: half-typed texts, open lists, wishes for the keyboard. Nothing here is
// worth saving, and nothing decides anything.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "window/app_state.h"
#include "window/composer/composer.h"

namespace dojo::window {

// A pane needs a frame to know how tall a form is, and another to scroll to its end.
inline constexpr int kBringFrames = 3;
// Dear ImGui moves the keyboard itself when a window is new, a frame after it appeared.
inline constexpr int kArrivalFrames = 3;

// At the end of its scope, when the form has been drawn: scrolls the pane to it while frames are left.
class BringIntoView {
 public:
  explicit BringIntoView(int& frames) : frames_(frames) {}
  ~BringIntoView();
  BringIntoView(const BringIntoView&) = delete;
  BringIntoView& operator=(const BringIntoView&) = delete;

 private:
  int& frames_;
};

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
  int bring = 0;             // frames in which the pane still scrolls to the form
};

struct FormScratch {
  std::string action;  // whose fields these are
  std::map<std::string, composer::Composer> fields;
  std::map<std::string, std::size_t> choices;
  bool focus_first = false;
  bool complains = false;  // something is missing or no number
  int bring = 0;           // frames in which the pane still scrolls to the form
};

struct PhraseScratch {
  std::size_t chosen = 0;
  base::PhraseId put;   // into the reply, last
  bool closed = false;  // by Esc, until the text changes
};

// How tall the rows of the thread are, so that only those in view are drawn.
struct ThreadLayout {
  // What the heights were measured for.
  base::SessionId session;
  float room = 0;
  unsigned generation = 0;
  base::Locale ui = base::Locale::zh;

  std::vector<float> ends;  // of each entry, from the start of the first
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
  float hint_height = 0;      // pixels, of its whole text; 0: not drawn yet
  float chosen_height = 240;  // of the chosen case on the home page
  DeskPane pane = DeskPane::reply;
  bool pane_wanted = false;
  Overlay shown = Overlay::none;
  std::optional<Screen> seen;  // the page of the frame before
  int arriving = 0;            // frames in which a new page still gives the keyboard to where one begins
  bool arrived = false;        // this is one of them
  bool side_shown = false;     // in a narrow window: the tools instead of the conversation
  bool open_menu = false;      // F10: the keyboard goes to the menus
  std::string rebinding;       // the command that waits for its new keys
  std::string key_trouble;     // why the last chord could not be given: a key of the words of the program
  std::string key_owner;       // the command that has it
  ThreadLayout thread;
};

}  // namespace dojo::window
