// What every widget needs and no view should pass around: fonts, theme, this frame's input, caches, the
// recorder.
//
//   ui::Context ctx(fonts);  ui::set_context(&ctx);      // a shell does this
//   ui::px(12)                                           // 12 units at the present scale, in pixels
//   ui::frame_within(500ms)                              // the caret blinks: draw again by then
//
// Units are pixels at 100 %. One thread; the context must outlive the frames drawn with it.
#pragma once

#include <chrono>
#include <imgui.h>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "window/fonts/font_system.h"
#include "window/shell/keys.h"
#include "window/theme/theme.h"
#include "window/ui/focus.h"
#include "window/ui/recorder.h"
#include "window/ui/row_cache.h"

namespace dojo::window::ui {

using Millis = std::chrono::milliseconds;

class Context {
 public:
  explicit Context(fonts::FontSystem& font_system) : fonts(font_system) {}

  fonts::FontSystem& fonts;
  theme::Theme theme = theme::make_theme(theme::Look::light);
  FrameInput input;
  Recorder recorder;
  FocusOrder focus;
  RowCache rows;
  std::map<std::string, int> pane_units;  // sizes of split panes; the settings remember them
  std::vector<fonts::Role> roles;         // the top one is in use; body when empty
  std::optional<Millis> next_frame;       // soonest wish of this frame
  bool blink_caret = true;
};

Context& context();  // asserts that one is set
void set_context(Context* context);

// Puts a theme's colours and sizes into Dear ImGui's style. After a change of theme or scale, between frames.
void apply_style(const Context& context);

float px(float units);      // rounded to whole pixels
float units(float pixels);  // the other way, exactly
fonts::Role role();
void frame_within(Millis wait);

// From here to the end of the scope texts are in this role.
class RoleScope {
 public:
  explicit RoleScope(fonts::Role role);
  ~RoleScope();
  RoleScope(const RoleScope&) = delete;
  RoleScope& operator=(const RoleScope&) = delete;
};

}  // namespace dojo::window::ui
