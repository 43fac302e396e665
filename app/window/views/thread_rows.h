// One row of the conversation: a bubble, a line about what was done, a notice; with the day above it when a
// new one begins.
//
//   const float tall = row_height(view, row, room);      // exactly what draw_row takes
//   draw_row(view, row, {x, y}, room);
//
// Pixels. Heights depend on the room, the fonts and the language of the interface only, so that a thread of
// thousands of rows is measured once.
#pragma once

#include <imgui.h>

#include "window/views/views.h"

namespace dojo::window {

struct ThreadRow {
  const session::Entry& entry;
  std::size_t index = 0;
  bool new_day = false;
  bool read = false;  // the customer has written since
};

float row_height(View& view, const ThreadRow& row, float room);
void draw_row(View& view, const ThreadRow& row, ImVec2 at, float room);

// A picture of goods in a frame; nothing without pictures. `colour`: an id of the catalog, or empty.
void draw_goods_picture(View& view, const base::GoodsId& goods, const std::string& colour, ImVec2 at,
                        float side);

}  // namespace dojo::window
