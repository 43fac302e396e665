// The quick ways of the rasteriser draw what the slow one does: rectangles and glyphs row by row, and parts.
#include "window/shell/raster.h"

#include <gtest/gtest.h>

#include "window/played_shop.h"
#include "window/shell/blend.h"
#include "window/shell/triangle.h"

namespace dojo::window::test {
namespace {

constexpr std::uint32_t kGround = 0xFF404040u;

Picture triangle_by_triangle(const ImDrawData& data, const fonts::Canvas& glyphs) {
  Picture out(static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y), kGround);
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const ImVec4& box = command.ClipRect;
      const Part clip{std::max(0, static_cast<int>(box.x)), std::max(0, static_cast<int>(box.y)),
                      std::min(out.width, static_cast<int>(box.z)),
                      std::min(out.height, static_cast<int>(box.w))};
      const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
      const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
        Triangle(vertex[index[i]], vertex[index[i + 1]], vertex[index[i + 2]]).fill(glyphs, clip, out);
    }
  }
  return out;
}

TEST(Raster, ARectangleIsItsTwoTriangles) {
  Desk desk({.locale = base::Locale::zh});
  desk.sign_in();
  desk.start("jacket-too-small", base::Locale::zh);
  desk.driver().type("您好👋 half");
  desk.driver().frame(2);
  const fonts::Canvas& glyphs = desk.driver().shell().context().fonts.canvas();
  Picture quick(1280, 720, kGround);
  draw(*ImGui::GetDrawData(), glyphs, quick);
  EXPECT_TRUE(quick.pixels == triangle_by_triangle(*ImGui::GetDrawData(), glyphs).pixels);
}

TEST(Raster, EdgesBetweenPixelsAreTheSameBothWays) {
  Driver driver({.width = 200, .height = 100}, [] {
    ImDrawList* list = ImGui::GetForegroundDrawList();
    for (int i = 0; i < 8; ++i) {
      const float at = 3.0f + static_cast<float>(i) * 21.25f;
      list->AddRectFilled(ImVec2(at, at / 4), ImVec2(at + 14.5f, at / 4 + 9.5f),
                          IM_COL32(200, 30 * i, 10, 120));
      list->AddRectFilled(ImVec2(at, 60.5f), ImVec2(at + 0.4f, 90),
                          IM_COL32(0, 0, 0, 255));  // maybe no pixel
    }
  });
  driver.frame();
  const fonts::Canvas& glyphs = driver.shell().context().fonts.canvas();
  Picture quick(200, 100, kGround);
  draw(*ImGui::GetDrawData(), glyphs, quick);
  EXPECT_TRUE(quick.pixels == triangle_by_triangle(*ImGui::GetDrawData(), glyphs).pixels);
}

TEST(Raster, APartIsCutFromTheWhole) {
  Desk desk({});
  desk.driver().frame(2);
  const fonts::Canvas& glyphs = desk.driver().shell().context().fonts.canvas();
  Picture whole(1280, 720, kGround), some(1280, 720, kGround);
  draw(*ImGui::GetDrawData(), glyphs, whole);
  const Part part{123, 77, 701, 402};
  draw(*ImGui::GetDrawData(), glyphs, some, part);
  for (int y = 0; y < 720; ++y) {
    for (int x = 0; x < 1280; ++x) {
      const bool inside = x >= part.x0 && x < part.x1 && y >= part.y0 && y < part.y1;
      ASSERT_EQ(some.at(x, y), inside ? whole.at(x, y) : kGround) << x << ", " << y;
    }
  }
}

TEST(Raster, BlendsEveryChannelAlikeAndWithinOneStep) {
  for (unsigned alpha = 0; alpha < 256; ++alpha) {
    for (unsigned over = 0; over < 256; over += 5) {
      for (unsigned under = 0; under < 256; under += 3) {
        std::uint32_t pixel = 0xFF000000u | under << 16 | under << 8 | under;
        blend(pixel, alpha << 24 | over << 16 | over << 8 | over);
        const unsigned got = pixel & 255u;
        ASSERT_EQ(pixel, 0xFF000000u | got << 16 | got << 8 | got) << alpha << " " << over << " " << under;
        const float exact = static_cast<float>(over * alpha + under * (255 - alpha)) / 255.0f;
        ASSERT_NEAR(static_cast<float>(got), exact, 1) << alpha << " " << over << " " << under;
      }
    }
  }
}

}  // namespace
}  // namespace dojo::window::test
