#include "cli/line_editor.h"

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <editline/readline.h>
#include <optional>
#include <poll.h>
#include <unistd.h>

namespace dojo::cli {
namespace {

// libedit calls back without a context pointer; one editor exists at a time.
struct Callback {
  bool done = false;
  bool ended = false;
  std::string line;
};
Callback g_callback;

void take_line(char* line) {
  g_callback.done = true;
  g_callback.ended = line == nullptr;
  g_callback.line = line ? line : "";
  if (line && *line) add_history(line);
  std::free(line);
  rl_callback_handler_remove();
}

bool readable(std::chrono::milliseconds most) {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  return poll(&input, 1, static_cast<int>(most.count())) > 0;
}

}  // namespace

LineEditor::LineEditor() : interactive_(isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0) {
  if (!interactive_) return;
  // libedit needs a UTF-8 locale to know how wide a character is; nothing else of the program reads the
  // locale.
  if (!std::setlocale(LC_CTYPE, "")) std::setlocale(LC_CTYPE, "C.UTF-8");
  if (MB_CUR_MAX < 2) std::setlocale(LC_CTYPE, "C.UTF-8");
  rl_callback_handler_install("", take_line);
}

LineEditor::~LineEditor() {
  if (interactive_) rl_callback_handler_remove();
}

LineEditor::Event LineEditor::wait(std::chrono::milliseconds most) {
  if (!interactive_) return wait_for_plain_line(most);
  if (!readable(most)) return {};
  rl_callback_read_char();
  if (!g_callback.done) return {};
  Event event{g_callback.ended ? What::end : What::line, std::move(g_callback.line)};
  g_callback = {};
  rl_callback_handler_install(prompt_.c_str(), take_line);
  return event;
}

LineEditor::Event LineEditor::wait_for_plain_line(std::chrono::milliseconds most) {
  if (rest_.find('\n') == std::string::npos && !ended_ && readable(most)) {
    char buffer[4096];
    const ssize_t count = read(STDIN_FILENO, buffer, sizeof buffer);
    if (count > 0)
      rest_.append(buffer, static_cast<std::size_t>(count));
    else
      ended_ = true;
  }
  const std::size_t end = rest_.find('\n');
  if (end == std::string::npos) return {ended_ ? What::end : What::time, {}};
  Event event{What::line, rest_.substr(0, end)};
  rest_.erase(0, end + 1);
  return event;
}

std::string LineEditor::typed() const {
  return interactive_ && rl_line_buffer ? rl_line_buffer : "";
}

void LineEditor::set_prompt(const std::string& prompt) {
  if (prompt == prompt_) return;
  prompt_ = prompt;
  if (!interactive_) return;
  rl_set_prompt(prompt_.c_str());
  redraw();
}

void LineEditor::redraw() {
  std::fputs("\r\033[K", stdout);
  std::fflush(stdout);
  rl_forced_update_display();
}

void LineEditor::print(const std::string& text) {
  if (interactive_) std::fputs("\r\033[K", stdout);
  std::fputs(text.c_str(), stdout);
  std::fputc('\n', stdout);
  std::fflush(stdout);
  if (interactive_) rl_forced_update_display();
}

void LineEditor::put(const std::string& text) {
  if (!interactive_) return;
  rl_insert_text(text.c_str());
  redraw();
}

}  // namespace dojo::cli
