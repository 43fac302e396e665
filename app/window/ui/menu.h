// A menu of commands that hangs from a button.
//
//   if (const auto chosen = ui::menu("menu/chat", lang::tr("menu.chat"), items)) run(items[*chosen]);
//
// Items stand as <id>/<item's id>, with their keys on the right; disabled ones are shown, so that people
// learn what there is. Arrows move, Enter chooses, Esc closes. The index of what was chosen, once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "window/ui/text.h"

namespace dojo::window::ui {

struct MenuItem {
  std::string id;
  Text name;
  std::string keys;
  bool enabled = true;
};

std::optional<std::size_t> menu(std::string_view id, const Text& name, const std::vector<MenuItem>& items);

}  // namespace dojo::window::ui
