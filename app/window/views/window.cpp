// The frame around every page: the line that tells what went wrong, the page, what lies over it.
#include <algorithm>

#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using ui::Icon;

void draw_trouble_line(View& view) {
  if (!view.state.trouble || view.state.screen == Screen::trouble) return;
  const Trouble& trouble = *view.state.trouble;
  const ui::Card card("trouble", 10);
  ui::badge("trouble/what", Icon::warning, tr("trouble.badge"), theme::Tone::danger);
  ui::same_row();
  ui::push_right(32);
  if (ui::icon_button("trouble/close", Icon::cross, tr("button.close"))) view.want(wish::CloseTrouble{});
  ui::wrapped("trouble/text", lang::current()->tr(trouble.key));
  const ui::RoleScope small(fonts::Role::small);
  if (!trouble.detail.empty())
    ui::wrapped("trouble/detail", tr("trouble.detail", {{"text", trouble.detail}}),
                {.ink = theme::Ink::muted});
}

}  // namespace

BringIntoView::~BringIntoView() {
  if (frames_ <= 0) return;
  --frames_;
  ImGui::SetScrollHereY(1.0f);
  ui::frame_within(ui::Millis(0));
}

float width_units() {
  const float text = static_cast<float>(std::max(16, ui::context().fonts.sizes().text_px)) / 16;
  return ui::units(ImGui::GetIO().DisplaySize.x) / text;
}

Wishes draw_window(const AppState& state, Scratch& scratch) {
  Wishes wishes;
  View view{state, scratch, wishes};
  if (state.overlay == Overlay::none) scratch.term.clear();
  if (scratch.seen != state.screen) scratch.arriving = kArrivalFrames;
  scratch.seen = state.screen;
  scratch.arrived = scratch.arriving > 0 && ui::context().input.events.empty();
  if (scratch.arrived) --scratch.arriving;
  const ui::Page page("page", 12);
  if (state.screen == Screen::trouble) {
    draw_trouble(view);
    return wishes;
  }
  draw_bar(view);
  ui::gap(2);
  draw_trouble_line(view);
  if (state.screen == Screen::profile) draw_profile(view);
  if (state.screen == Screen::home) draw_home(view);
  if (state.screen == Screen::desk) draw_desk(view);
  if (state.screen == Screen::debrief) draw_debrief(view);
  draw_overlay(view);
  return wishes;
}

void draw_trouble(View& view) {
  ui::gap(60);
  const ui::Card card("trouble", 24);
  // Both languages: nobody has chosen one yet.
  for (const base::Locale locale : {base::Locale::zh, base::Locale::en}) {
    const std::string id = "trouble/" + std::string(base::name(locale));
    const lang::Translator& words = *lang::current();
    ui::heading(words.tr_in(locale, "trouble.title"));
    ui::wrapped(id, words.tr_in(locale, view.state.trouble->key));
    ui::gap(6);
  }
  const ui::RoleScope small(fonts::Role::small);
  ui::wrapped("trouble/detail", ui::content(std::string(view.state.trouble->detail)),
              {.ink = theme::Ink::muted});
}

}  // namespace dojo::window
