// dojo-desk: opens the store and the shop, shows the window, and remembers how it was left.
#include <cstdio>
#include <memory>

#include "window/app.h"
#include "window/assets.h"
#include "window/ground.h"
#include "window/lang/load.h"
#include "window/shell/frame_trace.h"
#include "window/shell/shell.h"
#include "window/ui/context.h"
#include "window/views/views.h"

namespace {

using namespace dojo;
using namespace dojo::window;

constexpr int kUnavailable = 6;
constexpr ui::Millis kLookAgain{20};  // for the shop

void remember(Settings settings, Shell& shell) {
  const WindowState state = shell.state();
  settings.width = state.width;
  settings.height = state.height;
  settings.maximised = state.maximised;
  settings.panes = shell.context().pane_units;
  if (const auto saved = save_settings(settings_file(), settings); !saved) {
    std::fprintf(stderr, "dojo-desk: %s\n", saved.error().message.c_str());
  }
}

void show(const Settings& settings, Shell& shell, lang::Translator& words) {
  words.set_locale(settings.locale);
  shell.set_look(settings.look);
  shell.set_sizes({settings.text_px, settings.scale_percent});
  shell.set_title(words.tr("app.title").utf8());
}

const char* name_of(Screen screen) {
  switch (screen) {
    case Screen::trouble:
      return "trouble";
    case Screen::profile:
      return "profile";
    case Screen::home:
      return "home";
    case Screen::desk:
      return "desk";
    case Screen::debrief:
      return "debrief";
  }
  return "";
}

void follow_shop(App& app, Ground& ground, Shell& shell) {
  if (!app.waits_for_shop()) return;
  if (!ground.shop_is_there()) return ui::frame_within(kLookAgain);
  app.take_shop(ground.shop());
  shell.wake();  // what is on the screen now settles as after any other event
}

}  // namespace

int main() {
  Ground ground;  // in threads, while the window opens
  auto words = lang::load_translator(assets_dir() / "lang");
  if (!words) {
    std::fprintf(stderr, "dojo-desk: %s\n", words.error().message.c_str());
    return kUnavailable;
  }
  lang::set_current(&*words);
  const LoadedSettings loaded = load_settings(settings_file());
  Settings shown = loaded.settings;
  words->set_locale(shown.locale);
  for (const SettingsNote& note : loaded.notes) {
    std::fprintf(stderr, "dojo-desk: %s\n", words->tr(note.key, note.args()).utf8().c_str());
  }
  auto shell = make_glfw_shell({.title = words->tr("app.title").utf8(),
                                .width = shown.width,
                                .height = shown.height,
                                .maximised = shown.maximised,
                                .sizes = {shown.text_px, shown.scale_percent},
                                .look = shown.look});
  if (!shell) {
    std::fprintf(stderr, "dojo-desk: %s\n", shell.error().message.c_str());
    return kUnavailable;
  }
  if (!(*shell)->context().fonts.usable()) {
    std::fprintf(stderr, "dojo-desk: %s\n", words->tr("fonts.missing").utf8().c_str());
  }
  (*shell)->context().pane_units = shown.panes;
  FrameTrace trace = FrameTrace::from_environment();
  const auto frame = [&](const char* page, const auto& draw) {
    trace.begin();
    (*shell)->begin_frame();
    draw();
    (*shell)->end_frame();
    trace.end(page);
  };
  frame("opening", draw_opening);
  const Backing backing = ground.backing();
  App app(backing, shown, ground.trouble());
  while ((*shell)->wait()) {
    frame(name_of(app.state().screen), [&] {
      follow_shop(app, ground, **shell);
      app.frame();
      if (app.quitting()) (*shell)->close();
      if (app.settings() == shown) return;
      shown = app.settings();
      show(shown, **shell, *words);
      (*shell)->context().next_frame = ui::Millis(0);
    });
  }
  remember(app.settings(), **shell);
  return 0;
}
