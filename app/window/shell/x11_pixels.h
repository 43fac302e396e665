// Puts pixels into a window of X11.
//
//   if (auto pixels = X11Pixels::open(window)) pixels->put(picture, part);
//
// For windows without OpenGL. The picture may be larger or smaller than the window is by now. One thread, the
// window's.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "window/shell/raster.h"

struct GLFWwindow;

namespace dojo::window {

class X11Pixels {
 public:
  // Null: no X11, or not eight bits each of red, green and blue.
  static std::unique_ptr<X11Pixels> open(GLFWwindow* window);
  ~X11Pixels();
  X11Pixels(const X11Pixels&) = delete;
  X11Pixels& operator=(const X11Pixels&) = delete;

  void put(const Picture& picture, const Part& part);
  void flush();

 private:
  struct Place;
  explicit X11Pixels(std::unique_ptr<Place> place);

  std::unique_ptr<Place> place_;
  std::vector<std::uint32_t> sent_;
};

}  // namespace dojo::window
