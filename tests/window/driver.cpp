#include "window/driver.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "window/lang/load.h"
#include "window/utf32.h"

namespace dojo::window::test {
namespace {

lang::Translator load_words() {
  auto words = lang::load_translator(std::filesystem::path(DOJO_SOURCE_DIR) / "assets" / "lang");
  if (!words) throw std::runtime_error(words.error().message);
  return std::move(*words);
}

}  // namespace

Driver::Driver(const DriverOptions& options, std::function<void()> draw)
    : words_(load_words()),
      shell_({.title = {},
              .width = options.width,
              .height = options.height,
              .sizes = {options.text_px, options.scale_percent},
              .look = options.look}),
      draw_(std::move(draw)) {
  words_.set_locale(options.locale);
  lang::set_current(&words_);
  shell_.context().recorder.start();
  frame(3);
}

Driver::~Driver() {
  lang::set_current(nullptr);
}

void Driver::frame(int count) {
  shell_.frame(draw_, count);
}

void Driver::move_to(float x, float y) {
  shell_.push({.kind = EventKind::mouse_move, .x = x, .y = y});
  frame();
}

void Driver::click_at(float x, float y, int times) {
  move_to(x, y);
  for (int i = 0; i < times; ++i) {
    shell_.push({.kind = EventKind::mouse_down});
    shell_.push({.kind = EventKind::mouse_up});
    frame(2);
  }
  frame(2);
  // Longer than a double click, so that the next one counts as a first.
  if (times > 0) frame(25);
}

ui::Box Driver::reachable(std::string_view id) const {
  const ui::Item& item = find(id);
  if (!item.enabled) throw std::runtime_error("disabled: " + std::string(id));
  const ui::Box box = item.visible();
  if (box.empty()) throw std::runtime_error("scrolled out of view: " + std::string(id));
  return box;
}

void Driver::click(std::string_view id) {
  const ui::Box box = reachable(id);
  click_at((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2);
}

void Driver::double_click(std::string_view id) {
  const ui::Box box = reachable(id);
  click_at((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, 2);
}

void Driver::drag(float x0, float y0, float x1, float y1) {
  move_to(x0, y0);
  shell_.push({.kind = EventKind::mouse_down});
  frame();
  move_to((x0 + x1) / 2, (y0 + y1) / 2);
  move_to(x1, y1);
  shell_.push({.kind = EventKind::mouse_up});
  frame(2);
}

void Driver::scroll(std::string_view id, float steps) {
  const ui::Box box = reachable(id);
  move_to((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2);
  shell_.push({.kind = EventKind::scroll, .y = steps});
  frame(3);
}

void Driver::type(std::string_view utf8) {
  for (const char32_t c : to_utf32(utf8)) {
    const bool letter_key = c >= U'a' && c <= U'z';
    const Key key = letter_key ? static_cast<Key>(c - 32) : Key::space;
    shell_.push({.kind = EventKind::key_down, .key = key});
    shell_.push({.kind = EventKind::text, .text = std::u32string(1, c)});
    shell_.push({.kind = EventKind::key_up, .key = key});
  }
  frame(2);
}

void Driver::commit(std::string_view utf8) {
  shell_.push({.kind = EventKind::text, .text = to_utf32(utf8)});
  frame(2);
}

void Driver::key(Chord chord, int times) {
  for (int i = 0; i < times; ++i) {
    shell_.push({.kind = EventKind::key_down, .key = chord.key, .mods = chord.mods});
    shell_.push({.kind = EventKind::key_up, .key = chord.key});
    frame(2);
  }
  frame();
}

const ui::Item* Driver::find_or_null(std::string_view id) const {
  return const_cast<Driver*>(this)->shell_.context().recorder.find(id);
}

const ui::Item& Driver::find(std::string_view id) const {
  const ui::Item* item = find_or_null(id);
  if (item == nullptr) throw std::runtime_error("not on screen: " + std::string(id));
  return *item;
}

bool Driver::visible(std::string_view id) const {
  const ui::Item* item = find_or_null(id);
  return item != nullptr && !item->visible().empty();
}

bool Driver::sees(std::string_view text) const {
  for (const ui::Item* item : const_cast<Driver*>(this)->shell_.context().recorder.items()) {
    if (item->text.find(text) != std::string::npos && !item->visible().empty()) return true;
  }
  return false;
}

std::string Driver::focused() const {
  for (const ui::Item* item : const_cast<Driver*>(this)->shell_.context().recorder.items()) {
    if (item->focused) return item->id;
  }
  return {};
}

void Driver::png(const std::string& file) {
  const char* folder = std::getenv("DOJO_SHOTS");
  if (folder == nullptr) return;
  std::filesystem::create_directories(folder);
  const auto written = write_png(shell_.picture(), std::filesystem::path(folder) / file);
  if (!written) throw std::runtime_error(written.error().message);
}

void Driver::set_locale(base::Locale locale) {
  words_.set_locale(locale);
  frame(2);
}

void Driver::set_look(theme::Look look) {
  shell_.set_look(look);
  frame(2);
}

void Driver::set_sizes(int text_px, int scale_percent) {
  shell_.set_sizes({text_px, scale_percent});
  frame(3);
}

}  // namespace dojo::window::test
