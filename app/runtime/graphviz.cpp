#include "runtime/graphviz.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to the program

namespace dojo::runtime {
namespace {

base::Error unavailable(const std::string& why) {
  return {base::ErrorCode::unavailable, why};
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using TemporaryFile = std::unique_ptr<std::FILE, CloseFile>;

std::string read_all(int descriptor) {
  std::string bytes;
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

// `dot` reads the file and writes the pipe; 0 if it was started.
int start(int input, int output, pid_t& child) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  char program[] = "dot", format[] = "-Tsvg";
  char* arguments[] = {program, format, nullptr};
  const int failed = ::posix_spawnp(&child, program, &actions, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed;
}

}  // namespace

base::Result<std::string> render_svg(const std::string& dot) {
  const TemporaryFile input(std::tmpfile());
  if (!input || std::fwrite(dot.data(), 1, dot.size(), input.get()) != dot.size() ||
      std::fflush(input.get()) != 0)
    return unavailable("no temporary file can be written for Graphviz");
  std::rewind(input.get());
  int ends[2];
  if (::pipe(ends) != 0) return unavailable(std::string("no pipe for Graphviz: ") + std::strerror(errno));
  pid_t child = 0;
  const int failed = start(::fileno(input.get()), ends[1], child);
  ::close(ends[1]);
  if (failed != 0) {
    ::close(ends[0]);
    return unavailable(
        "Graphviz is not installed, so there is no SVG; on Debian: apt-get install graphviz (--format dot "
        "and "
        "--format mermaid need nothing)");
  }
  std::string svg = read_all(ends[0]);
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || svg.empty())
    return unavailable("Graphviz could not draw this case (dot -Tsvg failed)");
  return svg;
}

}  // namespace dojo::runtime
