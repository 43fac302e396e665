// The small pack of tests/codec/mock/ and the shipped schemas, as values.
#pragma once

#include <string>
#include <vector>

#include "codec/pack_reader.h"

namespace dojo::codec {

SourceFiles files_below(const std::string& folder);  // relative to the source tree
const SourceFiles& mock_files();
const Schemas& shipped_schemas();

// The mock with the keys of `patch` changed in one of its files (RFC 7386).
SourceFiles mock_with(const std::string& path, const std::string& patch);
void patch_file(SourceFiles& files, const std::string& path, const std::string& patch);

// Every line of both languages is marked as reviewed.
void stamp_all(SourceFiles& files);

std::vector<std::string> codes_of(const Diagnostics& diagnostics);

}  // namespace dojo::codec
