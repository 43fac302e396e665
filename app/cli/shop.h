// Opening a shop for a verb, with its errors told.
#pragma once

#include <optional>

#include "cli/shell.h"
#include "runtime/shop.h"
#include "session/decide.h"

namespace dojo::cli {

// The pack that --pack names, with its analyser. Tells what is wrong and sets the exit code if it can't be
// had.
std::optional<runtime::Shop> open_shop(Shell& shell);

// The case with that id, or not_found told with the ids that there are.
const pack::Case* find_case(Shell& shell, const runtime::Shop& shop, const std::string& id);

session::Context context_of(const runtime::Shop& shop, const pack::Case& scene);

}  // namespace dojo::cli
