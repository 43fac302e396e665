// A text that may be shown. It is made in two ways only: by the translator (lang::tr) from a key, or by
// ui::content from what people or cases wrote. A raw literal does not convert, so no untranslated word
// reaches the screen.
//
//   ui::button("send", lang::tr("desk.send"));
//   ui::wrapped("line/3", ui::content(line.text));
//   ui::button("send", "Send");                       // does not compile
#pragma once

#include <cstddef>
#include <string>
#include <utility>

namespace dojo::window::lang {
class Translator;
}

namespace dojo::window::ui {

class Text {
 public:
  Text() = default;  // empty: no hint, no label
  Text(const char*) = delete;

  const std::string& utf8() const { return utf8_; }
  bool empty() const { return utf8_.empty(); }
  bool operator==(const Text&) const = default;

 private:
  friend class lang::Translator;
  friend Text content(std::string utf8);
  explicit Text(std::string utf8) : utf8_(std::move(utf8)) {}

  std::string utf8_;
};

// What a person, a case or the shop's data says: names, messages, amounts. Never for words of the program
// itself. A literal does not compile; make a std::string of it where it really is data (a test's, a
// number's).
inline Text content(std::string utf8) {
  return Text(std::move(utf8));
}
template <std::size_t N>
Text content(const char (&)[N]) = delete;

}  // namespace dojo::window::ui
