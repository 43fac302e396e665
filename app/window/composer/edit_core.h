// The text of a composer and what editing does to it, without any drawing: code points, soft rows, a
// selection, and an undo history.
//
//   EditCore core;
//   core.set_advance(width_of); core.set_wrap(240); core.set_row_height(20);
//   core.type(U"你"); core.commit(U"好，世界"); core.move(Move::left, Select::no); core.undo();
//
// Positions are code point indexes and always stand between clusters (an emoji with its skin tone moves as
// one). Lengths are in the unit of the advance function, measured from the upper left corner of the text.
// Typed characters join into one undo step a word; a paste or an input method's commit is one step; the last
// kUndoSteps steps are kept. Text that comes in is cleaned: CRLF becomes LF, a tab a space, other control
// characters go. What goes over the maximal length is left out, and the call says so by returning false. One
// thread.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "window/ui/rows.h"

namespace dojo::window::composer {

enum class Move {
  left,
  right,
  up,
  down,
  row_start,
  row_end,
  text_start,
  text_end,
  word_left,
  word_right,
  page_up,
  page_down
};
enum class Select { no, yes };

class EditCore {
 public:
  static constexpr std::size_t kUndoSteps = 100;

  EditCore();

  // Layout. Rows are laid out again only when the text or one of these changes.
  void set_advance(ui::Advance advance);  // call it again when widths change
  void set_wrap(float width);
  void set_row_height(float height);
  void set_page_rows(std::size_t rows) { page_rows_ = rows; }
  void set_max_length(std::size_t code_points) { max_length_ = code_points; }
  void set_single_line(bool on) { single_line_ = on; }

  // Editing.
  bool type(std::u32string_view text);    // from the keyboard: joins the undo step of the word
  bool commit(std::u32string_view text);  // paste, phrase or input method: one undo step
  void erase_left();
  void erase_right();
  void erase_word_left();
  void erase_word_right();
  std::u32string cut();
  bool undo();  // false: nothing to undo
  bool redo();
  void set_text(std::u32string_view text);  // caret at the end, history dropped
  void clear() { set_text({}); }

  // Caret and selection.
  void move(Move what, Select select);
  void place(std::size_t position, Select select);
  void click(float x, float y, Select select);
  void drag(float x, float y);  // keeps whole words after select_word
  void select_word(float x, float y);
  void select_row(float x, float y);
  void select_all();

  const std::u32string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  std::size_t caret() const { return caret_; }
  bool has_selection() const { return caret_ != anchor_; }
  std::size_t selection_begin() const { return caret_ < anchor_ ? caret_ : anchor_; }
  std::size_t selection_end() const { return caret_ < anchor_ ? anchor_ : caret_; }
  std::u32string selected() const;

  const std::vector<ui::Row>& rows() const;
  std::size_t row_of_caret() const;
  float x_in_row(std::size_t row, std::size_t position) const;
  float row_height() const { return row_height_; }

  // Grows by one with every change of the text: cheap to compare for "was it edited".
  std::size_t revision() const { return revision_; }

 private:
  struct Step {
    std::size_t at = 0;
    std::u32string removed;
    std::u32string inserted;
    std::size_t caret_before = 0;
    std::size_t anchor_before = 0;
    bool typed = false;  // may take more typed characters
  };

  bool insert(std::u32string_view text, bool typed);
  void replace(std::size_t begin, std::size_t end, std::u32string_view with, bool typed);
  bool joins_last_step(std::size_t at, std::u32string_view with) const;
  void erase(std::size_t begin, std::size_t end);
  void move_rows(std::ptrdiff_t by, Select select);
  void set_caret(std::size_t position, Select select, bool at_row_end = false);
  std::u32string cleaned(std::u32string_view text) const;
  std::size_t row_at(float y) const;
  std::size_t row_of(std::size_t position) const;
  std::size_t last_position_in(const ui::Row& row) const;
  std::size_t position_at(std::size_t row, float x) const;
  void touched();

  std::u32string text_;
  std::size_t caret_ = 0;
  std::size_t anchor_ = 0;
  bool at_row_end_ = false;  // the caret stands at the end of a soft row, not at the start of the next
  float goal_x_ = -1;        // the column that up and down keep; below 0: none
  std::size_t word_begin_ = 0, word_end_ = 0;
  bool by_words_ = false;

  ui::Advance advance_;
  float wrap_ = 40;
  float row_height_ = 1;
  std::size_t page_rows_ = 8;
  std::size_t max_length_ = 4000;
  bool single_line_ = false;
  mutable std::vector<ui::Row> rows_;
  mutable bool rows_stale_ = true;

  std::deque<Step> undo_;
  std::vector<Step> redo_;
  std::size_t revision_ = 0;
};

}  // namespace dojo::window::composer
