// A pack from the bytes of its files: house, cases and plans, or everything that is wrong with them.
//
//   LoadedPack loaded = read_pack(files, *schemas);       files: "house/shop.json" -> bytes …, relative to
//   the pack if (loaded.pack) use(*loaded.pack); else for (auto& each : loaded.diagnostics)
//   print(to_text(each));
//
// Strict: schemas, unknown and equal keys, unknown ids, floats, depth and size; every fault of every file at
// once, sorted by place. There is a pack only if there is no error (warnings do not hinder). Pure; any
// thread; runtime reads files. Formats: docs/formats/; codes: docs/diagnostics/.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/diagnostic.h"
#include "codec/plan.h"
#include "codec/schema.h"
#include "codec/source_files.h"
#include "pack/pack.h"

namespace dojo::codec {

struct LoadedPack {
  std::optional<pack::Pack> pack;
  std::map<std::string, std::vector<Plan>> plans;  // by bare case id, sorted by name
  std::string house_bytes;                         // what pack->house_hash is the hash of (canonical.h)
  std::vector<std::string> case_bytes;             // beside pack->cases
  Diagnostics diagnostics;
};

LoadedPack read_pack(const SourceFiles& files, const Schemas& schemas);

// Only the faults, without the bytes and hashes that sessions pin: what the linter asks for.
Diagnostics check_pack(const SourceFiles& files, const Schemas& schemas);

// One house and one case from the canonical bytes that a session pinned. They were sound when they were
// stored and the store checks their hashes, so later rules of the linter do not apply: only bytes that cannot
// be read at all are an error.
LoadedPack read_pinned(std::string_view house_bytes, std::string_view case_bytes);

}  // namespace dojo::codec
