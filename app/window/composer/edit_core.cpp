#include "window/composer/edit_core.h"

#include <algorithm>

#include "window/composer/words.h"

namespace dojo::window::composer {

EditCore::EditCore() : advance_([](char32_t c) { return c < 0x2000 ? 1.0f : 2.0f; }) {}

void EditCore::set_advance(ui::Advance advance) {
  advance_ = std::move(advance);
  rows_stale_ = true;
}

void EditCore::set_wrap(float width) {
  if (width == wrap_) return;
  wrap_ = width;
  rows_stale_ = true;
}

void EditCore::set_row_height(float height) {
  row_height_ = height;
}

void EditCore::touched() {
  rows_stale_ = true;
  ++revision_;
  goal_x_ = -1;
  at_row_end_ = false;
  by_words_ = false;
}

std::u32string EditCore::cleaned(std::u32string_view text) const {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c == U'\r') {
      if (i + 1 < text.size() && text[i + 1] == U'\n') continue;
      c = U'\n';
    }
    if (c == U'\t' || (single_line_ && c == U'\n')) c = U' ';
    const bool control = (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0);
    const bool not_a_character = c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF);
    if (!control && !not_a_character) out.push_back(c);
  }
  return out;
}

// --- changing the text
// -------------------------------------------------------------------------------------------

bool EditCore::type(std::u32string_view text) {
  return insert(text, true);
}
bool EditCore::commit(std::u32string_view text) {
  return insert(text, false);
}

bool EditCore::insert(std::u32string_view text, bool typed) {
  std::u32string clean = cleaned(text);
  const std::size_t kept = text_.size() - (selection_end() - selection_begin());
  const std::size_t room = max_length_ > kept ? max_length_ - kept : 0;
  const bool fits = clean.size() <= room;
  if (!fits) clean.resize(ui::previous_cluster(clean, room + 1));
  if (!clean.empty()) replace(selection_begin(), selection_end(), clean, typed);
  return fits;
}

bool EditCore::joins_last_step(std::size_t at, std::u32string_view with) const {
  if (undo_.empty() || !undo_.back().typed || !redo_.empty()) return false;
  const Step& last = undo_.back();
  if (last.at + last.inserted.size() != at || last.inserted.empty() || with.empty()) return false;
  const bool after_space = last.inserted.back() == U' ' || last.inserted.back() == U'\n';
  const bool space = with.front() == U' ' || with.front() == U'\n';
  return space || !after_space;  // a new word is a new step
}

void EditCore::replace(std::size_t begin, std::size_t end, std::u32string_view with, bool typed) {
  const bool join = typed && begin == end && joins_last_step(begin, with);
  if (join) {
    undo_.back().inserted.append(with);
  } else {
    undo_.push_back({begin, text_.substr(begin, end - begin), std::u32string(with), caret_, anchor_, typed});
    if (undo_.size() > kUndoSteps) undo_.pop_front();
  }
  redo_.clear();
  text_.replace(begin, end - begin, with);
  caret_ = anchor_ = begin + with.size();
  touched();
}

void EditCore::erase(std::size_t begin, std::size_t end) {
  if (begin < end) replace(begin, end, {}, false);
}

void EditCore::erase_left() {
  if (has_selection()) return erase(selection_begin(), selection_end());
  erase(ui::previous_cluster(text_, caret_), caret_);
}

void EditCore::erase_right() {
  if (has_selection()) return erase(selection_begin(), selection_end());
  erase(caret_, ui::next_cluster(text_, caret_));
}

void EditCore::erase_word_left() {
  if (has_selection()) return erase(selection_begin(), selection_end());
  erase(word_left(text_, caret_), caret_);
}

void EditCore::erase_word_right() {
  if (has_selection()) return erase(selection_begin(), selection_end());
  erase(caret_, word_right(text_, caret_));
}

std::u32string EditCore::cut() {
  std::u32string taken = selected();
  erase(selection_begin(), selection_end());
  return taken;
}

bool EditCore::undo() {
  if (undo_.empty()) return false;
  Step step = std::move(undo_.back());
  undo_.pop_back();
  text_.replace(step.at, step.inserted.size(), step.removed);
  caret_ = step.caret_before;
  anchor_ = step.anchor_before;
  step.typed = false;
  redo_.push_back(std::move(step));
  touched();
  return true;
}

bool EditCore::redo() {
  if (redo_.empty()) return false;
  Step step = std::move(redo_.back());
  redo_.pop_back();
  text_.replace(step.at, step.removed.size(), step.inserted);
  caret_ = anchor_ = step.at + step.inserted.size();
  undo_.push_back(std::move(step));
  touched();
  return true;
}

void EditCore::set_text(std::u32string_view text) {
  text_ = cleaned(text);
  caret_ = anchor_ = text_.size();
  undo_.clear();
  redo_.clear();
  touched();
}

// --- caret and selection
// -----------------------------------------------------------------------------------------

std::u32string EditCore::selected() const {
  return text_.substr(selection_begin(), selection_end() - selection_begin());
}

void EditCore::set_caret(std::size_t position, Select select, bool at_row_end) {
  caret_ = std::min(position, text_.size());
  if (select == Select::no) anchor_ = caret_;
  at_row_end_ = at_row_end;
  goal_x_ = -1;
  by_words_ = false;
  if (!undo_.empty()) undo_.back().typed = false;  // typing somewhere else is a new step
}

void EditCore::place(std::size_t position, Select select) {
  set_caret(position, select);
}

