// What each event of the keyboard does to the text. Without drawing, so that a test can play a whole input
// session.
#pragma once

#include "window/composer/composer.h"
#include "window/shell/keys.h"

namespace dojo::window::composer {

class Clipboard {
 public:
  virtual ~Clipboard() = default;
  virtual std::u32string get() = 0;
  virtual void set(std::u32string_view text) = 0;
};

enum class Effect { none, edited, submit, leave };

// `leave`: Escape was pressed, the keyboard goes back to the view.
Effect apply(const InputEvent& event, Composer& composer, const Options& options, bool single_line,
             Clipboard& clipboard);

}  // namespace dojo::window::composer
