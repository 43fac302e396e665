// Drives views as a person would, without a display: by test id and by the words on the screen.
//
//   Driver d({.width = 1280, .height = 720}, [&] { draw_page(state); });
//   d.click("desk/reply"); d.type("您好"); d.key({Key::enter}); EXPECT_TRUE(d.sees("您好"));
//   d.png("desk_zh.png");
//
// A widget that is missing, disabled or scrolled out of view throws std::runtime_error, and the test fails
// with its id. The real strings of assets/lang are loaded. One driver at a time.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "window/lang/translator.h"
#include "window/shell/headless.h"

namespace dojo::window::test {

inline constexpr Mods kCtrl{.ctrl = true};
inline constexpr Mods kAlt{.alt = true};

struct DriverOptions {
  int width = 1280;
  int height = 720;
  base::Locale locale = base::Locale::zh;
  theme::Look look = theme::Look::light;
  int text_px = 16;
  int scale_percent = 100;
};

class Driver {
 public:
  Driver(const DriverOptions& options, std::function<void()> draw);
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  void frame(int count = 1);

  // Mouse.
  void move_to(float x, float y);
  void click_at(float x, float y, int times = 1);
  void click(std::string_view id);
  void double_click(std::string_view id);
  void drag(float x0, float y0, float x1, float y1);
  void scroll(std::string_view id, float steps);  // positive: up

  // Keyboard. type() sends each character as a key press would; commit() all at once, as an input method
  // does.
  void type(std::string_view utf8);
  void commit(std::string_view utf8);
  void key(Chord chord, int times = 1);

  // The screen.
  bool has(std::string_view id) const { return find_or_null(id) != nullptr; }
  const ui::Item& find(std::string_view id) const;
  bool visible(std::string_view id) const;
  bool sees(std::string_view text) const;  // some recorded widget in view contains it
  std::string focused() const;             // the id of the widget that has the keyboard, or empty
  void png(const std::string& file);       // into $DOJO_SHOTS, if that is set
  Picture picture() { return shell_.picture(); }

  void set_locale(base::Locale locale);
  void set_look(theme::Look look);
  void set_sizes(int text_px, int scale_percent);
  std::string& clipboard() { return shell_.clipboard; }
  HeadlessShell& shell() { return shell_; }
  lang::Translator& words() { return words_; }

 private:
  const ui::Item* find_or_null(std::string_view id) const;
  ui::Box reachable(std::string_view id) const;

  lang::Translator words_;
  HeadlessShell shell_;
  std::function<void()> draw_;
};

}  // namespace dojo::window::test