void EditCore::move(Move what, Select select) {
  const bool leave_selection = has_selection() && select == Select::no;
  switch (what) {
    case Move::left:
      return set_caret(leave_selection ? selection_begin() : ui::previous_cluster(text_, caret_), select);
    case Move::right:
      return set_caret(leave_selection ? selection_end() : ui::next_cluster(text_, caret_), select);
    case Move::word_left:
      return set_caret(word_left(text_, caret_), select);
    case Move::word_right:
      return set_caret(word_right(text_, caret_), select);
    case Move::text_start:
      return set_caret(0, select);
    case Move::text_end:
      return set_caret(text_.size(), select);
    case Move::row_start:
      return set_caret(rows()[row_of_caret()].begin, select);
    case Move::row_end: {
      const ui::Row& row = rows()[row_of_caret()];
      return set_caret(last_position_in(row), select, !row.hard);
    }
    case Move::up:
      return move_rows(-1, select);
    case Move::down:
      return move_rows(1, select);
    case Move::page_up:
      return move_rows(-static_cast<std::ptrdiff_t>(page_rows_), select);
    case Move::page_down:
      return move_rows(static_cast<std::ptrdiff_t>(page_rows_), select);
  }
}

void EditCore::move_rows(std::ptrdiff_t by, Select select) {
  if (has_selection() && select == Select::no) {
    const float keep = goal_x_;
    set_caret(by < 0 ? selection_begin() : selection_end(), Select::no);
    goal_x_ = keep;
  }
  const std::size_t row = row_of_caret();
  const float goal = goal_x_ >= 0 ? goal_x_ : x_in_row(row, caret_);
  const std::ptrdiff_t target = static_cast<std::ptrdiff_t>(row) + by;
  const std::ptrdiff_t last = static_cast<std::ptrdiff_t>(rows().size()) - 1;
  if (target < 0 && row == 0) {
    set_caret(0, select);
  } else if (target > last && static_cast<std::ptrdiff_t>(row) == last) {
    set_caret(text_.size(), select);
  } else {
    const std::size_t to = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(target, 0, last));
    const std::size_t position = position_at(to, goal);
    const ui::Row& there = rows()[to];
    set_caret(position, select, position == there.end && !there.hard);
  }
  goal_x_ = goal;
}

void EditCore::click(float x, float y, Select select) {
  const std::size_t row = row_at(y);
  const std::size_t position = position_at(row, x);
  set_caret(position, select, position == rows()[row].end && !rows()[row].hard);
}

void EditCore::drag(float x, float y) {
  if (!by_words_) return click(x, y, Select::yes);
  const auto [begin, end] = word_around(text_, position_at(row_at(y), x));
  anchor_ = begin < word_begin_ ? word_end_ : word_begin_;
  caret_ = begin < word_begin_ ? begin : std::max(end, word_end_);
}

void EditCore::select_word(float x, float y) {
  const std::size_t row = row_at(y);
  std::size_t at = position_at(row, x);
  if (at > rows()[row].begin && x < x_in_row(row, at))
    at = ui::previous_cluster(text_, at);  // the character itself
  const auto [begin, end] = word_around(text_, at);
  set_caret(begin, Select::no);
  set_caret(end, Select::yes);
  word_begin_ = begin;
  word_end_ = end;
  by_words_ = true;
}

void EditCore::select_row(float, float y) {
  const ui::Row& row = rows()[row_at(y)];
  set_caret(row.begin, Select::no);
  set_caret(row.end, Select::yes, !row.hard);
}

void EditCore::select_all() {
  set_caret(0, Select::no);
  set_caret(text_.size(), Select::yes);
}

// --- layout
// ------------------------------------------------------------------------------------------------------

const std::vector<ui::Row>& EditCore::rows() const {
  if (rows_stale_) {
    rows_ = ui::wrap_rows(text_, single_line_ ? 1e9f : wrap_, advance_);
    rows_stale_ = false;
  }
  return rows_;
}

std::size_t EditCore::row_of(std::size_t position) const {
  const auto& all = rows();
  const auto after =
      std::upper_bound(all.begin(), all.end(), position,
                       [](std::size_t value, const ui::Row& row) { return value < row.begin; });
  return after == all.begin() ? 0 : static_cast<std::size_t>(after - all.begin()) - 1;
}

std::size_t EditCore::row_of_caret() const {
  const std::size_t row = row_of(caret_);
  const bool start_of_soft_row = row > 0 && rows()[row].begin == caret_ && !rows()[row - 1].hard;
  return at_row_end_ && start_of_soft_row ? row - 1 : row;
}

std::size_t EditCore::row_at(float y) const {
  if (y <= 0 || row_height_ <= 0) return 0;
  return std::min(static_cast<std::size_t>(y / row_height_), rows().size() - 1);
}

std::size_t EditCore::last_position_in(const ui::Row& row) const {
  const bool line_feed = row.end > row.begin && text_[row.end - 1] == U'\n';
  return line_feed ? row.end - 1 : row.end;
}

float EditCore::x_in_row(std::size_t row, std::size_t position) const {
  float x = 0;
  for (std::size_t i = rows()[row].begin; i < std::min(position, text_.size()); ++i) {
    if (text_[i] != U'\n') x += advance_(text_[i]);
  }
  return x;
}

std::size_t EditCore::position_at(std::size_t row, float x) const {
  const std::size_t end = last_position_in(rows()[row]);
  std::size_t at = rows()[row].begin;
  float left = 0;
  while (at < end) {
    const std::size_t next = std::min(ui::next_cluster(text_, at), end);
    float width = 0;
    for (std::size_t i = at; i < next; ++i) width += advance_(text_[i]);
    if (left + width / 2 > x) break;
    left += width;
    at = next;
  }
  return at;
}

}  // namespace dojo::window::composer
