// A quick yes to "does this value keep to this schema?": most files do, and valijson takes ten times as long
// to say so. Whatever is not plainly right is left to valijson, which also finds the words (codec/schema.h).
//
//   std::optional<QuickSchema> quick = QuickSchema::compile(schema);      with common.json's definitions in
//   it if (quick && quick->fits(value)) …      false: there may be a fault
//
// Nothing is compiled of a schema with a keyword beyond those that our schemas keep to. Only for schema.cpp.
// Immutable; any thread.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace dojo::codec {

class QuickSchema {
 public:
  static std::optional<QuickSchema> compile(const nlohmann::ordered_json& schema);
  bool fits(const nlohmann::json& value) const { return fits(nodes_[0], value); }

 private:
  static constexpr std::int64_t kNone = -1;

  struct Node {
    unsigned types = 0;  // bits by nlohmann's value_t; 0: any
    std::int64_t minimum = std::numeric_limits<std::int64_t>::min();
    std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
    std::size_t min_length = 0;
    std::size_t max_length = std::numeric_limits<std::size_t>::max();
    std::size_t min_items = 0;
    std::size_t min_properties = 0;
    std::vector<nlohmann::json> allowed;  // empty: any
    std::vector<std::string> required;
    std::map<std::string, std::int64_t, std::less<>> properties;
    bool others_refused = false;
    std::int64_t others = kNone;  // node of the other keys
    std::int64_t items = kNone;
  };
  class Compiler;

  bool fits(const Node& node, const nlohmann::json& value) const;
  bool fits_object(const Node& node, const nlohmann::json& value) const;
  bool fits_at(std::int64_t node, const nlohmann::json& value) const {
    return node == kNone || fits(nodes_[static_cast<std::size_t>(node)], value);
  }

  std::vector<Node> nodes_;  // 0: the root
};

}  // namespace dojo::codec
