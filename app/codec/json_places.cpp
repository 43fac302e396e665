#include "codec/json_places.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/utf8.h"

namespace dojo::codec {
namespace {

class PlaceFinder {
 public:
  explicit PlaceFinder(std::string_view bytes) : tokens_(bytes), lines_(bytes), size_(bytes.size()) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) tokens_.start_at(kByteOrderMark.size());
  }

  Places find() {
    value("", std::nullopt);
    return std::move(places_);
  }

 private:
  // Recursion is bounded: the strict parser refuses deeper texts.
  void value(const std::string& pointer, const std::optional<Position>& key) {
    const std::size_t begin = tokens_.take();
    if (begin == size_) return;
    const Position at = lines_.at(begin);
    places_[pointer] = {key.value_or(at), at};
    const char first = tokens_.text(begin).front();
    if (first == '{')
      object(pointer);
    else if (first == '[')
      array(pointer);
  }

  void object(const std::string& pointer) {
    for (;;) {
      const std::size_t begin = tokens_.take();
      if (begin == size_ || tokens_.text(begin).front() == '}') return;
      std::string step = pointer + "/" + pointer_step(unquoted(tokens_.text(begin)));
      value(step, lines_.at(begin));
    }
  }

  void array(const std::string& pointer) {
    for (std::size_t index = 0;; ++index) {
      if (tokens_.peek() == size_) return;
      if (tokens_.next_is(']')) {
        tokens_.take();
        return;
      }
      value(pointer + "/" + std::to_string(index), std::nullopt);
    }
  }

  static std::string unquoted(std::string_view token) {
    if (token.find('\\') == std::string_view::npos) return std::string(token.substr(1, token.size() - 2));
    const auto key = nlohmann::json::parse(token, nullptr, false);
    return key.is_string() ? key.get<std::string>() : std::string(token);
  }

  Tokens tokens_;
  LineIndex lines_;
  std::size_t size_;
  Places places_;
};

}  // namespace

Places find_places(std::string_view bytes) {
  return PlaceFinder(bytes).find();
}

LineIndex::LineIndex(std::string_view bytes) : bytes_(bytes) {
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1))
    starts_.push_back(at + 1);
}

Position LineIndex::at(std::size_t offset) const {
  offset = std::min(offset, bytes_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::size_t>(next - starts_.begin());
  const std::size_t start = starts_[line - 1];
  const std::size_t characters = base::count_code_points(bytes_.substr(start, offset - start));
  return {static_cast<int>(line), static_cast<int>(characters) + 1};
}

std::size_t Tokens::peek() const {
  const std::size_t at = bytes_.find_first_not_of(" \t\r\n,:", cursor_);
  return at == std::string_view::npos ? bytes_.size() : at;
}

bool Tokens::next_is(char c) const {
  const std::size_t at = peek();
  return at < bytes_.size() && bytes_[at] == c;
}

std::size_t Tokens::take() {
  const std::size_t begin = peek();
  cursor_ = begin;
  if (begin == bytes_.size()) return begin;
  if (bytes_[begin] == '"') {
    for (++cursor_; cursor_ < bytes_.size() && bytes_[cursor_] != '"'; ++cursor_) {
      if (bytes_[cursor_] == '\\') ++cursor_;
    }
    cursor_ = std::min(cursor_ + 1, bytes_.size());
  } else if (std::string_view("{}[]").find(bytes_[begin]) != std::string_view::npos) {
    ++cursor_;
  } else {
    cursor_ = std::min(bytes_.find_first_of(" \t\r\n,:{}[]\"", begin), bytes_.size());
  }
  return begin;
}

std::string pointer_step(std::string_view key) {
  std::string step;
  for (const char c : key) {
    if (c == '~')
      step += "~0";
    else if (c == '/')
      step += "~1";
    else
      step += c;
  }
  return step;
}

}  // namespace dojo::codec
