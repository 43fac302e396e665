#include <cstdlib>
#include <iostream>
#include <string>
#include <unistd.h>

#include "cli/shell.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  dojo::cli::Shell shell(std::cin, std::cout, std::cerr);
  shell.colour = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  shell.interactive = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0;
  const char* language = std::getenv("LANG");
  if (language && std::string(language).rfind("en", 0) == 0) shell.ui = dojo::base::Locale::en;
  return dojo::cli::run(argc, argv, shell);
}
