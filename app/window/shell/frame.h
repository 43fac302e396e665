// What every shell does around a frame: Dear ImGui's context with our fonts, keys and style. Shells own one.
#pragma once

#include <imgui.h>
#include <memory>
#include <optional>

#include "window/fonts/font_system.h"
#include "window/shell/input_queue.h"
#include "window/ui/context.h"

namespace dojo::window {

class ImguiFrame {
 public:
  explicit ImguiFrame(fonts::TextureSink& sink);
  ~ImguiFrame();
  ImguiFrame(const ImguiFrame&) = delete;
  ImguiFrame& operator=(const ImguiFrame&) = delete;

  void set_sizes(fonts::Sizes sizes) { wished_sizes_ = sizes; }
  void set_look(theme::Look look) { wished_look_ = look; }

  void begin(ImVec2 size, ImVec2 pixels_per_unit, float elapsed_s);  // after events were pushed
  void end();                                                        // then render GetDrawData()

  InputQueue queue;
  ui::Context& context() { return context_; }
  fonts::FontSystem& fonts() { return fonts_; }

 private:
  void take_wishes();

  fonts::FontSystem fonts_;
  ImGuiContext* imgui_;
  ui::Context context_;
  std::optional<fonts::Sizes> wished_sizes_;
  std::optional<theme::Look> wished_look_;
};

}  // namespace dojo::window
