#include "store/dump.h"

#include "base/utf8.h"

namespace dojo::store {
namespace {

void put_byte(std::string& out, unsigned char byte) {
  static constexpr char kDigits[] = "0123456789abcdef";
  out += "\\x";
  out += kDigits[byte >> 4];
  out += kDigits[byte & 15];
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

std::string printable(const std::string& bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const base::CodePoint c = base::utf8_at(bytes, at);
    if (c.valid && !is_control(c.value)) {
      out += bytes.substr(at, c.length);
    } else {
      for (std::size_t i = 0; i < c.length; ++i) put_byte(out, static_cast<unsigned char>(bytes[at + i]));
    }
    at += c.length;
  }
  return out;
}

std::string line(const Envelope& e) {
  return std::to_string(e.seq) + "  " + printable(e.recorded_at) + "  at " + std::to_string(e.at.count()) +
         " ms  " + printable(e.actor) + "  " + printable(e.type) + "/" + std::to_string(e.type_version) +
         "  " + printable(e.hash.substr(0, 12)) + "  " + (e.payload ? printable(*e.payload) : "(erased)") +
         "\n";
}

}  // namespace

base::Result<std::string> dump(const EventStore& store, const std::string& stream) {
  const auto stored = store.load(stream);
  if (!stored) return stored.error();
  const auto sound = store.read(stream);
  std::string text = printable(stream) + ": " + std::to_string(stored->envelopes.size()) + " events, ";
  text += sound ? "sound\n" : "DAMAGED: " + printable(sound.error().message) + "\n";
  for (const Envelope& envelope : stored->envelopes) text += line(envelope);
  return text;
}

}  // namespace dojo::store
