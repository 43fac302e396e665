#include "codec/quick_schema.h"

#include <algorithm>
#include <string_view>

namespace dojo::codec {
namespace {

using nlohmann::ordered_json;
using Type = nlohmann::json::value_t;

constexpr unsigned bit(Type type) {
  return 1U << static_cast<unsigned>(type);
}

// The bits of a type's name; 0 for one that is not known.
unsigned type_bits(const ordered_json& name) {
  constexpr unsigned kInteger = bit(Type::number_integer) | bit(Type::number_unsigned);
  if (name == "object") return bit(Type::object);
  if (name == "array") return bit(Type::array);
  if (name == "string") return bit(Type::string);
  if (name == "boolean") return bit(Type::boolean);
  if (name == "integer") return kInteger;
  if (name == "null") return bit(Type::null);
  return 0;
}

// Characters of a text; nothing if it holds a zero, where valijson stops counting.
std::optional<std::size_t> length_of(const std::string& text) {
  std::size_t length = 0;
  for (const char c : text) {
    if (c == '\0') return std::nullopt;
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++length;
  }
  return length;
}

}  // namespace

class QuickSchema::Compiler {
 public:
  explicit Compiler(const ordered_json& root) : root_(root) {}

  bool run() { return add(root_) != kNone; }

  std::vector<Node> nodes;

 private:
  // The number of the node for a schema; kNone if it is not known in every part.
  std::int64_t add(const ordered_json& schema) {
    if (!schema.is_object()) return kNone;
    if (schema.contains("$ref")) return add_reference(schema);
    const auto number = static_cast<std::int64_t>(nodes.size());
    nodes.emplace_back();
    return fill(number, schema) ? number : kNone;
  }

  std::int64_t add_reference(const ordered_json& schema) {
    constexpr std::string_view kWay = "#/definitions/";
    for (const auto& [key, value] : schema.items()) {
      if (key != "$ref" && key != "description") return kNone;
    }
    const ordered_json& reference = schema.at("$ref");
    if (!reference.is_string()) return kNone;
    const auto words = reference.get<std::string>();
    const std::size_t way = words.find(kWay);
    if (way == std::string::npos || !root_.contains("definitions")) return kNone;
    const std::string name = words.substr(way + kWay.size());
    if (const auto known = defined_.find(name); known != defined_.end()) return known->second;
    const auto definition = root_.at("definitions").find(name);
    if (definition == root_.at("definitions").end() || !definition->is_object() ||
        definition->contains("$ref"))
      return kNone;
    const auto number = static_cast<std::int64_t>(nodes.size());
    nodes.emplace_back();
    defined_[name] = number;  // before it is filled: definitions may hold themselves
    return fill(number, *definition) ? number : kNone;
  }

  bool fill(std::int64_t number, const ordered_json& schema) {
    for (const auto& [key, value] : schema.items()) {
      Node node = std::move(at(number));
      const bool known = read(key, value, node);
      at(number) = std::move(node);
      if (!known) return false;
    }
    return true;
  }

  Node& at(std::int64_t number) { return nodes[static_cast<std::size_t>(number)]; }

  bool read(const std::string& key, const ordered_json& value, Node& node) {
    if (key == "description" || key == "title" || key == "$schema" || key == "definitions" ||
        key == "pattern")
      return true;
    if (key == "type") return read_types(value, node);
    if (key == "minimum") return read_number(value, node.minimum);
    if (key == "maximum") return read_number(value, node.maximum);
    if (key == "minLength") return read_number(value, node.min_length);
    if (key == "maxLength") return read_number(value, node.max_length);
    if (key == "minItems") return read_number(value, node.min_items);
    if (key == "minProperties") return read_number(value, node.min_properties);
    if (key == "const") return node.allowed.empty() && (node.allowed.emplace_back(value), true);
    if (key == "items") return (node.items = add(value)) != kNone;
    if (key == "enum") return value.is_array() && node.allowed.empty() && read_list(value, node.allowed);
    if (key == "required") return value.is_array() && read_list(value, node.required);
    if (key == "additionalProperties") return read_others(value, node);
    return key == "properties" && read_properties(value, node);
  }

  static bool read_types(const ordered_json& value, Node& node) {
    for (const ordered_json& each : value.is_array() ? value : ordered_json::array({value})) {
      if (type_bits(each) == 0) return false;
      node.types |= type_bits(each);
    }
    return true;
  }

  template <typename Number>
  static bool read_number(const ordered_json& value, Number& out) {
    if (!value.is_number_integer()) return false;
    out = value.get<Number>();
    return true;
  }

  template <typename Item>
  static bool read_list(const ordered_json& value, std::vector<Item>& out) {
    for (const ordered_json& each : value) {
      if constexpr (std::is_same_v<Item, std::string>) {
        if (!each.is_string()) return false;
      }
      out.push_back(each);
    }
    return true;
  }

  bool read_others(const ordered_json& value, Node& node) {
    if (value.is_boolean()) {
      node.others_refused = !value.get<bool>();
      return true;
    }
    return (node.others = add(value)) != kNone;
  }

  bool read_properties(const ordered_json& value, Node& node) {
    if (!value.is_object()) return false;
    for (const auto& [key, schema] : value.items()) {
      const std::int64_t number = add(schema);
      if (number == kNone) return false;
      node.properties[key] = number;
    }
    return true;
  }

  const ordered_json& root_;
  std::map<std::string, std::int64_t> defined_;
};

std::optional<QuickSchema> QuickSchema::compile(const ordered_json& schema) {
  Compiler compiler(schema);
  if (!compiler.run()) return std::nullopt;
  QuickSchema quick;
  quick.nodes_ = std::move(compiler.nodes);
  return quick;
}

bool QuickSchema::fits(const Node& node, const nlohmann::json& value) const {
  if (node.types != 0 && (node.types & bit(value.type())) == 0) return false;
  if (!node.allowed.empty() &&
      std::find(node.allowed.begin(), node.allowed.end(), value) == node.allowed.end())
    return false;
  switch (value.type()) {
    case Type::object:
      return fits_object(node, value);
    case Type::array:
      return value.size() >= node.min_items && std::all_of(value.begin(), value.end(), [&](const auto& each) {
               return fits_at(node.items, each);
             });
    case Type::string: {
      const auto length = length_of(value.get_ref<const std::string&>());
      return length && *length >= node.min_length && *length <= node.max_length;
    }
    case Type::number_unsigned:
      if (value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) return false;
      [[fallthrough]];
    case Type::number_integer:
      return value.get<std::int64_t>() >= node.minimum && value.get<std::int64_t>() <= node.maximum;
    case Type::boolean:
    case Type::null:
      return true;
    default:
      return false;
  }
}

bool QuickSchema::fits_object(const Node& node, const nlohmann::json& value) const {
  if (value.size() < node.min_properties) return false;
  const auto has = [&](const std::string& key) { return value.contains(key); };
  if (!std::all_of(node.required.begin(), node.required.end(), has)) return false;
  for (auto member = value.begin(); member != value.end(); ++member) {
    const auto property = node.properties.find(member.key());
    const bool known = property != node.properties.end();
    if (!known && node.others_refused) return false;
    if (!fits_at(known ? property->second : node.others, *member)) return false;
  }
  return true;
}

}  // namespace dojo::codec
