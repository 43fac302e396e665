// The one layout of a pack's files: `dojo format`.
//
//   format_json(bytes, "scenario", schemas)   two spaces, keys in the schema's order, short things on one
//   line
//
// Keys that the schema lists come in its order; free keys (nodes, lines, facts) keep theirs. A list or object
// of at most three levels stands on one line if that line has at most 110 characters; the whole file never
// does. Formatting twice changes nothing more. Bytes that the strict reader refuses are refused here too: an
// Error with the first fault. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "codec/schema.h"

namespace dojo::codec {

base::Result<std::string> format_json(std::string_view bytes, std::string_view schema,
                                      const Schemas& schemas);

// The text file `own`, formatted, each line with the stamp of its partner in `other` (the other language's
// file): the author says by it that both have been reviewed together.
base::Result<std::string> stamp_text(std::string_view own, std::string_view other, const Schemas& schemas);

}  // namespace dojo::codec
