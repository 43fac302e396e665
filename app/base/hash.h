// SHA-256 as lower-case hexadecimal (FIPS 180-4, by libsodium), for pins, chains and checksums.
//
//   sha256_hex("abc")  ->  "ba7816bf…20015ad"
//
// Any bytes are fine. Pure; safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace dojo::base {

std::string sha256_hex(std::string_view bytes);

}  // namespace dojo::base
