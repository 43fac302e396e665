// Colours by role and sizes by unit: nothing in a view names a colour or a pixel.
//
//   Theme theme = make_theme(Look::dark);
//   draw_text(theme.colour(Ink::muted));  draw_box(theme.colour(Paint::surface));
//   Colour fill = theme.tone(Tone::danger).soft;
//
// Promise, held by tests: every ink reaches 4.5:1 on every paint that it may stand on (inks_on), and every
// outline of a control 3:1. Values. Source: WCAG 2.2, 1.4.3 and 1.4.11.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dojo::window::theme {

enum class Look { light, dark, high_contrast };

std::string_view name(Look look);
std::optional<Look> parse_look(std::string_view text);

// 0xRRGGBB with alpha apart, as people write colours.
struct Colour {
  std::uint32_t rgb = 0;
  std::uint8_t alpha = 255;

  constexpr Colour() = default;
  constexpr explicit Colour(std::uint32_t value, std::uint8_t a = 255) : rgb(value), alpha(a) {}
  constexpr Colour faded(int permille) const {
    return Colour(rgb, static_cast<std::uint8_t>(alpha * permille / 1000));
  }
  constexpr std::uint32_t red() const { return rgb >> 16 & 255; }
  constexpr std::uint32_t green() const { return rgb >> 8 & 255; }
  constexpr std::uint32_t blue() const { return rgb & 255; }
  bool operator==(const Colour&) const = default;
};

// Areas.
enum class Paint {
  background,  // behind everything
  surface,     // panes and cards
  raised,      // popups, tooltips, hovered rows
  sunken,      // fields, tracks
  selected,    // the chosen row
  accent,      // primary buttons
  accent_hover,
  accent_down,
  danger,  // destructive buttons
  danger_hover,
  bubble_other,  // what the customer says
  bubble_own,    // what the trainee says
  count_
};

// Letters and icons.
enum class Ink { text, muted, accent, on_accent, on_danger, disabled, count_ };

// Lines.
enum class Line {
  separator,  // tells areas apart; decoration only
  control,    // the outline that makes a control recognisable
  focus,      // around what has the keyboard
  count_
};

// States. Each also has an icon and words: colour never stands alone.
enum class Tone { neutral, info, good, warning, danger, count_ };

struct ToneColours {
  Colour ink;   // on soft, surface and background
  Colour soft;  // a quiet fill behind it
  Colour line;
};

class Theme {
 public:
  Look look = Look::light;
  Colour colour(Paint paint) const { return paints[static_cast<std::size_t>(paint)]; }
  Colour colour(Ink ink) const { return inks[static_cast<std::size_t>(ink)]; }
  Colour colour(Line line) const { return lines[static_cast<std::size_t>(line)]; }
  const ToneColours& tone(Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }

  std::array<Colour, static_cast<std::size_t>(Paint::count_)> paints;
  std::array<Colour, static_cast<std::size_t>(Ink::count_)> inks;
  std::array<Colour, static_cast<std::size_t>(Line::count_)> lines;
  std::array<ToneColours, static_cast<std::size_t>(Tone::count_)> tones;
  Colour text_selection;  // behind selected text
  Colour shadow;
  Colour veil;  // over the window, behind a dialog
  Colour scrollbar;
};

Theme make_theme(Look look);

// The inks that views may put on a paint.
std::vector<Ink> inks_on(Paint paint);

// From 1 to 21, in hundredths: 450 means 4.5:1.
int contrast_hundredths(Colour a, Colour b);

}  // namespace dojo::window::theme
