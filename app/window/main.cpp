// dojo-desk: opens the store and the shop, shows the window, and remembers how it was left.
#include <cstdio>
#include <future>
#include <memory>

#include "runtime/paths.h"
#include "runtime/shop.h"
#include "store/sqlite_store.h"
#include "window/app.h"
#include "window/assets.h"
#include "window/lang/load.h"
#include "window/shell/frame_trace.h"
#include "window/shell/shell.h"
#include "window/ui/panes.h"
#include "window/ui/widgets.h"

namespace {

using namespace dojo;
using namespace dojo::window;

constexpr int kUnavailable = 6;
constexpr const char* kPack = "lantern";

// What the window stands on; what could not be opened is told in it.
struct Ground {
  std::unique_ptr<store::EventStore> store;
  std::optional<runtime::Shop> shop;
  std::optional<Pictures> pictures;
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
    auto drawn = Pictures::load(assets_dir() / "pictures" / "goods.json");
    if (drawn) pictures = std::move(*drawn);
    if (!drawn) std::fprintf(stderr, "dojo-desk: %s\n", drawn.error().message.c_str());  // words are enough
  }

  void fail(const char* key, const base::Error& error) { trouble = Trouble{key, error.message}; }
  Backing backing() const {
    Backing out;
    out.store = store.get();
    out.shop = shop ? &*shop : nullptr;
    out.clock = &clock;
    out.data_folder = data_folder;
    out.pictures = pictures ? &*pictures : nullptr;
    return out;
  }
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

// Something is to be seen at once; reading the shop takes longer than a frame may.
void draw_opening() {
  const ui::Page page("opening", 24);
  ui::heading(lang::tr("app.title"));
  ui::label(lang::tr("app.opening"), theme::Ink::muted);
}

}  // namespace

int main() {
  // Reading the shop takes as long as opening the window does: both at once.
  auto opening = std::async(std::launch::async, [] { return std::make_unique<const Ground>(); });
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
  const std::unique_ptr<const Ground> ground = opening.get();
  App app(ground->backing(), shown, ground->trouble);
  while ((*shell)->wait()) {
    frame(name_of(app.state().screen), [&] {
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
