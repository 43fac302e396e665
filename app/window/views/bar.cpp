// The bar on top of every page: who is here, the menus with every command, and the ways that are used most.
#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/draw.h"
#include "window/ui/menu.h"
#include "window/ui/widgets.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using ui::ButtonLook;
using ui::Icon;

struct MenuWords {
  const char* id;
  const char* label;
};

MenuWords words_of(Menu menu) {
  switch (menu) {
    case Menu::chat:
      return {"menu/chat", "menu.chat"};
    case Menu::go:
      return {"menu/go", "menu.go"};
    case Menu::look:
      return {"menu/look", "menu.look"};
    case Menu::help:
      return {"menu/help", "menu.help"};
  }
  return {"menu", "menu.help"};
}

void draw_menu(View& view, Menu menu) {
  std::vector<const CommandInfo*> commands;
  std::vector<ui::MenuItem> items;
  for (const CommandInfo& info : command_table()) {
    if (info.menu != menu || info.id == Command::menu) continue;
    commands.push_back(&info);
    items.push_back({std::string(info.name), lang::current()->tr(info.label),
                     keys_text(keys_of(info, view.state.settings)), info.enabled(view.state)});
  }
  const MenuWords words = words_of(menu);
  if (const auto chosen = ui::menu(words.id, lang::current()->tr(words.label), items))
    view.want(wish::Run{commands[*chosen]->id});
}

void draw_person(View& view) {
  if (!view.state.me) return;
  std::string tier;
  for (const pack::Tier& each : view.house().ladder.tiers) {
    if (each.id == view.state.progress.tier) tier = local(each.name).utf8();
  }
  ui::same_row(14);
  ui::label("bar/person", ui::content(view.state.me->name + (tier.empty() ? "" : " · " + tier)),
            theme::Ink::muted);
}

float button_width(const ui::Text& text, bool icon) {
  const float side = icon ? ui::line_height() * 0.72f + ui::px(6) : 0;
  return ui::text_width(text) + side + ImGui::GetStyle().FramePadding.x * 2;
}

// The ways back and the language; what does not fit is in the menus.
void draw_right_end(View& view) {
  const ui::Text other = view.ui() == base::Locale::zh ? tr("language.en") : tr("language.zh");
  const bool home = view.state.screen == Screen::desk || view.state.screen == Screen::debrief;
  const ui::Text home_text =
      view.state.screen == Screen::desk && !view.state.desk.debrief_ready ? tr("bar.pause") : tr("bar.home");
  const float gap = ui::px(6);
  const float language = button_width(other, false);
  const float back = home ? button_width(home_text, true) + gap : 0;
  const float avail = ImGui::GetContentRegionAvail().x;
  const bool with_language = avail >= language + back;
  const float room = back + (with_language ? language : 0);
  if (room < avail) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + avail - room);
  if (home) {
    if (ui::button("bar/home", home_text, {.look = ButtonLook::secondary, .icon = Icon::home}))
      view.want(wish::Run{Command::go_home});
    if (with_language) ui::same_row(6);
  }
  if (with_language && ui::button("bar/language", other, {.look = ButtonLook::quiet}))
    view.want(wish::Run{Command::language});
}

}  // namespace

void draw_bar(View& view) {
  const float tall = ui::line_height() + ImGui::GetStyle().FramePadding.y * 2;
  // What follows is centred on the buttons.
  ui::show_area({}, ImGui::GetCursorScreenPos(), ImVec2(1, tall), {});
  ui::same_row(0);
  const bool roomy = is_roomy();
  if (roomy) {
    ui::strong(tr("app.title"), theme::Ink::accent);
    ui::same_row(10);
  }
  if (view.scratch.open_menu) ui::context().focus.want_next_stop();
  view.scratch.open_menu = false;
  for (const Menu menu : kMenus) {
    draw_menu(view, menu);
    if (menu != Menu::help) ui::same_row(0);
  }
  if (roomy) draw_person(view);
  ui::same_row();
  draw_right_end(view);
}

}  // namespace dojo::window
