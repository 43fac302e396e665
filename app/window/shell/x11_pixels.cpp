#define GLFW_INCLUDE_NONE
#include "window/shell/x11_pixels.h"

#include <GLFW/glfw3.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

// As in GLFW/glfw3native.h, which wants the headers of extensions that we do not use.
extern "C" {
Display* glfwGetX11Display(void);
Window glfwGetX11Window(GLFWwindow* window);
}

namespace dojo::window {
namespace {

// By how many bits a channel of eight bits is shifted; none for any other.
int shift_of(unsigned long mask) {
  int shift = 0;
  while (shift < 24 && (mask >> shift & 1u) == 0) ++shift;
  return mask == 0xFFul << shift ? shift : -1;
}

}  // namespace

struct X11Pixels::Place {
  Display* display = nullptr;
  Window window = 0;
  GC context = nullptr;
  Visual* visual = nullptr;
  int depth = 0;
  int red = 0, green = 0, blue = 0;  // shifts

  ~Place() {
    if (context != nullptr) XFreeGC(display, context);
  }
};

std::unique_ptr<X11Pixels> X11Pixels::open(GLFWwindow* window) {
  auto place = std::make_unique<Place>();
  place->display = glfwGetX11Display();
  if (place->display == nullptr) return nullptr;
  place->window = glfwGetX11Window(window);
  XWindowAttributes about{};
  if (XGetWindowAttributes(place->display, place->window, &about) == 0) return nullptr;
  place->visual = about.visual;
  place->depth = about.depth;
  place->red = shift_of(about.visual->red_mask);
  place->green = shift_of(about.visual->green_mask);
  place->blue = shift_of(about.visual->blue_mask);
  const bool known = about.visual->c_class == TrueColor && (about.depth == 24 || about.depth == 32);
  if (!known || place->red < 0 || place->green < 0 || place->blue < 0) return nullptr;
  place->context = XCreateGC(place->display, place->window, 0, nullptr);
  return std::unique_ptr<X11Pixels>(new X11Pixels(std::move(place)));
}

X11Pixels::X11Pixels(std::unique_ptr<Place> place) : place_(std::move(place)) {}
X11Pixels::~X11Pixels() = default;

void X11Pixels::put(const Picture& picture, const Part& part) {
  if (part.empty()) return;
  sent_.clear();
  sent_.reserve(static_cast<std::size_t>(part.width()) * static_cast<std::size_t>(part.height()));
  for (int y = part.y0; y < part.y1; ++y) {
    const std::uint32_t* row = picture.row(y);
    for (int x = part.x0; x < part.x1; ++x) {
      const std::uint32_t p = row[x];
      sent_.push_back(0xFF000000u | (p & 255u) << place_->red | (p >> 8 & 255u) << place_->green |
                      (p >> 16 & 255u) << place_->blue);
    }
  }
  const std::uint16_t first_byte = 1;
  XImage image{};
  image.width = part.width();
  image.height = part.height();
  image.format = ZPixmap;
  image.data = reinterpret_cast<char*>(sent_.data());
  image.byte_order = *reinterpret_cast<const char*>(&first_byte) == 1 ? LSBFirst : MSBFirst;
  image.bitmap_unit = 32;
  image.bitmap_bit_order = image.byte_order;
  image.bitmap_pad = 32;
  image.depth = place_->depth;
  image.bits_per_pixel = 32;
  image.bytes_per_line = part.width() * 4;
  image.red_mask = place_->visual->red_mask;
  image.green_mask = place_->visual->green_mask;
  image.blue_mask = place_->visual->blue_mask;
  if (XInitImage(&image) == 0) return;
  XPutImage(place_->display, place_->window, place_->context, &image, 0, 0, part.x0, part.y0,
            static_cast<unsigned>(part.width()), static_cast<unsigned>(part.height()));
}

void X11Pixels::flush() {
  XFlush(place_->display);
}

}  // namespace dojo::window
