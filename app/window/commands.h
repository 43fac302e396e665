// Everything that can be done with a key, in one table: menu, palette, key sheet, buttons and tests read it.
//
//   for (const CommandInfo& info : command_table()) … lang::tr(info.label) … keys_text(info.keys)
//   if (info.enabled(state)) info.effect(state, scratch) -> what App still has to do
//   keys_of(info, settings)                                   // as the user bound them, or as they are here
//
// `effect` changes the page of state only; what needs the store or the clock comes back as a Deed. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "window/app_state.h"
#include "window/shell/key_text.h"

namespace dojo::window {

struct Scratch;

enum class Command {
  write_note,
  set_flag,
  change_price,
  refund,
  exchange,
  go_to_reply,
  end_chat,
  hint,
  resume,
  start_case,
  show_debrief,
  retry,
  go_home,
  switch_person,
  menu,
  palette,
  key_sheet,
  terms,
  next_pane,
  text_larger,
  text_smaller,
  language,
  look,
  quit,
};

// The menu in which a command stands.
enum class Menu { chat, go, look, help };
inline constexpr Menu kMenus[] = {Menu::chat, Menu::go, Menu::look, Menu::help};

// What only App can do.
enum class Deed { none, start, resume, retry, leave_desk, end_chat, hint };

struct CommandInfo {
  Command id;
  std::string_view name;   // stable: test ids, rebinding
  std::string_view label;  // key of its words
  Chord keys;              // as long as nobody binds others; none: by menu, palette and buttons only
  Menu menu;
  bool (*enabled)(const AppState&);
  Deed (*effect)(AppState&, Scratch&);
};

const std::vector<CommandInfo>& command_table();
const CommandInfo& command_info(Command id);
const CommandInfo* find_command(std::string_view name);

Chord keys_of(const CommandInfo& info, const Settings& settings);
// The other command that has these keys, if any.
const CommandInfo* owner_of(Chord keys, const Settings& settings, Command apart_from);
// With these keys for the command; bindings that equal the table's are left out.
Settings with_keys(Settings settings, const CommandInfo& info, Chord keys);

}  // namespace dojo::window
