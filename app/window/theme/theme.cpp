#include "window/theme/theme.h"

#include <cmath>
#include <utility>

namespace dojo::window::theme {
namespace {

Theme light() {
  Theme t;
  t.look = Look::light;
  t.paints = {Colour(0xF3F5F8), Colour(0xFFFFFF), Colour(0xF7F9FB), Colour(0xF4F6F9),
              Colour(0xE6F0EF), Colour(0x0B6E69), Colour(0x0A625E), Colour(0x085450),
              Colour(0xB3261E), Colour(0x9C1F18), Colour(0xEFF2F6), Colour(0xDCEFEC)};
  t.inks = {Colour(0x1B2430), Colour(0x566273), Colour(0x0B6A65),
            Colour(0xFFFFFF), Colour(0xFFFFFF), Colour(0x8A94A3)};
  t.lines = {Colour(0xE1E6ED), Colour(0x838E9E), Colour(0x0B6E69)};
  t.tones = {{{Colour(0x4A5666), Colour(0xEDF0F4), Colour(0xCBD3DD)},
              {Colour(0x1D5BB0), Colour(0xE7F0FC), Colour(0xA9C8F0)},
              {Colour(0x1C6B3C), Colour(0xE4F4EA), Colour(0xA3D5B6)},
              {Colour(0x8A4B00), Colour(0xFDF1DC), Colour(0xEBC88A)},
              {Colour(0xA8221B), Colour(0xFCEAE8), Colour(0xEFB3AE)}}};
  t.text_selection = Colour(0xB7DEDA);
  t.shadow = Colour(0x1B2430, 36);
  t.veil = Colour(0x1B2430, 110);
  t.scrollbar = Colour(0xA3ADBA);
  return t;
}

Theme dark() {
  Theme t;
  t.look = Look::dark;
  t.paints = {Colour(0x14181E), Colour(0x1B2129), Colour(0x262E38), Colour(0x13171C),
              Colour(0x1F3A3B), Colour(0x3FB8AE), Colour(0x58C7BD), Colour(0x33A29A),
              Colour(0xF2857C), Colour(0xF69C94), Colour(0x262E38), Colour(0x1D4443)};
  t.inks = {Colour(0xE6EBF1), Colour(0xA7B2C0), Colour(0x5CCBC1),
            Colour(0x06201E), Colour(0x2B0704), Colour(0x6C7786)};
  t.lines = {Colour(0x2C3541), Colour(0x768394), Colour(0x5CCBC1)};
  t.tones = {{{Colour(0xB9C3D0), Colour(0x29323D), Colour(0x445060)},
              {Colour(0x8EBBF7), Colour(0x1C2E47), Colour(0x35557F)},
              {Colour(0x7FD19D), Colour(0x193425), Colour(0x2F5F43)},
              {Colour(0xEDBE6C), Colour(0x3A2D14), Colour(0x6B5324)},
              {Colour(0xF59A92), Colour(0x41211F), Colour(0x7A3C38)}}};
  t.text_selection = Colour(0x2B5F5C);
  t.shadow = Colour(0x000000, 110);
  t.veil = Colour(0x000000, 150);
  t.scrollbar = Colour(0x566273);
  return t;
}

Theme high_contrast() {
  Theme t;
  t.look = Look::high_contrast;
  t.paints = {Colour(0x000000), Colour(0x000000), Colour(0x1A1A1A), Colour(0x000000),
              Colour(0x003C66), Colour(0xFFE100), Colour(0xFFF07A), Colour(0xFFD000),
              Colour(0xFF9B9B), Colour(0xFFC2C2), Colour(0x1A1A1A), Colour(0x00333F)};
  t.inks = {Colour(0xFFFFFF), Colour(0xE0E0E0), Colour(0xFFE100),
            Colour(0x000000), Colour(0x000000), Colour(0xA8A8A8)};
  t.lines = {Colour(0xFFFFFF), Colour(0xFFFFFF), Colour(0xFFE100)};
  t.tones = {{{Colour(0xFFFFFF), Colour(0x1A1A1A), Colour(0xFFFFFF)},
              {Colour(0x9CD2FF), Colour(0x001B33), Colour(0x9CD2FF)},
              {Colour(0x8CFFAE), Colour(0x00240D), Colour(0x8CFFAE)},
              {Colour(0xFFE100), Colour(0x2B2600), Colour(0xFFE100)},
              {Colour(0xFF9B9B), Colour(0x330000), Colour(0xFF9B9B)}}};
  t.text_selection = Colour(0x00538F);
  t.shadow = Colour(0x000000, 0);
  t.veil = Colour(0x000000, 200);
  t.scrollbar = Colour(0xFFFFFF);
  return t;
}

double luminance(Colour c) {
  const auto channel = [](std::uint32_t v) {
    const double x = static_cast<double>(v) / 255.0;
    return x <= 0.04045 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(c.red()) + 0.7152 * channel(c.green()) + 0.0722 * channel(c.blue());
}

}  // namespace

std::string_view name(Look look) {
  switch (look) {
    case Look::light:
      return "light";
    case Look::dark:
      return "dark";
    case Look::high_contrast:
      return "high_contrast";
  }
  return "light";
}

std::optional<Look> parse_look(std::string_view text) {
  for (const Look look : {Look::light, Look::dark, Look::high_contrast}) {
    if (text == name(look)) return look;
  }
  return std::nullopt;
}

Theme make_theme(Look look) {
  switch (look) {
    case Look::light:
      return light();
    case Look::dark:
      return dark();
    case Look::high_contrast:
      return high_contrast();
  }
  return light();
}

std::vector<Ink> inks_on(Paint paint) {
  switch (paint) {
    case Paint::accent:
    case Paint::accent_hover:
    case Paint::accent_down:
      return {Ink::on_accent};
    case Paint::danger:
    case Paint::danger_hover:
      return {Ink::on_danger};
    default:
      return {Ink::text, Ink::muted, Ink::accent};
  }
}

int contrast_hundredths(Colour a, Colour b) {
  double la = luminance(a);
  double lb = luminance(b);
  if (la < lb) std::swap(la, lb);
  return static_cast<int>(std::floor((la + 0.05) / (lb + 0.05) * 100.0));
}

}  // namespace dojo::window::theme
