// Glyphs on demand: nothing that people can type is missing, and what is drawn is what was meant.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <vector>

#include "window/fonts/font_system.h"
#include "window/fonts/shelf.h"
#include "window/utf32.h"

namespace dojo::window::fonts {
namespace {

class Fonts : public ::testing::Test {
 protected:
  Fonts() {
    if (!fonts.usable()) ADD_FAILURE() << "install fonts-noto-cjk or fonts-wqy-microhei";
  }

  const ImFontGlyph& glyph(char32_t c, Role role = Role::body) {
    return *fonts.font(role)->FindGlyph(fonts.shown(c, role));
  }
  // Something is painted, and it has the colours that it should.
  bool painted(const ImFontGlyph& g, bool& coloured) const {
    const Canvas& canvas = fonts.canvas();
    bool any = false;
    const auto at = [](float uv, int side) { return static_cast<int>(uv * static_cast<float>(side) + 0.5f); };
    for (int y = at(g.V0, canvas.height); y < at(g.V1, canvas.height); ++y) {
      for (int x = at(g.U0, canvas.width); x < at(g.U1, canvas.width); ++x) {
        const std::uint32_t pixel = canvas.row(y)[x];
        if (pixel >> 24 != 0) any = true;
        if (pixel >> 24 != 0 && (pixel & 0xFFFFFF) != 0xFFFFFF) coloured = true;
      }
    }
    return any;
  }

