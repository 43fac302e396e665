// What a view asks for, as values: App carries it out after the frame was drawn.
//
// Views never act themselves, so a test can look at what a click means, and every way to a thing (button,
// key, palette) ends in the same place.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "window/app_state.h"
#include "window/commands.h"

namespace dojo::window::wish {

struct Run {  // a command of the table
  Command command;
};
struct AddPerson {
  std::string name, staff_number;
};
struct BecomePerson {
  base::ProfileId id;
};
struct ChangeSettings {
  Settings settings;
};
struct ChooseCase {
  std::size_t index;
};
struct ChooseConversation {
  base::Locale locale;
};
struct Say {
  std::string text;
  base::PhraseId phrase;
};
struct KeepDraft {
  std::string text;
};
struct Act {
  desk::ActionCall call;
};
struct Confirm {};  // the money action that waits
struct LookUpRule {
  base::ClauseId clause;
};
struct ShowTab {
  DeskTab tab;
};
struct ShowForm {  // of this action; empty closes it
  std::string action;
};
struct ShowDebriefTab {
  DebriefTab tab;
};
struct ShowMark {
  int number;
};
struct RetryFrom {  // the conversation of the debrief, as it stood before this entry
  std::size_t entry;
};
struct ShowTerms {};
struct CloseOverlay {};
struct CloseTrouble {};

}  // namespace dojo::window::wish

namespace dojo::window {

using Wish =
    std::variant<wish::Run, wish::AddPerson, wish::BecomePerson, wish::ChangeSettings, wish::ChooseCase,
                 wish::ChooseConversation, wish::Say, wish::KeepDraft, wish::Act, wish::Confirm,
                 wish::LookUpRule, wish::ShowTab, wish::ShowForm, wish::ShowDebriefTab, wish::ShowMark,
                 wish::RetryFrom, wish::ShowTerms, wish::CloseOverlay, wish::CloseTrouble>;
using Wishes = std::vector<Wish>;

}  // namespace dojo::window
