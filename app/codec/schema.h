// The JSON Schemas of the packs' files (scenarios/schema/, draft 7), compiled once and used by the loader and
// by `dojo format`; editors use the same files.
//
//   auto schemas = Schemas::compile(files_of("scenarios/schema"));    // "scenario.json" -> bytes …
//   schemas->check("scenario", source, diagnostics);                  // each fault at its line and column
//
// The schemas keep to what gives a plain message: type, properties, required, additionalProperties, items,
// enum, const, minimum, maximum, minLength, minItems, maxItems, $ref to #/definitions or
// common.json#/definitions. `pattern` is for editors only: std::regex may overflow the stack on long text, so
// the readers check names themselves. A schema that is no JSON or is missing is invalid_input. Immutable;
// share it between threads. valijson stands behind this alone.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "codec/diagnostic.h"
#include "codec/source_files.h"

namespace dojo::codec {

struct JsonSource;

class Schemas {
 public:
  static base::Result<Schemas> compile(const SourceFiles& files);

  Schemas(Schemas&&) noexcept;
  Schemas& operator=(Schemas&&) noexcept;
  ~Schemas();

  // True if the value keeps to the schema; `name` must be one of schema_names().
  bool check(std::string_view name, const JsonSource& source, Diagnostics& diagnostics) const;

  // The keys that the schema lists for the object at this JSON pointer, in its order; none for a map of free
  // keys.
  std::vector<std::string> keys_at(std::string_view name, const std::string& pointer) const;

 private:
  struct Compiled;
  explicit Schemas(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

// scenario, text, plan, house-shop …: scenarios/schema/<name>.json.
const std::vector<std::string>& schema_names();

}  // namespace dojo::codec
