// The kinds of case and the competences, by id, as people call them. Ids are a contract
// (docs/architecture.md).
#pragma once

#include <string_view>

#include "base/locale.h"

namespace dojo::pack {

// The kind's own id in both languages if it is unknown: packs may add kinds.
base::LocalText kind_name(std::string_view kind);
base::LocalText competence_name(std::string_view competence);

}  // namespace dojo::pack
