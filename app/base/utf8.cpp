#include "base/utf8.h"

#include <cassert>

namespace dojo::base {
namespace {

constexpr CodePoint kBad{U'\uFFFD', 1, false};

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0) == 0x80;
}

}  // namespace

CodePoint utf8_at(std::string_view text, std::size_t at) {
  assert(at < text.size());
  const unsigned lead = byte_at(text, at);
  if (lead < 0x80) return {static_cast<char32_t>(lead), 1, true};
  std::size_t length = 0;
  char32_t value = 0;
  char32_t least = 0;
  if ((lead & 0xE0) == 0xC0)
    length = 2, value = lead & 0x1F, least = 0x80;
  else if ((lead & 0xF0) == 0xE0)
    length = 3, value = lead & 0x0F, least = 0x800;
  else if ((lead & 0xF8) == 0xF0)
    length = 4, value = lead & 0x07, least = 0x10000;
  else
    return kBad;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text, at + i)) return kBad;
    value = (value << 6) | (byte_at(text, at + i) & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least || value > 0x10FFFF || surrogate) return kBad;
  return {value, length, true};
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)),
        put(0x80 | (c & 0x3F));
  }
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = utf8_at(text, at);
    if (!c.valid) return false;
    at += c.length;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += utf8_at(text, at).length) ++count;
  return count;
}

}  // namespace dojo::base
