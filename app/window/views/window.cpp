// The frame around every page: the bar on top, the line that tells what went wrong, the page, what lies over
// it.
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
using ui::ButtonLook;
using ui::Icon;

std::string tier_name(const AppState& state) {
  for (const pack::Tier& tier : state.house().ladder.tiers) {
    if (tier.id == state.progress.tier) return local(tier.name).utf8();
  }
  return {};
}

void draw_bar(View& view) {
  const float tall = ui::line_height() + ImGui::GetStyle().FramePadding.y * 2;
  ui::show_area({}, ImGui::GetCursorScreenPos(), ImVec2(1, tall),
                {});  // what follows is centred on the buttons
  ui::same_row(0);
  ui::strong(tr("app.title"), theme::Ink::accent);
  if (view.state.me) {
    ui::same_row(14);
    const std::string tier = tier_name(view.state);
    ui::label("bar/person", ui::content(view.state.me->name + (tier.empty() ? "" : " · " + tier)),
              theme::Ink::muted);
  }
  ui::same_row();
  const ui::Text other = view.ui() == base::Locale::zh ? tr("language.en") : tr("language.zh");
  const float gap = ui::px(6);
  float room = ImGui::GetStyle().FramePadding.x * 2 + ui::text_width(other);
  room += (tall + gap) * 4;
  const bool home = view.state.screen == Screen::desk || view.state.screen == Screen::debrief;
  const ui::Text home_text =
      view.state.screen == Screen::desk && !view.state.desk.debrief_ready ? tr("bar.pause") : tr("bar.home");
  if (home) room += ui::text_width(home_text) + ImGui::GetStyle().FramePadding.x * 2 + tall + gap;
  ui::push_right(room / ui::px(100) * 100);
  if (home) {
    if (ui::button("bar/home", home_text, {.look = ButtonLook::secondary, .icon = Icon::home}))
      view.want(wish::Run{Command::go_home});
    ui::same_row(6);
  }
  if (ui::button("bar/language", other, {.look = ButtonLook::quiet})) view.want(wish::Run{Command::language});
  ui::same_row(6);
  if (ui::icon_button("bar/look", Icon::bulb, tr("command.look"))) view.want(wish::Run{Command::look});
  ui::same_row(6);
  if (ui::icon_button("bar/terms", Icon::book, tr("command.terms"))) view.want(wish::Run{Command::terms});
  ui::same_row(6);
  if (ui::icon_button("bar/palette", Icon::search, tr("command.palette")))
    view.want(wish::Run{Command::palette});
  ui::same_row(6);
  if (ui::icon_button("bar/keys", Icon::info, tr("command.key_sheet")))
    view.want(wish::Run{Command::key_sheet});
}

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

Wishes draw_window(const AppState& state, Scratch& scratch) {
  Wishes wishes;
  View view{state, scratch, wishes};
  if (state.overlay == Overlay::none) scratch.term.clear();
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
