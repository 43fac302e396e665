#include "window/settings.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace dojo::window {
namespace {

namespace fs = std::filesystem;

class SettingsFile : public ::testing::Test {
 protected:
  SettingsFile() {
    folder = fs::path(::testing::TempDir()) / "dojo_settings_test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    file = folder / "window.json";
  }
  ~SettingsFile() override { fs::remove_all(folder); }

  void write(const std::string& text) const { std::ofstream(file, std::ios::binary) << text; }

  fs::path folder;
  fs::path file;
};

TEST_F(SettingsFile, ReadsBackWhatWasSaved) {
  Settings s;
  s.locale = base::Locale::en;
  s.look = theme::Look::high_contrast;
  s.text_px = 22;
  s.scale_percent = 150;
  s.submit = composer::Submit::ctrl_enter;
  s.width = 1600;
  s.height = 900;
  s.maximised = true;
  s.panes = {{"desk/queue", 260}};
  ASSERT_TRUE(save_settings(file, s).ok());
  const LoadedSettings loaded = load_settings(file);
  EXPECT_EQ(loaded.settings, s);
  EXPECT_TRUE(loaded.notes.empty());
}

TEST_F(SettingsFile, NoFileGivesTheDefaultsSilently) {
  const LoadedSettings loaded = load_settings(file);
  EXPECT_EQ(loaded.settings, Settings{});
  EXPECT_TRUE(loaded.notes.empty());
}

TEST_F(SettingsFile, EachBadValueIsResetAloneWithOneNote) {
  write(R"({"locale": "fr", "theme": "dark", "text_px": 99, "scale_percent": 3, "submit": 7, "width": 800.5,
            "maximised": "yes", "panes": {"desk/queue": -1, "desk/side": 300}})");
  const LoadedSettings loaded = load_settings(file);
  Settings expected;
  expected.look = theme::Look::dark;
  expected.panes = {{"desk/side", 300}};
  EXPECT_EQ(loaded.settings, expected);
  std::string names;
  for (const SettingsNote& note : loaded.notes) names += note.value + " ";
  EXPECT_EQ(names, "locale text_px scale_percent submit width maximised panes.desk/queue ");
}

TEST_F(SettingsFile, AFileThatIsNoObjectGivesTheDefaultsAndOneNote) {
  for (const char* text : {"", "{\"theme\": ", "[1]", "\xff\xfe"}) {
    write(text);
    const LoadedSettings loaded = load_settings(file);
    EXPECT_EQ(loaded.settings, Settings{});
    ASSERT_EQ(loaded.notes.size(), 1u) << text;
    EXPECT_EQ(loaded.notes[0].key, "settings.unreadable");
  }
}

TEST_F(SettingsFile, ScaleZeroMeansTheDisplaysOwn) {
  write(R"({"scale_percent": 0})");
  EXPECT_TRUE(load_settings(file).notes.empty());
}

TEST_F(SettingsFile, SavingLeavesNoTemporaryFileAndIsForItsOwnerOnly) {
  ASSERT_TRUE(save_settings(folder / "new" / "window.json", {}).ok());
  EXPECT_FALSE(fs::exists(folder / "new" / "window.json.new"));
  EXPECT_EQ(fs::status(folder / "new").permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(folder / "new" / "window.json").permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(SettingsFile, AFailedSaveKeepsTheOldFile) {
  ASSERT_TRUE(save_settings(file, {}).ok());
  fs::create_directories(file.string() + ".new");  // stands where the temporary file would go
  Settings changed;
  changed.text_px = 30;
  EXPECT_FALSE(save_settings(file, changed).ok());
  EXPECT_EQ(load_settings(file).settings, Settings{});
}

TEST(SettingsPlace, FollowsTheEnvironment) {
  ::setenv("DOJO_HOME", "/somewhere", 1);
  EXPECT_EQ(settings_file(), "/somewhere/config/window.json");
  ::unsetenv("DOJO_HOME");
  ::setenv("XDG_CONFIG_HOME", "/conf", 1);
  EXPECT_EQ(settings_file(), "/conf/kefu-dojo/window.json");
  ::setenv("XDG_CONFIG_HOME", "relative", 1);
  ::setenv("HOME", "/home/li", 1);
  EXPECT_EQ(settings_file(), "/home/li/.config/kefu-dojo/window.json") << "a relative path is ignored";
  ::unsetenv("XDG_CONFIG_HOME");
}

}  // namespace
}  // namespace dojo::window
