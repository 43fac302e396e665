// Colours are legible: WCAG 2.2, 4.5:1 for text and 3:1 for what makes a control recognisable.
#include "window/theme/theme.h"

#include <gtest/gtest.h>

namespace dojo::window::theme {
namespace {

constexpr int kText = 450;
constexpr int kControl = 300;

class Looks : public ::testing::TestWithParam<Look> {
 protected:
  Theme theme = make_theme(GetParam());
};

TEST(Contrast, KnownPairs) {
  EXPECT_EQ(contrast_hundredths(Colour(0x000000), Colour(0xFFFFFF)), 2100);
  EXPECT_EQ(contrast_hundredths(Colour(0x777777), Colour(0xFFFFFF)), 447);
}

TEST_P(Looks, EveryInkIsLegibleOnEveryPaintItMayStandOn) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Paint::count_); ++i) {
    const Paint paint = static_cast<Paint>(i);
    for (const Ink ink : inks_on(paint)) {
      EXPECT_GE(contrast_hundredths(theme.colour(ink), theme.colour(paint)), kText)
          << "ink " << static_cast<int>(ink) << " on paint " << i;
    }
  }
}

TEST_P(Looks, EveryToneIsLegibleOnItsFillAndOnPanes) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Tone::count_); ++i) {
    const ToneColours& tone = theme.tones[i];
    EXPECT_GE(contrast_hundredths(tone.ink, tone.soft), kText) << "tone " << i;
    EXPECT_GE(contrast_hundredths(tone.ink, theme.colour(Paint::surface)), kText) << "tone " << i;
    EXPECT_GE(contrast_hundredths(tone.ink, theme.colour(Paint::background)), kText) << "tone " << i;
    EXPECT_GE(contrast_hundredths(theme.colour(Ink::text), tone.soft), kText) << "marked words, tone " << i;
  }
}

TEST_P(Looks, SelectedTextIsLegible) {
  EXPECT_GE(contrast_hundredths(theme.colour(Ink::text), theme.text_selection), kText);
}

TEST_P(Looks, ControlsAndFocusStandOut) {
  for (const Paint paint : {Paint::background, Paint::surface, Paint::raised, Paint::sunken}) {
    EXPECT_GE(contrast_hundredths(theme.colour(Line::control), theme.colour(paint)), kControl)
        << static_cast<int>(paint);
    EXPECT_GE(contrast_hundredths(theme.colour(Line::focus), theme.colour(paint)), kControl)
        << static_cast<int>(paint);
  }
  for (const Paint fill :
       {Paint::accent, Paint::accent_hover, Paint::accent_down, Paint::danger, Paint::danger_hover}) {
    EXPECT_GE(contrast_hundredths(theme.colour(fill), theme.colour(Paint::surface)), kControl)
        << static_cast<int>(fill);
  }
}

TEST_P(Looks, HasANameThatReadsBack) {
  EXPECT_EQ(parse_look(name(GetParam())), GetParam());
}

INSTANTIATE_TEST_SUITE_P(All, Looks, ::testing::Values(Look::light, Look::dark, Look::high_contrast),
                         [](const auto& look) { return std::string(name(look.param)); });

TEST(Look, UnknownNamesAreRefused) {
  EXPECT_EQ(parse_look("sepia"), std::nullopt);
}

}  // namespace
}  // namespace dojo::window::theme
