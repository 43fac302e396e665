// The learned weights as bytes, for assets/judge/model.bin: small, versioned, checked.
//
//   Result<Model> model = parse_model(bytes);      std::string bytes = model_bytes(model);
//
// Layout, integers little-endian: "KDJM", u32 format version (2), u32 feature version (text/features.h), u32
// labels, u32 features; each label as u8 length, the id, i32 bias_zh, bias_en, floor_zh, floor_en, u32
// detector; the feature hashes as u32, rising; then for each feature u8 count and as many pairs (u8 label, i8
// weight), zero weights left out; at the end the SHA-256 of all that in 64 hexadecimal digits. At most 255
// labels. Anything else (length, order, checksum, version) is an integrity error. Model::hash is the SHA-256
// of the whole file. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "text/model.h"

namespace dojo::text {

std::string model_bytes(const Model& model);
base::Result<Model> parse_model(std::string_view bytes);

}  // namespace dojo::text
