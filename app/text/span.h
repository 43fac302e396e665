// A half-open range of bytes [begin, end) in the UTF-8 text that somebody typed.
#pragma once

#include <compare>
#include <cstddef>

namespace dojo::text {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin == end; }
  bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
  bool covers(const Span& other) const { return begin <= other.begin && other.end <= end; }
  auto operator<=>(const Span&) const = default;
};

}  // namespace dojo::text
