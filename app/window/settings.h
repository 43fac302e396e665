// What the window remembers between runs, in one small JSON file.
//
//   auto loaded = load_settings(settings_file());
//   for (const auto& note : loaded.notes) show(lang::tr(note.key, note.args()));
//   … loaded.settings.text_px = 20; …  save_settings(settings_file(), loaded.settings);
//
// A file that does not exist gives the defaults, silently. A value that is wrong is set back to its default,
// alone, with one note; a file that is not JSON gives the defaults with one note. Saving is atomic: a
// temporary file, synced, renamed. The folder is made for its owner only. Source of the place: XDG Base
// Directory Specification.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/locale.h"
#include "base/result.h"
#include "window/composer/composer.h"
#include "window/fonts/font_system.h"
#include "window/lang/translator.h"
#include "window/shell/keys.h"
#include "window/theme/theme.h"

namespace dojo::window {

struct Settings {
  base::Locale locale = base::Locale::zh;
  theme::Look look = theme::Look::light;
  int text_px = 16;       // 12…32
  int scale_percent = 0;  // 100…200; 0: as the display says
  composer::Submit submit = composer::Submit::enter;
  int width = 1280;  // of the window
  int height = 720;
  bool maximised = false;
  std::map<std::string, int> panes = {};   // units, by splitter id
  std::map<std::string, Chord> keys = {};  // of commands whose keys were changed, by the command's name

  bool operator==(const Settings&) const = default;
};

struct SettingsNote {
  std::string key;    // of the message: settings.reset_value or settings.unreadable
  std::string value;  // the setting's name, or the file

  lang::Args args() const { return {{"name", value}}; }
};

struct LoadedSettings {
  Settings settings;
  std::vector<SettingsNote> notes;
};

std::filesystem::path
settings_file();  // $DOJO_HOME/config/window.json, or $XDG_CONFIG_HOME/kefu-dojo/window.json
LoadedSettings load_settings(const std::filesystem::path& file);
base::Status save_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace dojo::window
