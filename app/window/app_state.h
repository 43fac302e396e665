// Everything that the window shows, as one page of plain values. App keeps it up to date; views read it, draw
// it and return wishes (window/wish.h); tests read it.
//
// Widget scratch (half-typed texts, open lists) lives apart, in views/scratch.h. Pointers are into the shop's
// pack, which outlives the window's frames. Values; one thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "career/progress.h"
#include "grading/debrief.h"
#include "pack/pack.h"
#include "runtime/sessions.h"
#include "session/facts.h"
#include "session/state.h"
#include "store/event_store.h"
#include "window/pictures/pictures.h"
#include "window/settings.h"

namespace dojo::window {

enum class Screen { trouble, profile, home, desk, debrief };
enum class Overlay { none, palette, keys, terms, confirm };
enum class DeskTab { order, customer, rules, actions, task };  // task: where the card has no room
enum class DeskPane { reply, side, card };
enum class DebriefTab { findings, mood, times, promises, score };  // score: where it has no column

// Something that went wrong: a key of the words of the program, and the technical detail.
struct Trouble {
  std::string key;
  std::string detail;
};

// A case as the home page lists it.
struct CaseRow {
  const pack::Case* scene = nullptr;
  std::optional<int> best_permille;  // of finished sessions
  bool passed = false;
  int tries = 0;
};

// The live conversation. `session` is a copy, taken whenever something happened in it.
struct DeskState {
  const pack::Case* scene = nullptr;
  base::SessionId id;
  session::State session;
  base::Millis now{0};  // session time
  DeskTab tab = DeskTab::order;
  std::string form;                       // the action whose form is open; empty: none
  std::optional<desk::ActionCall> asked;  // a money action that waits for its one confirmation
  std::vector<std::string> hint;          // what a good agent might say here, once asked for
  bool debrief_ready = false;             // the conversation is over and graded
  bool practice = false;                  // begun again from a turn: not kept, and it counts for nothing
};

struct DebriefState {
  const pack::Case* scene = nullptr;
  base::SessionId id;
  bool practice = false;
  session::Facts facts;
  grading::Grade grade;
  grading::Debrief page;
  DebriefTab tab = DebriefTab::findings;
  int mark = 0;  // the number of the chosen mark; 0: none
};

struct AppState {
  Screen screen = Screen::profile;
  Overlay overlay = Overlay::none;
  Settings settings;  // the language of the interface is settings.locale
  std::string data_folder;
  const pack::Pack* pack = nullptr;    // null while the shop is being opened: the page of people needs none
  const Pictures* pictures = nullptr;  // none: nothing is drawn beside goods
  bool quitting = false;               // the window is to close

  std::vector<store::Profile> people;
  std::optional<store::Profile> me;
  career::Progress progress;
  std::vector<CaseRow> cases;
  std::size_t chosen_case = 0;
  base::Locale conversation = base::Locale::zh;  // the language in which the next customer writes
  std::optional<runtime::SessionSummary> unfinished;

  DeskState desk;
  DebriefState debrief;
  std::optional<Trouble> trouble;  // on the trouble page it is the page; elsewhere a line that can be closed

  base::Locale ui() const { return settings.locale; }
  const pack::House& house() const { return pack->house; }
};

}  // namespace dojo::window
