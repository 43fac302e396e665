// dojo-desk: for now the demo page, in a real window.
#include <cstdio>

#include "window/assets.h"
#include "window/demo.h"
#include "window/lang/load.h"
#include "window/shell/shell.h"

namespace {

using namespace dojo::window;

constexpr int kUnavailable = 6;

void remember(Settings& settings, Shell& shell) {
  const WindowState state = shell.state();
  settings.width = state.width;
  settings.height = state.height;
  settings.maximised = state.maximised;
  settings.panes = shell.context().pane_units;
  if (const auto saved = save_settings(settings_file(), settings); !saved) {
    std::fprintf(stderr, "dojo-desk: %s\n", saved.error().message.c_str());
  }
}

}  // namespace

int main() {
  auto words = lang::load_translator(assets_dir() / "lang");
  if (!words) {
    std::fprintf(stderr, "dojo-desk: %s\n", words.error().message.c_str());
    return kUnavailable;
  }
  lang::set_current(&*words);
  Demo demo;
  LoadedSettings loaded = load_settings(settings_file());
  demo.settings = loaded.settings;
  words->set_locale(demo.settings.locale);
  for (const SettingsNote& note : loaded.notes) {
    std::fprintf(stderr, "dojo-desk: %s\n", words->tr(note.key, note.args()).utf8().c_str());
  }

  Settings shown = demo.settings;
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
  run(**shell, [&] {
    draw_demo(demo);
    const Settings& s = demo.settings;
    if (s == shown) return;
    words->set_locale(s.locale);
    (*shell)->set_look(s.look);
    (*shell)->set_sizes({s.text_px, s.scale_percent});
    (*shell)->set_title(words->tr("app.title").utf8());
    shown = s;
  });
  remember(demo.settings, **shell);
  return 0;
}
