// What a new case and an imported one share: goods, clauses, layout. Only for case_skeleton.cpp and
// case_from_chat.cpp.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "codec/case_skeleton.h"

namespace dojo::codec {

inline constexpr const char* kSkeletonNote =
    "由 dojo 生成的骨架，请逐项改成您的案例 / a skeleton made by dojo: change it into your case piece by "
    "piece";

// invalid_input, with what it may be, unless kind and id are good.
base::Status check_case_name(const CaseName& name);

nlohmann::ordered_json some_clauses(const pack::House& house);   // clause ids that every conversation touches
nlohmann::ordered_json some_variants(const pack::House& house);  // two, with goods and prices of the catalog
nlohmann::ordered_json order_of(
    const nlohmann::ordered_json& variant);  // one paid order over the facts of a variant

// Path in the case's folder -> value, laid out as `dojo format` does it.
base::Result<SourceFiles> formatted_case(const std::map<std::string, nlohmann::ordered_json>& values,
                                         const Schemas& schemas);

}  // namespace dojo::codec
