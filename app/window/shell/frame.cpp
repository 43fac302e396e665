#include "window/shell/frame.h"

#include <imgui_internal.h>

namespace dojo::window {

ImguiFrame::ImguiFrame(fonts::TextureSink& sink)
    : fonts_(sink), imgui_(ImGui::CreateContext(&fonts_.atlas())), context_(fonts_) {
  ImGui::SetCurrentContext(imgui_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_HasMouseCursors;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.MousePos = ImVec2(-FLT_MAX, -FLT_MAX);
  map_keys(io);
  ui::set_context(&context_);
  ui::apply_style(context_);
}

ImguiFrame::~ImguiFrame() {
  ui::set_context(nullptr);
  ImGui::DestroyContext(imgui_);
}

void ImguiFrame::take_wishes() {
  if (!wished_sizes_ && !wished_look_) return;
  if (wished_sizes_) fonts_.configure(*wished_sizes_);
  if (wished_look_) context_.theme = theme::make_theme(*wished_look_);
  wished_sizes_.reset();
  wished_look_.reset();
  ui::apply_style(context_);
}

void ImguiFrame::begin(ImVec2 size, ImVec2 pixels_per_unit, float elapsed_s) {
  take_wishes();
  fonts_.begin_frame();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = size;
  io.DisplayFramebufferScale = pixels_per_unit;
  constexpr float kLeast = 0.0001f;  // Dear ImGui asserts that time moves
  io.DeltaTime = elapsed_s > kLeast ? elapsed_s : kLeast;
  io.FontDefault = fonts_.font(fonts::Role::body);
  context_.next_frame.reset();
  context_.roles.clear();
  context_.input = queue.next_frame(io);
  ImGui::NewFrame();
  // Letting go of Alt would move the keyboard to a menu bar, and away from the field that an Alt chord
  // opened.
  imgui_->NavWindowingToggleLayer = false;
  context_.focus.begin(context_.input);
  context_.recorder.begin_frame(ImGui::GetFrameCount());
}

void ImguiFrame::end() {
  ImGui::Render();
  fonts_.upload();
  if (fonts_.wants_frame() || queue.pending()) context_.next_frame = ui::Millis(0);
}

}  // namespace dojo::window
