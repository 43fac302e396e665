// Reads assets/lang/zh.json and en.json: each one flat object from key to string.
//
//   auto words = lang::load_translator(assets / "lang");
//
// Refused with file and reason: no such file, not JSON, a value that is no string, a key twice, and whatever
// problems_of finds between the two languages.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "window/lang/translator.h"

namespace dojo::window::lang {

base::Result<Catalog> load_catalog(const std::filesystem::path& file);
base::Result<Translator> load_translator(const std::filesystem::path& directory);

}  // namespace dojo::window::lang
