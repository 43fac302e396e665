// Quantities, references and arguments as they stand in the files: a value, or `$name` of a fact that holds
// one.
//
//   order.freight_fen = read_quantity(field["freight_fen"], scope);
//   order.goods = read_reference(field["goods"], scope.names->goods, Code::unknown_goods, scope);
//
// Faults go to the field's list; what is returned then is harmless (0, the words as written). Pure. Facts:
// docs/formats/case.md.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "codec/field.h"
#include "codec/names.h"
#include "pack/condition.h"

namespace dojo::codec {

// An integer or `$fact` of type integer; an absent field gives `fallback`.
pack::Quantity read_quantity(const Field& field, const Scope& scope, std::int64_t fallback = 0);
std::optional<pack::Quantity> read_optional_quantity(const Field& field, const Scope& scope);

// An id among `known`, or `$fact` all of whose values are; as written.
std::string read_reference(const Field& field, const std::set<std::string>& known, Code code,
                           const Scope& scope);

// The argument of a desk action as a plan or a condition gives it. `$fact` is looked up for its type.
void check_argument(const Field& field, const std::string& argument, const std::string& action,
                    const Scope& scope);

bool names_fact(const std::string& words);    // "$price_fen"
const std::set<std::string>& action_names();  // of the desk

// The fact of this name; nullptr, and reported, if the case has none.
const FactInfo* find_fact(const Field& field, const std::string& name, const Scope& scope);

}  // namespace dojo::codec
