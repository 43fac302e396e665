// Conditions as they stand in the files, with everything that they name checked.
//
//   transition.when = read_condition(field["when"], scope);
//
// Faults go to the field's list; what is returned then is harmless (`always`). Pure.
// Grammar: docs/formats/case.md, "Conditions".
#pragma once

#include "codec/field.h"
#include "codec/names.h"
#include "pack/condition.h"

namespace dojo::codec {

pack::Condition read_condition(const Field& field, const Scope& scope);

}  // namespace dojo::codec
