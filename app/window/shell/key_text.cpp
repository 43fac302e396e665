#include "window/shell/key_text.h"

#include <cctype>

namespace dojo::window {
namespace {

constexpr int kFirstFunction = static_cast<int>(Key::f1);
constexpr int kLastFunction = static_cast<int>(Key::f12);

bool is_function(Key key) {
  const int number = static_cast<int>(key);
  return number >= kFirstFunction && number <= kLastFunction;
}

// Those that have a sign of their own on every keyboard.
bool is_sign(Key key) {
  const int number = static_cast<int>(key);
  return number > static_cast<int>(Key::space) && number < 128;
}

bool take(std::string_view& text, std::string_view start) {
  if (text.size() <= start.size() || text.substr(0, start.size()) != start) return false;
  text.remove_prefix(start.size());
  return true;
}

}  // namespace

std::string keys_text(Chord keys) {
  if (!is_function(keys.key) && !is_sign(keys.key)) return {};
  std::string text;
  if (keys.mods.ctrl) text += "Ctrl+";
  if (keys.mods.alt) text += "Alt+";
  if (keys.mods.shift) text += "Shift+";
  const int number = static_cast<int>(keys.key);
  if (is_function(keys.key)) return text + "F" + std::to_string(number - kFirstFunction + 1);
  return text + static_cast<char>(number);
}

std::optional<Chord> parse_keys(std::string_view text) {
  Chord keys;
  if (text.empty()) return keys;
  keys.mods.ctrl = take(text, "Ctrl+");
  keys.mods.alt = take(text, "Alt+");
  keys.mods.shift = take(text, "Shift+");
  if (text.size() == 1) {
    const auto sign = static_cast<unsigned char>(text[0]);
    if (std::islower(sign) != 0 || !is_sign(static_cast<Key>(sign))) return std::nullopt;
    keys.key = static_cast<Key>(sign);
    return keys;
  }
  for (int number = 1; number <= kLastFunction - kFirstFunction + 1; ++number) {
    if (text == "F" + std::to_string(number)) {
      keys.key = function_key(number);
      return keys;
    }
  }
  return std::nullopt;
}

bool is_modifier(Key key) {
  const int number = static_cast<int>(key);
  constexpr int kLastModifier = 347;  // right super
  return number >= static_cast<int>(Key::left_shift) && number <= kLastModifier;
}

bool may_bind(Chord keys) {
  if (is_function(keys.key)) return !(keys.mods.alt && keys.key == function_key(4));
  if (!is_sign(keys.key) || keys.key == Key::period) return false;
  if (keys.mods.alt) return !keys.mods.ctrl;  // AltGr types characters
  if (!keys.mods.ctrl) return false;
  switch (keys.key) {
    case Key::a:
    case Key::c:
    case Key::v:
    case Key::x:
    case Key::y:
    case Key::z:
      return false;  // editing
    default:
      return true;
  }
}

}  // namespace dojo::window
