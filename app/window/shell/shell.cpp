#include "window/shell/shell.h"

namespace dojo::window {

void run(Shell& shell, const std::function<void()>& draw) {
  while (shell.wait()) {
    shell.begin_frame();
    draw();
    shell.end_frame();
  }
}

}  // namespace dojo::window
