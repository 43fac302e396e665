// Key chords as text, for menus and the settings file, and which of them may be given to a command.
//
//   keys_text({letter('N'), {.alt = true}}) == "Alt+N";  parse_keys("Ctrl+=")  ->  the chord, or nothing
//
// Names are the same in both languages. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "window/shell/keys.h"

namespace dojo::window {

// "Alt+N", "Ctrl+=", "F1"; empty for none and for keys that no command can have.
std::string keys_text(Chord keys);
std::optional<Chord> parse_keys(std::string_view text);  // "" is no key at all: Key::none

// Not: keys that type, edit, move the focus or switch input methods (Ctrl+Space, Ctrl+., lone modifiers).
bool may_bind(Chord keys);
bool is_modifier(Key key);

}  // namespace dojo::window
