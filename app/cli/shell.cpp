#include "cli/shell.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace dojo::cli {

Exit exit_of(const base::Error& error) {
  switch (error.code) {
    case base::ErrorCode::invalid_input:
      return Exit::invalid_input;
    case base::ErrorCode::not_found:
      return Exit::not_found;
    case base::ErrorCode::refused:
      return Exit::not_allowed;
    case base::ErrorCode::integrity:
      return Exit::integrity;
    case base::ErrorCode::unavailable:
      return Exit::unavailable;
  }
  return Exit::internal;
}

void fail(Shell& shell, const base::Error& error) {
  fail(shell, exit_of(error), error.message);
}

void fail(Shell& shell, Exit exit, const std::string& message) {
  shell.err << "dojo: " << message << "\n";
  shell.exit = exit;
}

const std::string& pick(const Shell& shell, const base::LocalText& text) {
  return text.in(shell.ui);
}

base::Result<std::string> read_input(Shell& shell, const std::string& path) {
  if (path == "-") return std::string(std::istreambuf_iterator<char>(shell.in), {});
  std::ifstream file(path, std::ios::binary);
  if (!file) return base::Error{base::ErrorCode::not_found, path + " can't be opened; is the path right?"};
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace dojo::cli
