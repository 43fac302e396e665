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
  scratch.form.focus_first = true;
}

void set_text_px(AppState& state, int px) {
  state.settings.text_px = std::clamp(px, fonts::kMinTextPx, fonts::kMaxTextPx);
}

// What a command does, apart from the table so that each line of it stays readable.
Deed write_note(AppState& state, Scratch& scratch) {
  state.desk.tab = DeskTab::order;
  scratch.note.open = true;
  scratch.note.text.take_focus = true;
  return Deed::none;
}
Deed set_flag(AppState& state, Scratch& scratch) {
  state.desk.tab = DeskTab::order;
  scratch.note.open = true;
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
  scratch.reply.take_focus = true;
  return Deed::none;
}
Deed next_pane(AppState&, Scratch& scratch) {
  scratch.pane = scratch.pane == DeskPane::reply  ? DeskPane::side
                 : scratch.pane == DeskPane::side ? DeskPane::card
                                                  : DeskPane::reply;
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

}  // namespace

const std::vector<CommandInfo>& command_table() {
  static const std::vector<CommandInfo> table = {
      {Command::write_note, "write_note", "command.write_note", {letter('N'), kAlt}, has_orders, write_note},
      {Command::set_flag, "set_flag", "command.set_flag", {letter('F'), kAlt}, has_orders, set_flag},
      {Command::change_price,
       "change_price",
       "command.change_price",
       {letter('D'), kAlt},
       has_orders,
       change_price},
      {Command::refund, "refund", "command.refund", {letter('R'), kAlt}, has_orders, refund},
      {Command::exchange, "exchange", "command.exchange", {letter('X'), kAlt}, has_orders, exchange},
      {Command::go_to_reply, "go_to_reply", "command.go_to_reply", {letter('L'), kAlt}, in_chat, go_to_reply},
      {Command::end_chat,
       "end_chat",
       "command.end_chat",
       {letter('E'), kAlt},
       in_chat,
       leave_to_app<Deed::end_chat>},
      {Command::hint, "hint", "command.hint", {letter('H'), kAlt}, in_chat, leave_to_app<Deed::hint>},
      {Command::resume,
       "resume",
       "command.resume",
       {},
       [](const AppState& s) { return s.screen == Screen::home && s.unfinished.has_value(); },
       leave_to_app<Deed::resume>},
      {Command::start_case,
       "start_case",
       "command.start_case",
       {},
       [](const AppState& s) { return s.screen == Screen::home && s.chosen_case < s.cases.size(); },
       leave_to_app<Deed::start>},
      {Command::show_debrief,
       "show_debrief",
       "command.show_debrief",
       {},
       [](const AppState& s) { return s.screen == Screen::desk && s.desk.debrief_ready; },
       show_debrief},
      {Command::retry,
       "retry",
       "command.retry",
       {},
       [](const AppState& s) { return s.screen == Screen::debrief && s.debrief.scene != nullptr; },
       leave_to_app<Deed::retry>},
      {Command::go_home, "go_home", "command.go_home", {}, away_from_home, go_home},
      {Command::switch_person,
       "switch_person",
       "command.switch_person",
       {},
       [](const AppState& s) { return s.screen == Screen::home; },
       switch_person},
      {Command::palette,
       "palette",
       "command.palette",
       {letter('K'), kCtrl},
       always,
       show_overlay<Overlay::palette>},
      {Command::key_sheet,
       "key_sheet",
       "command.key_sheet",
       {Key::slash, kCtrl},
       always,
       show_overlay<Overlay::keys>},
      {Command::terms,
       "terms",
       "command.terms",
       {Key::f1, {}},
       [](const AppState& s) { return s.pack != nullptr; },
       show_overlay<Overlay::terms>},
      {Command::next_pane, "next_pane", "command.next_pane", {Key::f6, {}}, at_desk, next_pane},
      {Command::text_larger,
       "text_larger",
       "command.text_larger",
       {Key::equal, kCtrl},
       always,
       change_text<kTextStep>},
      {Command::text_smaller,
       "text_smaller",
       "command.text_smaller",
       {Key::minus, kCtrl},
       always,
       change_text<-kTextStep>},
      {Command::language, "language", "command.language", {}, always, change_language},
      {Command::look, "look", "command.look", {}, always, change_look},
  };
  return table;
}

const CommandInfo& command_info(Command id) {
  const auto& table = command_table();
  const auto found =
      std::find_if(table.begin(), table.end(), [id](const CommandInfo& info) { return info.id == id; });
  assert(found != table.end());
  return *found;
}

std::string keys_text(Chord keys) {
  if (keys.key == Key::none) return {};
  std::string text;
  if (keys.mods.ctrl) text += "Ctrl+";
  if (keys.mods.alt) text += "Alt+";
  if (keys.mods.shift) text += "Shift+";
  const int number = static_cast<int>(keys.key);
  const int first_function = static_cast<int>(Key::f1);
  if (number >= first_function) return text + "F" + std::to_string(number - first_function + 1);
  return text + static_cast<char>(number);
}

}  // namespace dojo::window
