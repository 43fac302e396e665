// The bank of synthetic trainees from its file.
//
//   auto bank = read_bank("assets/trainees/zh.json", base::Locale::zh);
//
// not_found without the file; invalid_input for what is no bank of that language, naming the file and the
// key.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "trial/bank.h"

namespace dojo::cli {

base::Result<trial::Bank> read_bank(const std::filesystem::path& file, base::Locale locale);

}  // namespace dojo::cli
