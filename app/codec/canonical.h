// The bytes that sessions pin: what of a house and of a case can change a conversation or a grade, in one
// form.
//
//   std::string bytes = canonical_house(files);       sha256_hex(bytes) == pack.house_hash
//
// One compact JSON object {path: file} with sorted keys. Left out: plans, examples, authors' notes,
// reviewers' stamps and the desk words that only explain (house/terms.json), so that none of them moves a
// pin. read_pinned (pack_reader.h) reads the bytes back through the same readers. Files that are no JSON are
// left out; a case that is not there gives "". Pure.
#pragma once

#include <string>
#include <string_view>

#include "codec/names.h"
#include "codec/source_files.h"

namespace dojo::codec {

std::string canonical_house(const SourceFiles& files);
std::string canonical_case(const SourceFiles& files, std::string_view id);  // bare id: the case's folder

// The same from files that are parsed already.
std::string canonical_house(const Sources& sources);
std::string canonical_case(const Sources& sources, std::string_view id);

}  // namespace dojo::codec
