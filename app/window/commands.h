// Everything that can be done with a key, in one table: menu, palette, key sheet, buttons and tests read it.
//
//   for (const CommandInfo& info : command_table()) … lang::tr(info.label) … keys_text(info.keys)
//   if (info.enabled(state)) info.effect(state, scratch) -> what App still has to do
//
// `effect` changes the page of state only; what needs the store or the clock comes back as a Deed. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "window/app_state.h"
#include "window/shell/keys.h"

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
  palette,
  key_sheet,
  terms,
  next_pane,
  text_larger,
  text_smaller,
  language,
  look,
};

// What only App can do.
enum class Deed { none, start, resume, retry, leave_desk, end_chat, hint };

struct CommandInfo {
  Command id;
  std::string_view name;   // stable: test ids, rebinding
  std::string_view label;  // key of its words
  Chord keys;              // none: by palette and buttons only
  bool (*enabled)(const AppState&);
  Deed (*effect)(AppState&, Scratch&);
};

const std::vector<CommandInfo>& command_table();
const CommandInfo& command_info(Command id);

// "Alt+N", "Ctrl+=", "F1"; empty for none. Key names are the same in both languages.
std::string keys_text(Chord keys);

}  // namespace dojo::window
