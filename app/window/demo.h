// A page with every widget on it, for a look at themes, sizes and languages, until the views replace it.
#pragma once

#include <string>
#include <vector>

#include "window/composer/composer.h"
#include "window/settings.h"

namespace dojo::window {

struct Demo {
  Settings settings;
  composer::Composer reply;
  composer::Composer search;
  std::vector<std::string> sent;
  std::size_t customer = 0;
  std::size_t tab = 0;
  std::size_t priority = 0;
  bool show_hints = true;
  int stars = 2;
};

// Draws one frame; changes of the settings are for the caller to carry out.
void draw_demo(Demo& demo);

}  // namespace dojo::window
