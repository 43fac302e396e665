// While the shop is being opened: something is to be seen at once.
#include "window/lang/translator.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/views/views.h"

namespace dojo::window {

void draw_opening() {
  const ui::Page page("opening", 24);
  ui::heading(lang::tr("app.title"));
  ui::label("opening/text", lang::tr("app.opening"), theme::Ink::muted);
}

}  // namespace dojo::window
