// Small line icons drawn from strokes: they scale without blur and need no font.
//
//   ui::draw_icon(list, Icon::flag, {x, y}, side, colour);
#pragma once

#include <imgui.h>

#include "window/theme/theme.h"

namespace dojo::window::ui {

enum class Icon {
  none,
  check,
  cross,
  plus,
  minus,
  warning,
  info,
  clock,
  flag,
  chat,
  person,
  book,
  search,
  send,
  gear,
  star,
  money,
  lock,
  bulb,
  home,
  chevron_down,
  chevron_right,
  chevron_left,
  dot,
  count_
};

void draw_icon(ImDrawList* list, Icon icon, ImVec2 at, float side, theme::Colour colour);

}  // namespace dojo::window::ui
