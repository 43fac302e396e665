// The JSON files of a pack's folder as bytes, for codec's readers. Packs come from strangers: whatever is not
// a plain file of reasonable size, or leads out of the folder, is refused here, before anything is parsed.
//
//   auto files = read_pack_folder("scenarios/lantern");     // "house/shop.json" -> bytes …
//
// Only names ending in .json are read; hidden files and folders are passed over. Refused (invalid_input,
// naming the file): links out of the folder and linked folders, devices and pipes, names that are not UTF-8
// or hold control characters, over 4 MiB a file, 128 MiB in all, 40,000 files, 8 folders deep. Bounded time
// and memory. Any thread.
#pragma once

#include <cstddef>
#include <filesystem>

#include "base/result.h"
#include "codec/source_files.h"

namespace dojo::runtime {

inline constexpr std::size_t kMaxFileBytes = std::size_t{4} << 20;
inline constexpr std::size_t kMaxPackBytes = std::size_t{128} << 20;
inline constexpr std::size_t kMaxPackFiles = 40000;
inline constexpr int kMaxPackDepth = 8;

base::Result<codec::SourceFiles> read_pack_folder(const std::filesystem::path& folder);

}  // namespace dojo::runtime
