#include "window/composer/keyboard.h"

#include <array>

namespace dojo::window::composer {
namespace {

struct Movement {
  Key key;
  Move plain;
  Move with_ctrl;
};

constexpr std::array<Movement, 8> kMovements = {{
    {Key::left, Move::left, Move::word_left},
    {Key::right, Move::right, Move::word_right},
    {Key::up, Move::up, Move::up},
    {Key::down, Move::down, Move::down},
    {Key::home, Move::row_start, Move::text_start},
    {Key::end, Move::row_end, Move::text_end},
    {Key::page_up, Move::page_up, Move::page_up},
    {Key::page_down, Move::page_down, Move::page_down},
}};

Effect take_text(std::u32string_view text, Composer& composer, bool one_step) {
  const bool fits = one_step ? composer.core.commit(text) : composer.core.type(text);
  composer.refused = !fits;
  return Effect::edited;
}

Effect apply_shortcut(Key key, bool shift, Composer& composer, Clipboard& clipboard) {
  EditCore& core = composer.core;
  switch (key) {
    case Key::a:
      core.select_all();
      return Effect::none;
    case Key::c:
      if (core.has_selection()) clipboard.set(core.selected());
      return Effect::none;
    case Key::x:
      if (!core.has_selection()) return Effect::none;
      clipboard.set(core.cut());
      return Effect::edited;
    case Key::v:
      return take_text(clipboard.get(), composer, true);
    case Key::z:
      return (shift ? core.redo() : core.undo()) ? Effect::edited : Effect::none;
    case Key::y:
      return core.redo() ? Effect::edited : Effect::none;
    default:
      return Effect::none;
  }
}

Effect apply_enter(Mods mods, Composer& composer, const Options& options, bool single_line) {
  if (single_line) return Effect::submit;
  const bool sends = options.submit == Submit::enter ? !mods.shift && !mods.ctrl : mods.ctrl;
  if (sends) return Effect::submit;
  return take_text(U"\n", composer, false);
}

Effect apply_key(Key key, Mods mods, Composer& composer, const Options& options, bool single_line,
                 Clipboard& clipboard) {
  EditCore& core = composer.core;
  for (const Movement& movement : kMovements) {
    if (movement.key != key) continue;
    core.move(mods.ctrl ? movement.with_ctrl : movement.plain, mods.shift ? Select::yes : Select::no);
    return Effect::none;
  }
  switch (key) {
    case Key::backspace:
      mods.ctrl ? core.erase_word_left() : core.erase_left();
      return Effect::edited;
    case Key::del:
      if (mods.shift) return apply_shortcut(Key::x, false, composer, clipboard);
      mods.ctrl ? core.erase_word_right() : core.erase_right();
      return Effect::edited;
    case Key::insert:
      if (mods.ctrl) return apply_shortcut(Key::c, false, composer, clipboard);
      return mods.shift ? apply_shortcut(Key::v, false, composer, clipboard) : Effect::none;
    case Key::enter:
    case Key::keypad_enter:
      return apply_enter(mods, composer, options, single_line);
    case Key::escape:
      return Effect::leave;
    default:
      return mods.ctrl ? apply_shortcut(key, mods.shift, composer, clipboard) : Effect::none;
  }
}

}  // namespace

Effect apply(const InputEvent& event, Composer& composer, const Options& options, bool single_line,
             Clipboard& clipboard) {
  switch (event.kind) {
    case EventKind::text:
      // Several characters at once are an input method's commit: one step of undo.
      return take_text(event.text, composer, event.text.size() > 1);
    case EventKind::key_down:
    case EventKind::key_repeat:
      if (event.mods.alt) return Effect::none;  // Alt chords are commands of the window
      return apply_key(event.key, event.mods, composer, options, single_line, clipboard);
    default:
      return Effect::none;
  }
}

}  // namespace dojo::window::composer
