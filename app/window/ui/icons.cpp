#include "window/ui/icons.h"

#include <cmath>
#include <initializer_list>
#include <utility>

#include "window/ui/draw.h"

namespace dojo::window::ui {
namespace {

// A pen on a 24 x 24 grid.
class Pen {
 public:
  Pen(ImDrawList* list, ImVec2 at, float side, ImU32 colour)
      : list_(list), at_(at), unit_(side / 24), colour_(colour), thick_(std::fmax(1.25f, side / 11)) {}

  void line(std::initializer_list<ImVec2> points, bool closed = false) const {
    for (const ImVec2 p : points) list_->PathLineTo(to(p));
    list_->PathStroke(colour_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, thick_);
  }
  void circle(ImVec2 centre, float radius) const {
    list_->AddCircle(to(centre), radius * unit_, colour_, 0, thick_);
  }
  void disc(ImVec2 centre, float radius) const {
    list_->AddCircleFilled(to(centre), radius * unit_, colour_);
  }
  void arc(ImVec2 centre, float radius, float from, float until) const {
    list_->PathArcTo(to(centre), radius * unit_, from, until, 20);
    list_->PathStroke(colour_, ImDrawFlags_None, thick_);
  }
  void box(ImVec2 a, ImVec2 b, float rounding) const {
    list_->AddRect(to(a), to(b), colour_, rounding * unit_, ImDrawFlags_None, thick_);
  }

 private:
  ImVec2 to(ImVec2 p) const { return ImVec2(at_.x + p.x * unit_, at_.y + p.y * unit_); }

  ImDrawList* list_;
  ImVec2 at_;
  float unit_;
  ImU32 colour_;
  float thick_;
};

constexpr float kPi = 3.14159265f;

void draw_star(const Pen& pen) {
  std::pair<float, float> p[10];
  for (int i = 0; i < 10; ++i) {
    const float angle = -kPi / 2 + static_cast<float>(i) * kPi / 5;
    const float radius = i % 2 == 0 ? 9.5f : 4.2f;
    p[i] = {12 + radius * std::cos(angle), 12.8f + radius * std::sin(angle)};
  }
  const auto at = [&](int i) { return ImVec2(p[i].first, p[i].second); };
  pen.line({at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9)}, true);
}

void draw_gear(const Pen& pen) {
  pen.circle({12, 12}, 3.2f);
  pen.circle({12, 12}, 7);
  for (int i = 0; i < 8; ++i) {
    const float angle = static_cast<float>(i) * kPi / 4;
    const float c = std::cos(angle);
    const float s = std::sin(angle);
    pen.line({{12 + 7 * c, 12 + 7 * s}, {12 + 10 * c, 12 + 10 * s}});
  }
}

void draw_sign(const Pen& pen, Icon icon) {
  switch (icon) {
    case Icon::check:
      return pen.line({{5, 12.5f}, {10, 17.5f}, {19.5f, 7}});
    case Icon::cross:
      pen.line({{6, 6}, {18, 18}});
      return pen.line({{18, 6}, {6, 18}});
    case Icon::plus:
      pen.line({{12, 5}, {12, 19}});
      return pen.line({{5, 12}, {19, 12}});
    case Icon::minus:
      return pen.line({{5, 12}, {19, 12}});
    case Icon::warning:
      pen.line({{12, 3.5f}, {22, 20.5f}, {2, 20.5f}}, true);
      pen.line({{12, 9.5f}, {12, 14.5f}});
      return pen.disc({12, 17.5f}, 1.2f);
    case Icon::info:
      pen.circle({12, 12}, 9.5f);
      pen.line({{12, 11}, {12, 17}});
      return pen.disc({12, 7.5f}, 1.3f);
    case Icon::clock:
      pen.circle({12, 12}, 9.5f);
      return pen.line({{12, 6.5f}, {12, 12}, {16, 14.5f}});
    case Icon::chevron_down:
      return pen.line({{6, 9.5f}, {12, 15.5f}, {18, 9.5f}});
    case Icon::chevron_right:
      return pen.line({{9.5f, 6}, {15.5f, 12}, {9.5f, 18}});
    case Icon::chevron_left:
      return pen.line({{14.5f, 6}, {8.5f, 12}, {14.5f, 18}});
    case Icon::dot:
      return pen.disc({12, 12}, 4.5f);
    default:
      return;
  }
}

void draw_thing(const Pen& pen, Icon icon) {
  switch (icon) {
    case Icon::flag:
      pen.line({{6, 21}, {6, 4}});
      return pen.line({{6, 4.5f}, {18.5f, 4.5f}, {15.5f, 9}, {18.5f, 13.5f}, {6, 13.5f}});
    case Icon::chat:
      return pen.line({{4, 5}, {20, 5}, {20, 16.5f}, {12, 16.5f}, {8, 20.5f}, {8, 16.5f}, {4, 16.5f}}, true);
    case Icon::person:
      pen.circle({12, 8}, 4.2f);
      return pen.arc({12, 22.5f}, 8.5f, kPi * 1.06f, kPi * 1.94f);
    case Icon::book:
      pen.box({4, 4}, {20, 20}, 2);
      return pen.line({{8.5f, 4}, {8.5f, 20}});
    case Icon::search:
      pen.circle({10.5f, 10.5f}, 6.5f);
      return pen.line({{15.5f, 15.5f}, {21, 21}});
    case Icon::send:
      pen.line({{3, 12}, {21, 4}, {15, 21}, {11, 13.5f}}, true);
      return pen.line({{11, 13.5f}, {21, 4}});
    case Icon::money:
      pen.circle({12, 12}, 9.5f);
      pen.line({{8, 7}, {12, 12}, {16, 7}});
      pen.line({{12, 12}, {12, 18}});
      return pen.line({{8.5f, 14}, {15.5f, 14}});
    case Icon::lock:
      pen.box({5, 11}, {19, 21}, 2);
      return pen.arc({12, 11}, 4.5f, kPi, 2 * kPi);
    case Icon::bulb:
      pen.arc({12, 10}, 6.5f, kPi * 0.75f, kPi * 2.25f);
      pen.line({{8.5f, 15.5f}, {9.5f, 18}, {14.5f, 18}, {15.5f, 15.5f}});
      return pen.line({{10, 21}, {14, 21}});
    case Icon::home:
      pen.line({{3, 12}, {12, 4}, {21, 12}});
      return pen.line({{6, 10}, {6, 20}, {18, 20}, {18, 10}});
    case Icon::star:
      return draw_star(pen);
    case Icon::gear:
      return draw_gear(pen);
    default:
      return draw_sign(pen, icon);
  }
}

}  // namespace

void draw_icon(ImDrawList* list, Icon icon, ImVec2 at, float side, theme::Colour colour) {
  draw_thing(Pen(list, at, side, packed(colour)), icon);
}

}  // namespace dojo::window::ui