  NoTexture sink;
  FontSystem fonts{sink};
};

TEST_F(Fonts, HanziRareNamesAndSignsHaveGlyphs) {
  for (const char32_t c : U"退款账逾龘𠮷𬴂￥·《》—…×÷①→★㎡") {
    if (c == 0) continue;
    bool coloured = false;
    EXPECT_TRUE(painted(glyph(c), coloured)) << "U+" << std::hex << static_cast<unsigned>(c);
    EXPECT_FALSE(coloured);
  }
  EXPECT_TRUE(fonts.missing().empty());
}

// The table of general standard Chinese characters of 2013, 196 of them beyond the basic plane.
TEST_F(Fonts, All8105StandardCharactersHaveGlyphs) {
  std::ifstream in(std::filesystem::path(DOJO_SOURCE_DIR) / "tests/window/data/standard_characters.txt");
  std::size_t count = 0;
  for (std::string line; std::getline(in, line);) {
    for (const char32_t c : to_utf32(line)) {
      fonts.shown(c, Role::body);
      ++count;
    }
    fonts.begin_frame();
  }
  EXPECT_EQ(count, 8105u);
  const auto face = FontLookup().interface_font(Weight::regular);
  if (face && face->path.find("Noto") == std::string::npos) GTEST_SKIP() << "only Noto Sans CJK has them all";
  EXPECT_TRUE(fonts.missing().empty()) << "U+" << std::hex << static_cast<unsigned>(*fonts.missing().begin());
}

TEST_F(Fonts, EmojiAreInColour) {
  if (!FontLookup().emoji_font()) GTEST_SKIP() << "fonts-noto-color-emoji is not installed";
  for (const char32_t c : {U'👋', U'😊', U'🎁', U'❤'}) {
    bool coloured = false;
    EXPECT_TRUE(painted(glyph(c), coloured));
    EXPECT_TRUE(glyph(c).Colored != 0 ? coloured : !coloured);
  }
  EXPECT_EQ(glyph(U'👋').Colored, 1u);
}

TEST_F(Fonts, TextBeyondTheBasicPlaneIsMappedOnlyForDrawing) {
  const std::string shown = fonts.shown("姓𠮷", Role::body);
  EXPECT_EQ(shown.substr(0, 3), "姓");
  EXPECT_EQ(shown.size(), 6u) << "a private-use code takes three bytes";
  EXPECT_EQ(fonts.shown("姓𠮷", Role::body), shown) << "the same code every time";
}

TEST_F(Fonts, APrivateUseCharacterInTheTextIsNotTakenForALentCode) {
  const char16_t lent = fonts.shown(U'👋', Role::body);
  EXPECT_NE(fonts.shown(static_cast<char32_t>(lent), Role::body), lent);
}

TEST_F(Fonts, AnUnknownCharacterIsABoxAndIsReported) {
  EXPECT_GT(glyph(U'\U000E1234').AdvanceX, 0);
  EXPECT_EQ(fonts.missing().count(U'\U000E1234'), 1u);
}

TEST_F(Fonts, InvisibleCharactersTakeNoRoom) {
  EXPECT_EQ(fonts.advance(0x200D, Role::body), 0);
  EXPECT_EQ(fonts.advance(0xFE0F, Role::body), 0);
}

TEST_F(Fonts, AHanziIsOneEmWideAtEverySize) {
  for (const Sizes sizes : {Sizes{12, 100}, Sizes{16, 150}, Sizes{32, 200}}) {
    fonts.configure(sizes);
    EXPECT_EQ(fonts.advance(U'账', Role::body),
              static_cast<float>(sizes.text_px * sizes.scale_percent / 100));
  }
}

TEST_F(Fonts, SizesOutsideTheRangesAreMovedInside) {
  fonts.configure({5, 900});
  EXPECT_EQ(fonts.sizes(), (Sizes{12, 200}));
}

TEST_F(Fonts, AFullTextureGrowsAndKeepsWhatIsInIt) {
  fonts.configure({32, 200});
  const int before = fonts.canvas().width * fonts.canvas().height;
  const std::uint32_t first = fonts.canvas().row(0)[0];
  char32_t c = 0x4E00;
  int frames = 0;
  while (fonts.canvas().width * fonts.canvas().height == before && frames < 50) {
    for (int i = 0; i < 100; ++i) fonts.shown(c++, Role::body);
    fonts.begin_frame();
    ++frames;
  }
  EXPECT_GT(fonts.canvas().width * fonts.canvas().height, before);
  EXPECT_EQ(fonts.canvas().row(0)[0], first);
  bool coloured = false;
  EXPECT_TRUE(painted(glyph(0x4E00), coloured)) << "its place in the texture was found again";
}

TEST_F(Fonts, AFullLargestTextureStartsAnewAndGoesOn) {
  fonts.configure({32, 200});
  bool started_anew = false;
  std::size_t most = 0;
  for (char32_t c = 0x4E00; c < 0x9FA5 && !started_anew; ++c) {
    fonts.shown(c, Role::title);
    fonts.begin_frame();
    started_anew = fonts.glyph_count() < most;
    most = std::max(most, fonts.glyph_count());
  }
  EXPECT_TRUE(started_anew);
  bool coloured = false;
  EXPECT_TRUE(painted(glyph(U'好', Role::title), coloured));
}

TEST(Lookup, TheInterfaceFaceIsTheSimplifiedChineseOne) {
  const auto file = FontLookup().interface_font(Weight::regular);
  ASSERT_TRUE(file.has_value());
  if (file->path.find("NotoSansCJK") == std::string::npos) GTEST_SKIP() << "only Noto is a collection";
  EXPECT_EQ(file->index, 2);
}

TEST(Shelf, PlacesNeverOverlapAndGrowingKeepsThem) {
  ShelfPacker packer(64, 64);
  std::vector<std::array<int, 4>> placed;
  for (int i = 0; i < 200; ++i) {
    const int w = 3 + i * 7 % 9;
    const int h = 4 + i * 5 % 11;
    auto spot = packer.place(w, h);
    if (!spot) {
      packer.grow(packer.width(), packer.height() * 2);
      spot = packer.place(w, h);
    }
    ASSERT_TRUE(spot.has_value());
    EXPECT_LE(spot->x + w, packer.width());
    EXPECT_LE(spot->y + h, packer.height());
    for (const auto& p : placed) {
      const bool apart = spot->x >= p[2] || spot->x + w <= p[0] || spot->y >= p[3] || spot->y + h <= p[1];
      EXPECT_TRUE(apart);
    }
    placed.push_back({spot->x, spot->y, spot->x + w, spot->y + h});
  }
}

TEST(Shelf, ARectangleWiderThanTheTextureIsRefused) {
  EXPECT_FALSE(ShelfPacker(16, 16).place(16, 4).has_value());
}

}  // namespace
}  // namespace dojo::window::fonts
