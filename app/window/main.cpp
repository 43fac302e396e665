// dojo-desk: opens the store and the shop, shows the window, and remembers how it was left.
#include <cstdio>
#include <memory>

#include "runtime/paths.h"
#include "runtime/shop.h"
#include "store/sqlite_store.h"
#include "window/app.h"
#include "window/assets.h"
#include "window/lang/load.h"
#include "window/shell/shell.h"

namespace {

using namespace dojo;
using namespace dojo::window;

constexpr int kUnavailable = 6;
constexpr const char* kPack = "lantern";

// What the window stands on; what could not be opened is told in it.
struct Ground {
  std::unique_ptr<store::EventStore> store;
  std::optional<runtime::Shop> shop;
  runtime::SystemClock clock;
  std::string data_folder;
  std::optional<Trouble> trouble;

  Ground() { open(); }

  void open() {
    const auto paths = runtime::find_paths(runtime::environment());
    if (!paths) return fail("trouble.no_folder", paths.error());
    data_folder = paths->data.string();
    auto opened = store::SqliteStore::open(paths->data);
    if (!opened) return fail("trouble.no_store", opened.error());
    store = std::move(*opened);
    auto pack = runtime::open_shop("", kPack);
    if (!pack) return fail("trouble.no_shop", pack.error());
    shop = std::move(*pack);
  }

  void fail(const char* key, const base::Error& error) { trouble = Trouble{key, error.message}; }
  Backing backing() const { return {store.get(), shop ? &*shop : nullptr, &clock, data_folder, {}, {}}; }
};

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

}  // namespace

int main() {
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
  const Ground ground;
  App app(ground.backing(), shown, ground.trouble);
  run(**shell, [&] {
    app.frame();
    if (app.settings() == shown) return;
    shown = app.settings();
    show(shown, **shell, *words);
    (*shell)->context().next_frame = ui::Millis(0);
  });
  remember(app.settings(), **shell);
  return 0;
}
