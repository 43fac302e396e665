// Packs small rectangles into a growing texture, in shelves: rows as high as their first, highest rectangle.
//
//   ShelfPacker packer(1024, 1024);
//   if (auto spot = packer.place(18, 20)) …; else packer.grow(2048, 1024);
//
// What is placed never moves, so growing keeps every spot. One texel is left free right and below. Sizes in
// texels.
#pragma once

#include <optional>
#include <vector>

namespace dojo::window::fonts {

struct Spot {
  int x = 0;
  int y = 0;
};

class ShelfPacker {
 public:
  ShelfPacker(int width, int height) : width_(width), height_(height) {}

  std::optional<Spot> place(int width, int height);  // nothing: full for this size
  void grow(int width, int height);                  // needs sizes not below the present ones

  int width() const { return width_; }
  int height() const { return height_; }

 private:
  struct Shelf {
    int y = 0;
    int height = 0;
    int used = 0;
  };

  int width_;
  int height_;
  int next_y_ = 0;
  std::vector<Shelf> shelves_;
};

}  // namespace dojo::window::fonts
