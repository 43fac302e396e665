// The value of an enumeration by the name that stands in the files. Needs `name(value)` for values from 0 to
// `last`.
#pragma once

#include <optional>
#include <string_view>

namespace dojo::codec {

template <typename Enum>
std::optional<Enum> enum_named(std::string_view wanted, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (name(static_cast<Enum>(i)) == wanted) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace dojo::codec
