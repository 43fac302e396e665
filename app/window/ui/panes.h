// Areas that hold widgets: panes that scroll, cards, splitters, dialogs.
//
//   float queue = ui::split_size("desk/queue", 240);
//   { ui::Pane pane("queue", {.width = queue}); … }
//   ui::splitter("desk/queue", 240, {.least = 180, .most = 320});
//   { ui::Pane thread("thread"); … }
//
// Sizes are units; 0 is what is left. Splitters are moved with the mouse, or with the arrows when they have
// the keyboard, and their sizes live in the context (the settings remember them). Scope objects end what they
// began.
#pragma once

#include <imgui.h>
#include <string>
#include <string_view>

#include "window/theme/theme.h"
#include "window/ui/text.h"

namespace dojo::window::ui {

enum class PaneLook { plain, card, sunken };

struct PaneStyle {
  float width = 0;
  float height = 0;
  PaneLook look = PaneLook::plain;
  float padding = 12;
  bool stick_to_end = false;  // a thread: stays at the newest line unless scrolled up
};

class Pane {
 public:
  explicit Pane(std::string_view id, const PaneStyle& style = {});
  ~Pane();
  Pane(const Pane&) = delete;
  Pane& operator=(const Pane&) = delete;
  bool visible() const { return visible_; }

 private:
  bool visible_ = false;
};

// A card as tall as what is in it.
class Card {
 public:
  explicit Card(std::string_view id, float padding = 16, theme::Paint paint = theme::Paint::surface);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

 private:
  std::string id_;
  float padding_px_;
  theme::Paint paint_;
  float left_, top_, width_;
  ImDrawListSplitter layers_;  // an own one, so that cards may stand in cards
};

struct SplitRange {
  int least = 120;
  int most = 480;
  bool vertical_bar = true;      // between left and right; false: between above and below
  bool grows_backwards = false;  // the pane stands behind the bar (right or below)
};
float split_size(std::string_view id, int initial);
void splitter(std::string_view id, int initial, SplitRange range);

// A dialog over everything; Esc closes it. open_dialog once, then every frame: if (ui::Dialog d{"refund",
// title}; d.open()) …
void open_dialog(std::string_view id);
void close_dialog();
class Dialog {
 public:
  Dialog(std::string_view id, const Text& title, float width = 420, bool esc_closes = true);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  bool open() const { return open_; }

 private:
  bool open_ = false;
};

// The whole window, without decoration: the first thing that a frame draws.
class Page {
 public:
  explicit Page(std::string_view id, float padding = 0);
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;
};

}  // namespace dojo::window::ui
