// Colours of the terminal (ANSI), or none.
#pragma once

#include <string>

namespace dojo::cli {

struct Paint {
  bool on = false;

  std::string bold(const std::string& text) const { return wrap("1", text); }
  std::string dim(const std::string& text) const { return wrap("2", text); }
  std::string red(const std::string& text) const { return wrap("31", text); }
  std::string green(const std::string& text) const { return wrap("32", text); }
  std::string yellow(const std::string& text) const { return wrap("33", text); }
  std::string cyan(const std::string& text) const { return wrap("36", text); }

 private:
  std::string wrap(const char* code, const std::string& text) const {
    if (!on || text.empty()) return text;
    return std::string("\033[") + code + "m" + text + "\033[0m";
  }
};

}  // namespace dojo::cli
