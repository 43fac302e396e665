// Where each key and value of a JSON text stands, by JSON pointer (RFC 6901).
//
//   Places places = find_places(bytes);
//   places.at("/persona/mood").value.line
//
// For texts that the strict parser has read to their end (json_source.h); of equal keys the last counts.
// Anything else gives whatever was found before it stops making sense. Lines and columns count from 1,
// columns in characters. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "codec/diagnostic.h"

namespace dojo::codec {

struct Place {
  Position key;  // of an array's element: as `value`
  Position value;
};
using Places = std::map<std::string, Place>;

Places find_places(std::string_view bytes);

// Offsets into a text as lines and columns. Borrows the text.
class LineIndex {
 public:
  explicit LineIndex(std::string_view bytes);
  Position at(std::size_t offset) const;

 private:
  std::string_view bytes_;
  std::vector<std::size_t> starts_{0};
};

// Walks the tokens of a JSON text: strings, words and brackets; blanks, ',' and ':' part them.
class Tokens {
 public:
  explicit Tokens(std::string_view bytes) : bytes_(bytes) {}

  void start_at(std::size_t offset) { cursor_ = offset; }
  std::size_t peek() const;  // where the next token begins; the text's size at its end
  bool next_is(char c) const;
  std::size_t take();  // moves behind the next token and says where it began
  std::string_view text(std::size_t begin) const {
    return bytes_.substr(begin, cursor_ - begin);
  }  // just taken

 private:
  std::string_view bytes_;
  std::size_t cursor_ = 0;
};

// `key` as one step of a JSON pointer: ~ and / are escaped.
std::string pointer_step(std::string_view key);

}  // namespace dojo::codec
