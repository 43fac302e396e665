// A number that differs when two frames look different: a frame that looks like the last one need not be
// painted.
//
//   if (drawn_hash(*ImGui::GetDrawData()) == last) return;     // the screen shows it already
//
// Over every vertex, index, clip rectangle and texture of the frame. Pure.
#pragma once

#include <cstdint>
#include <imgui.h>

namespace dojo::window {

std::uint64_t drawn_hash(const ImDrawData& data);

}  // namespace dojo::window
