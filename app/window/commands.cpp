#include "window/commands.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "window/views/scratch.h"

namespace dojo::window {
namespace {

constexpr Mods kCtrl{.ctrl = true};
constexpr Mods kAlt{.alt = true};
constexpr int kTextStep = 2;

bool always(const AppState&) {
  return true;
}
bool in_chat(const AppState& s) {
  return s.screen == Screen::desk && s.desk.session.phase != session::Phase::ended;
}
bool has_orders(const AppState& s) {
  return in_chat(s) && !s.desk.session.desk.orders.empty();
}
bool at_desk(const AppState& s) {
  return s.screen == Screen::desk;
}
bool knows_person(const AppState& s) {
  return s.me.has_value() && s.pack != nullptr;
}
bool away_from_home(const AppState& s) {
  return knows_person(s) && s.screen != Screen::home;
}

void open_form(AppState& state, Scratch& scratch, const char* action) {
  state.desk.tab = DeskTab::actions;
  state.desk.form = action;
  scratch.side_shown = true;
  scratch.form.focus_first = true;
}

void set_text_px(AppState& state, int px) {
  state.settings.text_px = std::clamp(px, fonts::kMinTextPx, fonts::kMaxTextPx);
}

// What a command does, apart from the table so that each line of it stays readable.
Deed write_note(AppState& state, Scratch& scratch) {
  state.desk.tab = DeskTab::order;
  scratch.side_shown = true;
  scratch.note.open = true;
  scratch.note.bring = kBringFrames;
  scratch.note.text.take_focus = true;
  return Deed::none;
}
Deed set_flag(AppState& state, Scratch& scratch) {
  state.desk.tab = DeskTab::order;
  scratch.side_shown = true;
  scratch.note.open = true;
  scratch.note.bring = kBringFrames;
  scratch.note.focus_flags = true;
  return Deed::none;
}
Deed change_price(AppState& state, Scratch& scratch) {
  return open_form(state, scratch, "change_price"), Deed::none;
}
Deed refund(AppState& state, Scratch& scratch) {
  return open_form(state, scratch, "refund_part"), Deed::none;
}
Deed exchange(AppState& state, Scratch& scratch) {
  return open_form(state, scratch, "accept_exchange"), Deed::none;
}
Deed go_to_reply(AppState&, Scratch& scratch) {
  scratch.pane = DeskPane::reply;
  scratch.side_shown = false;
  scratch.reply.take_focus = true;
  return Deed::none;
}
Deed next_pane(AppState&, Scratch& scratch) {
  scratch.pane = scratch.pane == DeskPane::reply  ? DeskPane::side
                 : scratch.pane == DeskPane::side ? DeskPane::card
                                                  : DeskPane::reply;
  scratch.side_shown = scratch.pane != DeskPane::reply;
  scratch.pane_wanted = true;
  return Deed::none;
}
Deed show_debrief(AppState& state, Scratch&) {
  state.screen = Screen::debrief;
  return Deed::none;
}
Deed switch_person(AppState& state, Scratch&) {
  state.screen = Screen::profile;
  return Deed::leave_desk;
}
Deed go_home(AppState& state, Scratch&) {
  state.screen = Screen::home;
  return Deed::leave_desk;
}
template <Overlay kWhich>
Deed show_overlay(AppState& state, Scratch& scratch) {
  state.overlay = state.overlay == kWhich ? Overlay::none : kWhich;
  scratch.search.core.clear();
  scratch.search.take_focus = true;
  scratch.rebinding.clear();
  return Deed::none;
}
template <int kBy>
Deed change_text(AppState& state, Scratch&) {
  set_text_px(state, state.settings.text_px + kBy);
  return Deed::none;
}
Deed change_language(AppState& state, Scratch&) {
  state.settings.locale = state.ui() == base::Locale::zh ? base::Locale::en : base::Locale::zh;
  return Deed::none;
}
Deed change_look(AppState& state, Scratch&) {
  constexpr int kLooks = 3;
  state.settings.look = static_cast<theme::Look>((static_cast<int>(state.settings.look) + 1) % kLooks);
  return Deed::none;
}
template <Deed kDeed>
Deed leave_to_app(AppState&, Scratch&) {
  return kDeed;
}
Deed open_menu(AppState&, Scratch& scratch) {
  scratch.open_menu = true;
  return Deed::none;
}
Deed quit(AppState& state, Scratch&) {
  state.quitting = true;
  return Deed::none;
}

bool at_home(const AppState& s) {
  return s.screen == Screen::home;
}
bool can_resume(const AppState& s) {
  return at_home(s) && s.unfinished.has_value();
}
bool can_start(const AppState& s) {
  return at_home(s) && s.chosen_case < s.cases.size();
}
bool has_debrief(const AppState& s) {
  return at_desk(s) && s.desk.debrief_ready;
}
bool can_retry(const AppState& s) {
  return s.screen == Screen::debrief && s.debrief.scene != nullptr;
}
bool has_pack(const AppState& s) {
  return s.pack != nullptr;
}

}  // namespace

const std::vector<CommandInfo>& command_table() {
  using C = Command;
  constexpr Menu kChat = Menu::chat;
  constexpr Menu kGo = Menu::go;
  constexpr Menu kLook = Menu::look;
  constexpr Menu kHelp = Menu::help;
  constexpr Chord kNone{};
  // clang-format off
  static const std::vector<CommandInfo> table = {
      {C::write_note, "write_note", "command.write_note", {letter('N'), kAlt}, kChat, has_orders, write_note},
      {C::set_flag, "set_flag", "command.set_flag", {letter('F'), kAlt}, kChat, has_orders, set_flag},
      {C::change_price, "change_price", "command.change_price", {letter('D'), kAlt}, kChat, has_orders, change_price},
      {C::refund, "refund", "command.refund", {letter('R'), kAlt}, kChat, has_orders, refund},
      {C::exchange, "exchange", "command.exchange", {letter('X'), kAlt}, kChat, has_orders, exchange},
      {C::hint, "hint", "command.hint", {letter('H'), kAlt}, kChat, in_chat, leave_to_app<Deed::hint>},
      {C::end_chat, "end_chat", "command.end_chat", {letter('E'), kAlt}, kChat, in_chat, leave_to_app<Deed::end_chat>},
      {C::start_case, "start_case", "command.start_case", kNone, kChat, can_start, leave_to_app<Deed::start>},
      {C::resume, "resume", "command.resume", kNone, kChat, can_resume, leave_to_app<Deed::resume>},
      {C::retry, "retry", "command.retry", kNone, kChat, can_retry, leave_to_app<Deed::retry>},
      {C::go_to_reply, "go_to_reply", "command.go_to_reply", {letter('L'), kAlt}, kGo, in_chat, go_to_reply},
      {C::next_pane, "next_pane", "command.next_pane", {Key::f6, {}}, kGo, at_desk, next_pane},
      {C::show_debrief, "show_debrief", "command.show_debrief", kNone, kGo, has_debrief, show_debrief},
      {C::go_home, "go_home", "command.go_home", kNone, kGo, away_from_home, go_home},
      {C::switch_person, "switch_person", "command.switch_person", kNone, kGo, at_home, switch_person},
      {C::quit, "quit", "command.quit", {letter('Q'), kCtrl}, kGo, always, quit},
      {C::text_larger, "text_larger", "command.text_larger", {Key::equal, kCtrl}, kLook, always, change_text<kTextStep>},
      {C::text_smaller, "text_smaller", "command.text_smaller", {Key::minus, kCtrl}, kLook, always, change_text<-kTextStep>},
      {C::look, "look", "command.look", kNone, kLook, always, change_look},
      {C::language, "language", "command.language", kNone, kLook, always, change_language},
      {C::menu, "menu", "command.menu", {function_key(10), {}}, kHelp, has_pack, open_menu},
      {C::palette, "palette", "command.palette", {letter('K'), kCtrl}, kHelp, always, show_overlay<Overlay::palette>},
      {C::key_sheet, "key_sheet", "command.key_sheet", {Key::slash, kCtrl}, kHelp, always, show_overlay<Overlay::keys>},
      {C::terms, "terms", "command.terms", {Key::f1, {}}, kHelp, has_pack, show_overlay<Overlay::terms>},
  };
  // clang-format on
  return table;
}

const CommandInfo& command_info(Command id) {
  const auto& table = command_table();
  const auto found =
      std::find_if(table.begin(), table.end(), [id](const CommandInfo& info) { return info.id == id; });
  assert(found != table.end());
  return *found;
}

const CommandInfo* find_command(std::string_view name) {
  for (const CommandInfo& info : command_table()) {
    if (info.name == name) return &info;
  }
  return nullptr;
}

Chord keys_of(const CommandInfo& info, const Settings& settings) {
  const auto bound = settings.keys.find(std::string(info.name));
  return bound == settings.keys.end() ? info.keys : bound->second;
}

const CommandInfo* owner_of(Chord keys, const Settings& settings, Command apart_from) {
  if (keys.key == Key::none) return nullptr;
  for (const CommandInfo& info : command_table()) {
    if (info.id != apart_from && keys_of(info, settings) == keys) return &info;
  }
  return nullptr;
}

Settings with_keys(Settings settings, const CommandInfo& info, Chord keys) {
  if (keys == info.keys) {
    settings.keys.erase(std::string(info.name));
  } else {
    settings.keys[std::string(info.name)] = keys;
  }
  return settings;
}

}  // namespace dojo::window
