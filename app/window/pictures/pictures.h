// The pictures of goods: simple own drawings in a file of shapes, so that they scale with the window and need
// no image of anybody else's.
//
//   auto pictures = Pictures::load(assets / "pictures" / "goods.json");
//   draw_picture(ImGui::GetWindowDrawList(), pictures->of("cotton-tee"), {x, y}, side, {});
//
// The file: {"format_version": 1, "pictures": {ID: {"main": "#rrggbb", "shapes": […]}}}. A shape is a polygon
// ("points": x, y, x, y … from 0 to 100, "open": true for a line) or a "circle": [x, y, radius], with "fill"
// and "line" ("main", "light", "shade", "dark", "none" or "#rrggbb") and "width". Polygons may be concave but
// must not cross themselves. Refused with the picture's id: unknown keys, bad colours, too few points. An
// unknown id gives the drawing "parcel". Immutable; any thread may read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <imgui.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "window/theme/theme.h"

namespace dojo::window {

enum class Dye { none, main, light, shade, dark, own };

struct Shape {
  Dye fill = Dye::none;
  Dye line = Dye::dark;
  theme::Colour own_fill, own_line;
  float width = 2;
  bool open = false;
  std::vector<ImVec2> points;            // of a polygon
  std::vector<std::uint16_t> triangles;  // indices into points, three by three
  std::optional<float> radius;           // a circle around points[0]
};

struct Drawing {
  theme::Colour main;
  std::vector<Shape> shapes;
};

class Pictures {
 public:
  static base::Result<Pictures> load(const std::filesystem::path& file);

  const Drawing& of(std::string_view id) const;
  bool has(std::string_view id) const { return pictures_.find(id) != pictures_.end(); }

 private:
  std::map<std::string, Drawing, std::less<>> pictures_;
};

// `dye`: the main colour instead of the picture's own (the colour that was ordered).
void draw_picture(ImDrawList* list, const Drawing& picture, ImVec2 at, float side,
                  std::optional<theme::Colour> dye = std::nullopt);

// The dye of a colour of the catalog ("navy"), if it is a usual one.
std::optional<theme::Colour> dye_of(std::string_view colour_id);

// Cuts a simple polygon into triangles (ear clipping). Empty: it crosses itself.
std::vector<std::uint16_t> triangulate(const std::vector<ImVec2>& points);

}  // namespace dojo::window
