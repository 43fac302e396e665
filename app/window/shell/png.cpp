// PNG by hand over zlib: 8-bit RGB, no filter. Source: PNG specification, third edition, parts 5 and 11.
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <zlib.h>

#include "window/shell/raster.h"

namespace dojo::window {
namespace {

std::string big_endian(std::uint32_t v) {
  return {static_cast<char>(v >> 24), static_cast<char>(v >> 16 & 255), static_cast<char>(v >> 8 & 255),
          static_cast<char>(v & 255)};
}

std::string chunk(std::string_view type, std::string_view data) {
  const std::string body = std::string(type) + std::string(data);
  const uLong crc = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  return big_endian(static_cast<std::uint32_t>(data.size())) + body +
         big_endian(static_cast<std::uint32_t>(crc));
}

std::string rows_of(const Picture& picture) {
  std::string raw;
  raw.reserve(picture.pixels.size() * 3 + static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    raw.push_back(0);  // filter: none
    for (int x = 0; x < picture.width; ++x) {
      const std::uint32_t c = picture.at(x, y);
      for (int s = 0; s < 24; s += 8) raw.push_back(static_cast<char>(c >> s & 255));
    }
  }
  return raw;
}

}  // namespace

base::Status write_png(const Picture& picture, const std::filesystem::path& file) {
  const std::string raw = rows_of(picture);
  uLongf size = compressBound(static_cast<uLong>(raw.size()));
  std::string packed(size, '\0');
  const int failed = compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                               reinterpret_cast<const Bytef*>(raw.data()), static_cast<uLong>(raw.size()), 6);
  if (failed != Z_OK) return base::Error{base::ErrorCode::unavailable, "the picture could not be compressed"};
  packed.resize(size);
  const std::string header = big_endian(static_cast<std::uint32_t>(picture.width)) +
                             big_endian(static_cast<std::uint32_t>(picture.height)) +
                             std::string("\x08\x02\0\0\0", 5);
  std::ofstream out(file, std::ios::binary);
  out << "\x89PNG\r\n\x1a\n" << chunk("IHDR", header) << chunk("IDAT", packed) << chunk("IEND", {});
  if (!out.flush()) return base::Error{base::ErrorCode::unavailable, file.string() + ": cannot be written"};
  return base::Nothing{};
}

}  // namespace dojo::window
