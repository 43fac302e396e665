// The box in which answers are typed: soft-wrapped, growing, with Chinese input, emoji, undo and a counter.
//
//   composer::Composer reply;                                   // kept by the view
//   auto result = composer::input("desk/reply", reply, {.hint = lang::tr("desk.composer.hint"), .max_length =
//   500}); if (result.submitted && !reply.core.empty()) { send(reply.text()); reply.core.clear(); }
//
// Enter sends and Shift+Enter breaks the line; with Submit::ctrl_enter, Ctrl+Enter sends and Enter breaks.
// The text is left in place when submitted. A key that `intercept` takes does nothing here: a phrase list
// over the composer gets arrows and Enter that way. Heights in rows. field() is the same in one line, for
// names and searches: Enter submits. What was typed is kept exactly; only what is drawn passes the 16-bit
// map. One thread.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "window/composer/edit_core.h"
#include "window/shell/keys.h"
#include "window/ui/text.h"

namespace dojo::window::composer {

enum class Submit { enter, ctrl_enter };

struct Options {
  ui::Text hint = {};
  Submit submit = Submit::enter;
  int min_rows = 2;
  int max_rows = 8;
  std::size_t max_length = 4000;  // code points
  bool counter = true;            // "12 / 500", below the text
  float width = 0;                // units; 0: the rest of the row
  std::function<bool(const InputEvent&)> intercept = {};
};

struct Composer {
  EditCore core;
  bool take_focus = false;  // set it to move the keyboard here in the next frame

  std::string text() const;  // UTF-8
  void set_text(std::string_view utf8);

  // The widget's own.
  bool active = false;
  bool refused = false;  // the last input went over the limit
  float blink_s = 0;
  float scroll = 0;
  bool follow_caret = false;
  unsigned laid_out_for = 0;
  bool dragging = false;
};

struct Outcome {
  bool submitted = false;
  bool changed = false;
};

Outcome input(std::string_view id, Composer& composer, const Options& options = {});
Outcome field(std::string_view id, Composer& composer, const Options& options = {});

}  // namespace dojo::window::composer
