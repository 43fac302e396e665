// Plans from their files, with everything that they name checked against the case and the house.
#pragma once

#include "codec/case_reader.h"
#include "codec/field.h"
#include "codec/plan.h"

namespace dojo::codec {

Plan read_plan(const Field& root, const pack::Scenario& scenario, const CaseScope& scope);

}  // namespace dojo::codec
