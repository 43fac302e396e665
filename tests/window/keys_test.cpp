// Keys of the user's own, and the menus that show them.
#include <gtest/gtest.h>

#include "window/played_shop.h"
#include "window/shell/key_text.h"

namespace dojo::window::test {
namespace {

TEST(KeyText, IsReadBackAsTheSameChord) {
  for (const CommandInfo& info : command_table()) {
    const auto read = parse_keys(keys_text(info.keys));
    ASSERT_TRUE(read.has_value()) << info.name;
    EXPECT_EQ(*read, info.keys) << info.name;
    EXPECT_TRUE(info.keys.key == Key::none || may_bind(info.keys)) << info.name;
  }
}

TEST(KeyText, RefusesWhatIsNoChord) {
  for (const char* text : {"Alt+", "alt+N", "Alt+n", "F13", "Ctrl+Alt+Del", "N N", "中"})
    EXPECT_FALSE(parse_keys(text).has_value()) << text;
}

TEST(KeyText, TypingEditingAndInputMethodKeysCannotBeBound) {
  const Mods shift{.shift = true};
  for (const Chord chord : {Chord{letter('N'), {}}, Chord{letter('N'), shift}, Chord{Key::space, kCtrl},
                            Chord{Key::period, kCtrl}, Chord{Key::c, kCtrl}, Chord{Key::v, kCtrl},
                            Chord{Key::enter, kCtrl}, Chord{function_key(4), kAlt},
                            Chord{Key::left_shift, {}}, Chord{letter('Q'), {.ctrl = true, .alt = true}}})
    EXPECT_FALSE(may_bind(chord)) << keys_text(chord);
}

class Keys : public ::testing::Test {
 protected:
  Keys() : desk({}, &plan_of("jacket-too-small", "exemplary-zh")) { desk.sign_in(); }
  Driver& d() { return desk.driver(); }
  void bind(const std::string& command, Chord keys) {
    d().key({Key::slash, kCtrl});
    d().click("keys/" + command + "/keys");
    d().key(keys);
  }
  Desk desk;
};

TEST_F(Keys, ANewChordRunsTheCommandAndTheOldOneNoLonger) {
  bind("write_note", {letter('B'), kAlt});
  EXPECT_EQ(desk.app().settings().keys.count("write_note"), 1u);
  EXPECT_EQ(d().find("keys/write_note/keys").text, "Alt+B");
  d().key({Key::escape, {}});
  desk.start("jacket-too-small", base::Locale::zh);
  d().key({letter('N'), kAlt});
  EXPECT_FALSE(d().has("note/text"));
  d().key({letter('B'), kAlt});
  EXPECT_TRUE(d().has("note/text"));
}

TEST_F(Keys, TakenAndReservedChordsAreRefusedInWords) {
  bind("write_note", {letter('F'), kAlt});
  EXPECT_TRUE(d().has("keys/trouble"));
  EXPECT_NE(d().find("keys/trouble").text.find("插旗"), std::string::npos);
  d().key({Key::v, kCtrl});
  EXPECT_TRUE(d().has("keys/trouble"));
  EXPECT_TRUE(desk.app().settings().keys.empty());
  d().key({Key::escape, {}});
  EXPECT_EQ(desk.state().overlay, Overlay::keys) << "Esc left the chord, not the sheet";
}

TEST_F(Keys, ACommandRunsNotWhileItsNewKeysAreAwaited) {
  d().key({Key::slash, kCtrl});
  d().click("keys/write_note/keys");
  d().key({Key::f1, {}});
  EXPECT_EQ(desk.state().overlay, Overlay::keys);
}

TEST_F(Keys, BackspaceTakesThemAwayAndResetBringsThemBack) {
  bind("write_note", {Key::backspace, {}});
  EXPECT_EQ(desk.app().settings().keys.at("write_note").key, Key::none);
  d().click("keys/write_note/reset");
  EXPECT_TRUE(desk.app().settings().keys.empty());
}

TEST_F(Keys, EveryCommandStandsInAMenuWithItsKeys) {
  std::size_t seen = 0;
  for (const char* menu : {"menu/chat", "menu/go", "menu/look", "menu/help"}) {
    d().click(menu);
    for (const CommandInfo& info : command_table())
      seen += d().has(std::string(menu) + "/" + std::string(info.name)) ? 1u : 0u;
    desk.expect_tidy(menu);
    d().key({Key::escape, {}});
  }
  EXPECT_EQ(seen, command_table().size() - 1) << "all but the one that opens the menus";
}

TEST_F(Keys, AMenuRunsWhatIsChosenByKeyboard) {
  d().key({function_key(10), {}});
  EXPECT_EQ(d().focused(), "menu/chat");
  d().click("menu/help");
  d().click("menu/help/key_sheet");
  EXPECT_EQ(desk.state().overlay, Overlay::keys);
}

TEST_F(Keys, QuitAsksTheShellToClose) {
  d().key({letter('Q'), kCtrl});
  EXPECT_TRUE(desk.app().quitting());
}

}  // namespace
}  // namespace dojo::window::test
