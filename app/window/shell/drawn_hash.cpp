#include "window/shell/drawn_hash.h"

#include <cstddef>
#include <cstring>

namespace dojo::window {
namespace {

// FNV-1a over eight bytes at a time; the rest byte by byte.
class Hash {
 public:
  void add(const void* bytes, std::size_t size) {
    const auto* at = static_cast<const unsigned char*>(bytes);
    for (; size >= sizeof(std::uint64_t); at += sizeof(std::uint64_t), size -= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, at, sizeof(word));
      mix(word);
    }
    for (; size > 0; ++at, --size) mix(*at);
  }
  std::uint64_t value() const { return value_; }

 private:
  void mix(std::uint64_t word) {
    value_ = (value_ ^ word) * 0x100000001B3ull;
    value_ ^= value_ >> 29;
  }
  std::uint64_t value_ = 0xCBF29CE484222325ull;
};

}  // namespace

std::uint64_t drawn_hash(const ImDrawData& data) {
  Hash hash;
  hash.add(&data.DisplaySize, sizeof(data.DisplaySize));
  hash.add(&data.FramebufferScale, sizeof(data.FramebufferScale));
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    hash.add(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
    hash.add(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list.CmdBuffer) {
      hash.add(&command.ClipRect, sizeof(command.ClipRect));
      hash.add(&command.TextureId, sizeof(command.TextureId));
      hash.add(&command.ElemCount, sizeof(command.ElemCount));
    }
  }
  return hash.value();
}

}  // namespace dojo::window
