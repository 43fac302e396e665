#include "window/fonts/shelf.h"

#include <cassert>

namespace dojo::window::fonts {

std::optional<Spot> ShelfPacker::place(int width, int height) {
  const int need_w = width + 1;
  const int need_h = height + 1;
  if (need_w > width_) return std::nullopt;
  Shelf* best = nullptr;
  for (Shelf& shelf : shelves_) {
    const bool fits = shelf.height >= need_h && shelf.used + need_w <= width_;
    const bool wasteful = shelf.height > need_h * 2;
    if (fits && !wasteful && (best == nullptr || shelf.height < best->height)) best = &shelf;
  }
  if (best == nullptr) {
    if (next_y_ + need_h > height_) return std::nullopt;
    shelves_.push_back({next_y_, need_h, 0});
    next_y_ += need_h;
    best = &shelves_.back();
  }
  const Spot spot{best->used, best->y};
  best->used += need_w;
  return spot;
}

void ShelfPacker::grow(int width, int height) {
  assert(width >= width_ && height >= height_);
  width_ = width;
  height_ = height;
}

}  // namespace dojo::window::fonts
