#include <cstdlib>
#include <iostream>
#include <unistd.h>

#include "cli/shell.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  dojo::cli::Shell shell(std::cin, std::cout, std::cerr);
  shell.colour = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  return dojo::cli::run(argc, argv, shell);
}
