// A line of input that is edited while messages arrive above it. libedit does the editing; without a
// terminal, lines are read as they come.
//
//   LineEditor editor(wake);
//   while (auto event = editor.wait(500ms)) …      // a line, the end of input, or only time
//
// One editor at a time (libedit's state is the process's).
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace dojo::cli {

class LineEditor {
 public:
  enum class What { line, end, time };
  struct Event {
    What what = What::time;
    std::string line;
  };

  LineEditor();
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  // Waits for a line or until `most` has passed.
  Event wait(std::chrono::milliseconds most);

  void set_prompt(const std::string& prompt);  // redrawn in place
  void print(const std::string& text);         // above the line that is being edited
  void put(const std::string& text);           // into the line that is being edited
  std::string typed() const;                   // what stands there now

  bool interactive() const { return interactive_; }

 private:
  void redraw();
  Event wait_for_plain_line(std::chrono::milliseconds most);

  bool interactive_ = false;
  std::string prompt_;
  std::string rest_;  // read and not yet given, without a terminal
  bool ended_ = false;
};

}  // namespace dojo::cli
