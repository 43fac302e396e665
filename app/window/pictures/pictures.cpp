#include "window/pictures/pictures.h"

#include <array>
#include <cassert>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "window/ui/draw.h"

namespace dojo::window {
namespace {

using Json = nlohmann::json;
using theme::Colour;

constexpr const char* kUnknown = "parcel";

std::optional<Colour> parse_colour(const std::string& text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  if (text.find_first_not_of("0123456789abcdef", 1) != std::string::npos) return std::nullopt;
  return Colour(static_cast<std::uint32_t>(std::stoul(text.substr(1), nullptr, 16)));
}

bool parse_dye(const Json& value, Dye& dye, Colour& own) {
  if (!value.is_string()) return false;
  using Pair = std::pair<std::string_view, Dye>;
  static constexpr std::array kNames = {Pair{"none", Dye::none}, Pair{"main", Dye::main},
                                        Pair{"light", Dye::light}, Pair{"shade", Dye::shade},
                                        Pair{"dark", Dye::dark}};
  const std::string text = value.get<std::string>();
  for (const auto& [name, known] : kNames) {
    if (name == text) return dye = known, true;
  }
  const auto colour = parse_colour(text);
  if (!colour) return false;
  dye = Dye::own;
  own = *colour;
  return true;
}

bool parse_numbers(const Json& value, std::vector<float>& out) {
  if (!value.is_array()) return false;
  for (const Json& number : value) {
    if (!number.is_number()) return false;
    out.push_back(number.get<float>());
  }
  return true;
}

bool parse_points(const Json& value, Shape& shape) {
  std::vector<float> numbers;
  if (!parse_numbers(value, numbers) || numbers.size() < 4 || numbers.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < numbers.size(); i += 2) shape.points.emplace_back(numbers[i], numbers[i + 1]);
  return true;
}

bool parse_circle(const Json& value, Shape& shape) {
  std::vector<float> numbers;
  if (!parse_numbers(value, numbers) || numbers.size() != 3) return false;
  shape.points.emplace_back(numbers[0], numbers[1]);
  shape.radius = numbers[2];
  return true;
}

std::optional<Shape> parse_shape(const Json& value) {
  if (!value.is_object()) return std::nullopt;
  Shape shape;
  bool good = true;
  for (const auto& [key, part] : value.items()) {
    if (key == "fill") {
      good &= parse_dye(part, shape.fill, shape.own_fill);
    } else if (key == "line") {
      good &= parse_dye(part, shape.line, shape.own_line);
    } else if (key == "width" && part.is_number()) {
      shape.width = part.get<float>();
    } else if (key == "open" && part.is_boolean()) {
      shape.open = part.get<bool>();
    } else if (key == "points") {
      good &= parse_points(part, shape);
    } else if (key == "circle") {
      good &= parse_circle(part, shape);
    } else {
      good = false;
    }
  }
  if (!good || shape.points.empty()) return std::nullopt;
  if (shape.fill != Dye::none && !shape.radius) {
    shape.triangles = triangulate(shape.points);
    if (shape.triangles.empty()) return std::nullopt;
  }
  return shape;
}

std::optional<Drawing> parse_picture(const Json& value) {
  Drawing picture;
  if (!value.is_object() || !value.contains("main") || !value.contains("shapes")) return std::nullopt;
  Dye ignored = Dye::none;
  if (!parse_dye(value["main"], ignored, picture.main) || ignored != Dye::own) return std::nullopt;
  for (const Json& each : value["shapes"]) {
    auto shape = parse_shape(each);
    if (!shape) return std::nullopt;
    picture.shapes.push_back(std::move(*shape));
  }
  return picture;
}

Colour mixed(Colour a, Colour b, std::uint32_t permille) {
  const auto part = [&](std::uint32_t x, std::uint32_t y) {
    return (x * (1000 - permille) + y * permille) / 1000;
  };
  return Colour(part(a.red(), b.red()) << 16 | part(a.green(), b.green()) << 8 | part(a.blue(), b.blue()));
}

Colour colour_of(Dye dye, Colour own, Colour main) {
  switch (dye) {
    case Dye::main:
      return main;
    case Dye::light:
      return mixed(main, Colour(0xFFFFFF), 620);
    case Dye::shade:
      return mixed(main, Colour(0x000000), 220);
    case Dye::dark:
      return mixed(main, Colour(0x1A202C), 780);
    case Dye::own:
      return own;
    case Dye::none:
      break;
  }
  return Colour(0, 0);
}

void draw_shape(ImDrawList* list, const Shape& shape, ImVec2 at, float unit, Colour main) {
  const auto place = [&](ImVec2 p) { return ImVec2(at.x + p.x * unit, at.y + p.y * unit); };
  const ImU32 fill = ui::packed(colour_of(shape.fill, shape.own_fill, main));
  const ImU32 line = ui::packed(colour_of(shape.line, shape.own_line, main));
  const float width = std::max(1.0f, shape.width * unit);
  if (shape.radius) {
    if (shape.fill != Dye::none) list->AddCircleFilled(place(shape.points[0]), *shape.radius * unit, fill);
    if (shape.line != Dye::none)
      list->AddCircle(place(shape.points[0]), *shape.radius * unit, line, 0, width);
    return;
  }
  // Without smoothing, or the triangles' edges would show inside; the outline is smooth.
  const ImDrawListFlags flags = list->Flags;
  list->Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (std::size_t i = 0; i + 2 < shape.triangles.size(); i += 3) {
    list->AddTriangleFilled(place(shape.points[shape.triangles[i]]),
                            place(shape.points[shape.triangles[i + 1]]),
                            place(shape.points[shape.triangles[i + 2]]), fill);
  }
  list->Flags = flags;
  if (shape.line == Dye::none) return;
  for (const ImVec2& point : shape.points) list->PathLineTo(place(point));
  list->PathStroke(line, shape.open ? ImDrawFlags_None : ImDrawFlags_Closed, width);
}

}  // namespace

base::Result<Pictures> Pictures::load(const std::filesystem::path& file) {
  const auto refuse = [&](const std::string& why) {
    return base::Error{base::ErrorCode::invalid_input, file.string() + ": " + why};
  };
  std::ifstream in(file, std::ios::binary);
  if (!in) return base::Error{base::ErrorCode::not_found, file.string() + ": no such file"};
  const Json root = Json::parse(in, nullptr, /*allow_exceptions=*/false);
  if (!root.is_object() || !root.contains("pictures") || !root["pictures"].is_object())
    return refuse("no object with \"pictures\"");
  Pictures out;
  for (const auto& [id, value] : root["pictures"].items()) {
    auto picture = parse_picture(value);
    if (!picture) return refuse("the picture \"" + id + "\" has a bad shape or colour");
    out.pictures_[id] = std::move(*picture);
  }
  if (!out.has(kUnknown)) return refuse("there is no picture \"parcel\" for goods without one");
  return out;
}

const Drawing& Pictures::of(std::string_view id) const {
  const auto found = pictures_.find(id);
  if (found != pictures_.end()) return found->second;
  const auto parcel = pictures_.find(kUnknown);
  assert(parcel != pictures_.end());
  return parcel->second;
}

void draw_picture(ImDrawList* list, const Drawing& picture, ImVec2 at, float side,
                  std::optional<Colour> dye) {
  const Colour main = dye.value_or(picture.main);
  for (const Shape& shape : picture.shapes) draw_shape(list, shape, at, side / 100, main);
}

std::optional<Colour> dye_of(std::string_view colour_id) {
  using Pair = std::pair<std::string_view, std::uint32_t>;
  static constexpr std::array kDyes = {
      Pair{"white", 0xF4F4F0},      Pair{"black", 0x3A3F47},      Pair{"grey", 0x9AA1A9},
      Pair{"navy", 0x2C3E66},       Pair{"light-blue", 0x9CC3E0}, Pair{"beige", 0xDCC9A6},
      Pair{"army-green", 0x66704A}, Pair{"khaki", 0xB59B6A},      Pair{"cream", 0xF1E6CE},
      Pair{"wine-red", 0x7C2F3E},   Pair{"red", 0xC0453A},        Pair{"pink", 0xE3A6B4},
      Pair{"blue", 0x4A7FB5},       Pair{"green", 0x5E9A6B},      Pair{"yellow", 0xE3C04F}};
  for (const auto& [id, rgb] : kDyes) {
    if (id == colour_id) return Colour(rgb);
  }
  return std::nullopt;
}

}  // namespace dojo::window
