// What a fault against a schema means to an author: the findings of the schema library turned into our codes
// and places.
//
//   SchemaFaults faults(schema, source, diagnostics);
//   faults.translate({"persona", "mood"}, "Value type not permitted by 'type' constraint.");     KD013 at the
//   mood's place
//
// `schema` is the schema as written, with the common definitions: it gives the hints (the types, words and
// ranges that are allowed). Borrows all three. Only for schema.cpp.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "codec/codes.h"
#include "codec/json_source.h"

namespace dojo::codec {

using Path = std::vector<std::string>;  // the keys and indices that lead to a value

// The part of the schema that speaks about the value at this path; nullptr if none does.
const nlohmann::ordered_json* part_at(const nlohmann::ordered_json& root, const Path& path);

class SchemaFaults {
 public:
  SchemaFaults(const nlohmann::ordered_json& schema, const JsonSource& source, Diagnostics& diagnostics)
      : schema_(schema), source_(source), diagnostics_(diagnostics) {}

  // False for what only repeats, about the parents of a faulty value, that something in them is wrong.
  bool translate(const Path& path, const std::string& words);

 private:
  void add(Code code, Position position, const std::vector<std::string>& arguments);
  void unknown_key(Path path, Position position);
  void not_allowed(const Path& path, const std::string& pointer, Position position);
  void out_of_range(const Path& path, const std::string& key, Position position);

  const nlohmann::ordered_json& schema_;
  const JsonSource& source_;
  Diagnostics& diagnostics_;
};

}  // namespace dojo::codec
