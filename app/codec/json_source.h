// One JSON file of a pack with the place of every key and value, read strictly.
//
//   ParsedJson parsed = parse_json("house/shop.json", bytes, diagnostics);
//   parsed->value["id"];  parsed->place("/id").value.line;
//
// Refused, each with its position and as many at once as can be: bytes that are no UTF-8, a byte order mark,
// equal keys in one object, numbers that are no integers, more than kMaxDepth levels, more than
// kMaxFileBytes. After a fault that leaves no value (syntax, size, depth, UTF-8) there is none; after the
// others the value is there to look for further faults in. Only for rooms that read JSON; pure; any thread.
#pragma once

#include <cstddef>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "codec/diagnostic.h"
#include "codec/json_places.h"

namespace dojo::codec {

inline constexpr std::size_t kMaxFileBytes = 4 * 1024 * 1024;
inline constexpr std::size_t kMaxDepth = 64;

struct JsonSource {
  std::string file;
  nlohmann::json value;
  std::string bytes = {};  // what it was read from
  mutable std::shared_ptr<const Places> places =
      {};  // found when the first is asked for: most files have no fault

  // Of the value, or of the nearest one around it that the file has.
  // One thread at a time.
  Place place(std::string pointer) const;
};

std::optional<JsonSource> parse_json(const std::string& file, std::string_view bytes,
                                     Diagnostics& diagnostics);

}  // namespace dojo::codec
